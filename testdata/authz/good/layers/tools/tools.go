// Package tools is handed notes that ask who calls: that is decided where notes and
// tools meet, in another package.
package tools

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/good/layers/service"
)

type input struct {
	Name string `json:"name"`
}

// New returns a server.
func New(n service.Notes) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, func(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
		return nil, nil, n.Remove(ctx, in.Name)
	})
	return s
}
