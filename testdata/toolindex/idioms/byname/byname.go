// Package byname registers what a list of names asks for.
package byname

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

func a(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }
func b(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

func byName(s *server.MCPServer, name string) {
	switch name {
	case "named_a":
		s.AddTool(mcp.NewTool("named_a"), a)
	case "named_b":
		s.AddTool(mcp.NewTool("named_b"), b)
	}
}

// Run makes the server.
func Run(enabled []string) {
	s := server.NewMCPServer("byname", "1")
	for _, n := range enabled {
		byName(s, n)
	}
}
