// Package overwritten blanks a field before it logs the struct.
package overwritten

import (
	"context"
	"log"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Password string `json:"password"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "login"}, blank)
	return s
}

func blank(_ context.Context, _ request, in input) (result, any, error) {
	in.Password = "***"
	log.Print(in) // limit(#4): false alarm // want `\[redaction/argument\]`
	return nil, nil, nil
}
