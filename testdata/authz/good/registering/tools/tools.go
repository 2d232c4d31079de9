// Package tools registers what it is asked for.
package tools

import (
	"context"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// RegisterRead registers a tool that reads.
func RegisterRead(s *mcp.Server) { mcp.AddTool(s, &mcp.Tool{Name: "read"}, read) }

func read(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	_, err := os.ReadFile("/srv/notes")
	return nil, nil, err
}
