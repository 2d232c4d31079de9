// Package typed has the SDK's adapters around its handlers, and raw schemas.
package typed

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type in struct {
	Mode string `json:"mode" jsonschema:"required,enum=fast,enum=slow"`
	Size int    `json:"size,omitempty"`
}

func get(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

func typed(ctx context.Context, r mcp.CallToolRequest, v in) (*mcp.CallToolResult, error) {
	return nil, nil
}

func structured(ctx context.Context, r mcp.CallToolRequest, v in) (string, error) { return "", nil }

// Run makes the server.
func Run() {
	s := server.NewMCPServer("typed", "1", server.WithInputSchemaValidation())
	s.AddTool(mcp.NewTool("typed", mcp.WithInputSchema[in]()), mcp.NewTypedToolHandler(typed))
	s.AddTool(mcp.NewTool("structured"), mcp.NewStructuredToolHandler(structured))
	s.AddTool(mcp.NewToolWithRawSchema("raw", "raw schema", []byte(`{"type":"object","properties":{"op":{"type":"string","enum":["x","y"]}},"required":["op"]}`)), get)
}
