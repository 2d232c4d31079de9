// Package factories has tools that make their handler from what they are
// given: a method with one parameter of the program's own and the SDK's handler
// type as its result, which is no handler itself.
package factories

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// Deps are what the handlers need.
type Deps struct{ Root string }

// A Tool describes itself and makes its handler.
type Tool interface {
	Tool() mcp.Tool
	Handler(d *Deps) server.ToolHandlerFunc
}

// All lists the tools.
func All() []Tool { return []Tool{&list{}, &remove{}} }

type list struct{}

func (*list) Tool() mcp.Tool { return mcp.NewTool("list") }

func (*list) Handler(d *Deps) server.ToolHandlerFunc {
	return simple(d, func(root string) string { return root })
}

// simple makes the handler for several tools.
func simple(d *Deps, work func(string) string) server.ToolHandlerFunc {
	return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return mcp.NewToolResultText(work(d.Root)), nil
	}
}

type remove struct{}

func (*remove) Tool() mcp.Tool { return mcp.NewTool("remove", mcp.WithString("name", mcp.Required())) }

func (*remove) Handler(d *Deps) server.ToolHandlerFunc {
	return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return mcp.NewToolResultText(d.Root + req.GetString("name", "")), nil
	}
}
