// Package bounded does more than the analysis follows, and the index tells so.
package bounded

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

func h(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

// Run registers a tool that is found, and one in a round that is not.
func Run() {
	s := server.NewMCPServer("bounded", "1")
	s.AddTool(mcp.NewTool("bounded_first"), h)
	for i := range 5000 {
		if i == 4999 {
			s.AddTool(mcp.NewTool("bounded_last"), h)
		}
	}
}
