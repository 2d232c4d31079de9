// Package constructor gets tools from functions that return them with their handler.
package constructor

import (
	"context"
	"fmt"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

const prefix = "fs"

func newDel(root string) (mcp.Tool, server.ToolHandlerFunc) {
	return mcp.NewTool(prefix + "_del"), func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return mcp.NewToolResultText(root), nil
	}
}

func newGet(kind string) server.ServerTool {
	t := mcp.NewTool(fmt.Sprintf("%s_get", kind))
	t.Description = "get a " + kind
	return server.ServerTool{Tool: t, Handler: get}
}

func get(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

type in struct {
	Mode string `json:"mode" jsonschema:"required,enum=fast,enum=slow"`
	Size int    `json:"size,omitempty"`
}

func typed(ctx context.Context, r mcp.CallToolRequest, v in) (*mcp.CallToolResult, error) {
	return nil, nil
}

func structured(ctx context.Context, r mcp.CallToolRequest, v in) (string, error) { return "", nil }

// Run makes the server.
func Run() {
	s := server.NewMCPServer("constructor", "1", server.WithInputSchemaValidation())
	s.AddTool(newDel("/srv"))
	s.AddTools(newGet("pod"), newGet("node"))
	s.AddTool(mcp.NewTool("typed", mcp.WithInputSchema[in]()), mcp.NewTypedToolHandler(typed))
	s.AddTool(mcp.NewTool("structured"), mcp.NewStructuredToolHandler(structured))
	_ = s.AddSessionTool("id", mcp.NewTool("session"), get)
	s.AddTool(mcp.NewToolWithRawSchema("raw", "raw schema", []byte(`{"type":"object","properties":{"op":{"type":"string","enum":["x","y"]}},"required":["op"]}`)), get)
}
