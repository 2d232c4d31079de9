// Package roots has functions that change what the package's initializer made:
// each is looked at as if the others had not run.
package roots

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

var extra []string

var registry = map[string]server.ToolHandlerFunc{"roots_kept": do}

func do(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

// Add is called before Run, or never.
func Add(s *server.MCPServer) {
	extra = append(extra, "roots_extra")
	registry["roots_added"] = do
	register(s)
}

func register(s *server.MCPServer) {
	for name, h := range registry {
		s.AddTool(mcp.NewTool(name), h)
	}
	for _, name := range extra {
		s.AddTool(mcp.NewTool(name), do)
	}
}

// Run makes the server.
func Run() { register(server.NewMCPServer("roots", "1")) }

// RunAll makes another.
func RunAll() { Add(server.NewMCPServer("all", "1")) }
