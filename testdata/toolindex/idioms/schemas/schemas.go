// Package schemas registers tools with schemas that functions of another
// package make.
package schemas

import (
	"context"

	"example.com/toolindex/idioms/schemas/shapes"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Serve makes the server.
func Serve() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "schemas"}, nil)
	s.AddTool(&mcp.Tool{Name: "schemas_find", InputSchema: shapes.Find()}, handle)
	s.AddTool(&mcp.Tool{Name: "schemas_raw", InputSchema: shapes.Raw()}, handle)
	s.AddTool(&mcp.Tool{Name: "schemas_typed", InputSchema: shapes.Typed()}, handle)
	s.AddTool(&mcp.Tool{Name: "schemas_own", InputSchema: shapes.Schema(shapes.Number("lat"), shapes.Number("lon"))}, handle)
	return s
}

func handle(context.Context, *mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }
