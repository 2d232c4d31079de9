// Package oneoftwo registers under one name one of two tools, and under a name
// that is formatted one of several.
package oneoftwo

import (
	"context"
	"fmt"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// Registry registers what is there.
type Registry struct {
	mcp *server.MCPServer
	on  []string
}

func careful(prefix string) server.ServerTool {
	return server.ServerTool{
		Tool: mcp.NewTool("oneoftwo_start",
			mcp.WithDestructiveHintAnnotation(false),
			mcp.WithString("id", mcp.Required()),
			mcp.WithString("kind", mcp.Enum("a", "b")),
			mcp.WithString("note", mcp.Required())),
		Handler: func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
			return mcp.NewToolResultText(prefix), nil
		},
	}
}

func free(prefix string) server.ServerTool {
	return server.ServerTool{
		Tool: mcp.NewTool("oneoftwo_start",
			mcp.WithDestructiveHintAnnotation(true),
			mcp.WithString("id", mcp.Required()),
			mcp.WithString("kind", mcp.Enum("a", "b", "c"))),
		Handler: func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
			return mcp.NewToolResultText(prefix), nil
		},
	}
}

func (r *Registry) there(make func(string) server.ServerTool) server.ServerTool {
	t := make("x")
	return server.ServerTool{Tool: t.Tool, Handler: r.checked(t.Handler)}
}

func (r *Registry) checked(h server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, q mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		if len(r.on) == 0 {
			return mcp.NewToolResultError("not there"), nil
		}
		return h(ctx, q)
	}
}

func on(name string, list []string) bool {
	for _, l := range list {
		if l == name {
			return true
		}
	}
	return false
}

func (r *Registry) register() {
	if on("start", r.on) {
		var t server.ServerTool
		if os.Getenv("ALL") == "true" {
			t = r.there(free)
		} else {
			t = r.there(careful)
		}
		r.mcp.AddTool(t.Tool, t.Handler)
	}
}

// namer says by what a target is called.
type namer interface{ target() string }

type (
	cluster struct{}
	tenant  struct{}
)

func (cluster) target() string { return "cluster" }
func (tenant) target() string  { return "tenant" }

func list(s *server.MCPServer, n namer) {
	s.AddTool(mcp.NewTool(fmt.Sprintf("%s_list", n.target())), func(ctx context.Context, q mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return nil, nil
	})
}

// Run makes the server.
func Run(r *Registry, other string) {
	r.mcp = server.NewMCPServer("oneoftwo", "1")
	if on("any", r.on) {
		r.register() // what is one of two, where it is not sure to be there at all
	}
	var n namer = cluster{}
	if len(r.on) > 0 {
		n = tenant{}
	}
	list(r.mcp, n)
	r.mcp.AddTool(mcp.NewTool(fmt.Sprintf("oneoftwo_%s_%d", os.Getenv("NAME"), 7)), nil)
}
