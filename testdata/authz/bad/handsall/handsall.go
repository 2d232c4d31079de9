// Package handsall leaves what it wraps to a helper that asks nobody.
package handsall

import (
	"context"
	"log"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// New returns a server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove) // want `tool "remove" .* and no scope check stands before it.*missing\]`
	s.AddReceivingMiddleware(watch)
	return s
}

func watch(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		if method == "tools/call" {
			return call(ctx, next, method, req)
		}
		return next(ctx, method, req)
	}
}

func call(ctx context.Context, next mcp.MethodHandler, method string, req mcp.Request) (mcp.Result, error) {
	log.Print("a tool is called")
	return next(ctx, method, req)
}

func remove(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}
