// Package adapter makes handlers of what other packages implement.
package adapter

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// An Executor does the work of a tool.
type Executor interface {
	Execute(ctx context.Context, params map[string]any) (string, error)
}

// ExecutorFunc is a function that is an Executor.
type ExecutorFunc func(ctx context.Context, params map[string]any) (string, error)

// Execute calls f.
func (f ExecutorFunc) Execute(ctx context.Context, params map[string]any) (string, error) {
	return f(ctx, params)
}

// Handler makes a handler.
func Handler(e Executor) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		out, err := e.Execute(ctx, r.GetArguments())
		if err != nil {
			return mcp.NewToolResultError(err.Error()), nil
		}
		return mcp.NewToolResultText(out), nil
	}
}
