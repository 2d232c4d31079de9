// Package tools registers its tools on the server of another package.
package tools

import (
	"context"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Path string `json:"path"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// Register registers the tools.
func Register(s *mcp.Server) {
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, Remove)
	mcp.AddTool(s, &mcp.Tool{Name: "add"}, add)
}

// Remove removes a file.
func Remove(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, os.Remove(in.Path)
}

func add(_ context.Context, _ request, in input) (result, any, error) { return nil, len(in.Path), nil }
