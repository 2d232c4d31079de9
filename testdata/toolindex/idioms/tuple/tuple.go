// Package tuple passes on both results of a constructor.
package tuple

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

func newDel(root string) (mcp.Tool, server.ToolHandlerFunc) {
	return mcp.NewTool("tuple_del"), func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return mcp.NewToolResultText(root), nil
	}
}

// Run makes the server.
func Run() {
	s := server.NewMCPServer("tuple", "1")
	s.AddTool(newDel("/srv"))
}
