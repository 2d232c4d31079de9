// Package joined has tools and handlers in two collections.
package joined

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

var tools = []mcp.Tool{mcp.NewTool("joined_a"), mcp.NewTool("joined_b"), mcp.NewTool("joined_without_handler")}

var handlers = map[string]server.ToolHandlerFunc{"joined_a": a, "joined_b": b}

func a(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }
func b(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

// joined asks whether the handler is there.
func joined(s *server.MCPServer) {
	for _, t := range tools {
		if h, ok := handlers[t.Name]; ok {
			s.AddTool(t, h)
		}
	}
}

// compared asks whether it is nil.
func compared(s *server.MCPServer) {
	for _, t := range []mcp.Tool{mcp.NewTool("compared_a"), mcp.NewTool("compared_none")} {
		if h := more[t.Name]; h != nil {
			s.AddTool(t, h)
		}
	}
}

var more = map[string]server.ToolHandlerFunc{"compared_a": a}

// Run makes the server.
func Run() {
	s := server.NewMCPServer("joined", "1")
	joined(s)
	compared(s)
}
