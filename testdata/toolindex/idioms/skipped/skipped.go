// Package skipped leaves out the tools of a table that nobody makes a handler for.
package skipped

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

var names = []string{"read", "gone"}

func handlerOf(name string) server.ToolHandlerFunc {
	switch name {
	case "read":
		return read
	default:
		return nil
	}
}

func read(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

// New makes the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("skipped", "1")
	for _, name := range names {
		h := handlerOf(name)
		if h == nil {
			continue
		}
		s.AddTool(mcp.NewTool(name), func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) { return h(ctx, req) })
	}
	return s
}
