// Package lib registers tools by functions that are there for all types.
package lib

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Add registers a tool whose arguments are of type In.
func Add[In any](s *mcp.Server, name string, work func(context.Context, In) (string, error)) {
	mcp.AddTool(s, &mcp.Tool{Name: name}, func(ctx context.Context, _ *mcp.CallToolRequest, in In) (*mcp.CallToolResult, any, error) {
		out, err := work(ctx, in)
		return nil, out, err
	})
}

// Read registers a tool that changes nothing.
func Read[In any](s *mcp.Server, name string, work func(context.Context, In) (string, error)) {
	Add(s, "get_"+name, work)
}

// Later registers a tool when it is called.
func Later[In any](name string, work func(context.Context, In) (string, error)) func(*mcp.Server) {
	return func(s *mcp.Server) { Add[In](s, name, work) }
}
