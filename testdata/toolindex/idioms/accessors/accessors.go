// Package accessors has tools that are types with a method for each part.
package accessors

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type provider interface {
	Name() string
	Options() []mcp.ToolOption
	Handle() server.ToolHandlerFunc
}

type del struct{ root string }

func (del) Name() string { return "accessors_del" }

func (del) Options() []mcp.ToolOption {
	return []mcp.ToolOption{mcp.WithDescription("remove"), mcp.WithString("path", mcp.Required())}
}

func (d del) Handle() server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return mcp.NewToolResultText(d.root), nil
	}
}

type get struct{}

func (*get) Name() string                     { return "accessors_get" }
func (*get) Options() []mcp.ToolOption        { return nil }
func (g *get) Handle() server.ToolHandlerFunc { return g.run }

func (*get) run(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}

// Run makes the server.
func Run() {
	s := server.NewMCPServer("accessors", "1")
	for _, p := range []provider{del{"/srv"}, &get{}} {
		s.AddTool(mcp.NewTool(p.Name(), p.Options()...), p.Handle())
	}
}
