// Package described offers the tool of package handlers: it leaves the schema open.
package described

import (
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"omnibus.test/limits/described/handlers"
)

func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "files"}, handlers.Files)
	return s
}
