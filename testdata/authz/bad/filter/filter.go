// Package filter sorts its tools and leaves out those that are not ready, for
// all callers alike.
package filter

import (
	"context"
	"os"
	"strings"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1", server.WithToolFilter(ready))
	s.AddTool(mcp.NewTool("remove", mcp.WithString("path")), remove) // want `tool "remove" reaches the file system .* and no scope check stands before it`
	return s
}

func remove(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove(r.GetString("path", ""))
}

func ready(ctx context.Context, tools []mcp.Tool) []mcp.Tool {
	var out []mcp.Tool
	for _, t := range tools {
		if !strings.HasPrefix(t.Name, "beta_") {
			out = append(out, t)
		}
	}
	return out
}
