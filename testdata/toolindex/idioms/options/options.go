// Package options applies the options of the SDK itself.
package options

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

func build(name string, opts ...mcp.ToolOption) mcp.Tool {
	t := mcp.Tool{Name: name}
	for _, opt := range opts {
		opt(&t)
	}
	return t
}

func do(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

// Run makes the server.
func Run() {
	s := server.NewMCPServer("options", "1")
	s.AddTool(build("options_get", mcp.WithReadOnlyHintAnnotation(true), mcp.WithDescription("get")), do)
	s.AddTool(build("options_del", mcp.WithDestructiveHintAnnotation(true), mcp.WithIdempotentHintAnnotation(false)), do)
}
