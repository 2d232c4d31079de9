// Package wrapper puts its own types around the server and the handlers.
package wrapper

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// Server embeds the SDK's.
type Server struct{ *server.MCPServer }

type registrar interface {
	AddTool(mcp.Tool, server.ToolHandlerFunc)
}

func register(r registrar) { r.AddTool(mcp.NewTool("through_interface"), do) }

func do(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

func needScope(scope string, h server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		if ctx.Value(scope) == nil {
			return mcp.NewToolResultError("denied"), nil
		}
		return h(ctx, r)
	}
}

func logged(h server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return h(ctx, r) }
}

func commit[T, H any](items []pair[T, H], add func(T, H)) {
	for _, i := range items {
		add(i.tool, i.handler)
	}
}

type pair[T, H any] struct {
	tool    T
	handler H
}

// Run makes the servers.
func Run() {
	s := &Server{server.NewMCPServer("wrapper", "1")}
	s.AddTool(mcp.NewTool("promoted"), logged(needScope("write", do)))
	register(s)
	register(s.MCPServer)
	commit([]pair[mcp.Tool, server.ToolHandlerFunc]{{mcp.NewTool("method_value"), do}}, s.AddTool)
}
