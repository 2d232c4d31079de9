// Package otherpackage registers a handler that takes no SDK type.
package otherpackage

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"omnibus.test/limits/otherpackage/handlers"
)

func adapt[In, Out any](h func(context.Context, In) (Out, error)) mcp.ToolHandlerFor[In, Out] {
	return func(ctx context.Context, _ *mcp.CallToolRequest, in In) (*mcp.CallToolResult, Out, error) {
		out, err := h(ctx, in)
		return nil, out, err
	}
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "run"}, adapt(handlers.Run))
	return s
}
