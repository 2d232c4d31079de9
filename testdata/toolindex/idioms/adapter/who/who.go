// Package who adds to handlers what they want beside the request.
package who

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type key struct{}

// Caller is who calls.
type Caller struct{ Tenant string }

// WithCaller adds the caller, which it has from the context.
func WithCaller(h func(context.Context, mcp.CallToolRequest, *Caller) (*mcp.CallToolResult, error)) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		c, _ := ctx.Value(key{}).(*Caller)
		if c == nil {
			return mcp.NewToolResultError("who are you?"), nil
		}
		return h(ctx, r, c)
	}
}
