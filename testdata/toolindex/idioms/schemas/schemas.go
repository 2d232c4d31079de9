// Package schemas registers tools with schemas that functions of another
// package make.
package schemas

import (
	"context"
	"os"

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
	s.AddTool(&mcp.Tool{Name: "schemas_target", InputSchema: targeted(os.Getenv("TARGET") + "_name")}, handle)
	s.AddTool(&mcp.Tool{Name: "schemas_either", InputSchema: targeted(either(len(os.Args) > 1))}, handle)
	return s
}

// targeted adds a property whose name the program makes up.
func targeted(param string) map[string]any {
	schema := shapes.Find()
	if properties, ok := schema["properties"].(map[string]any); ok {
		properties[param] = shapes.Text("where to do it")
	}
	return schema
}

func either(b bool) string {
	if b {
		return "context"
	}
	return "cluster"
}

func handle(context.Context, *mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }
