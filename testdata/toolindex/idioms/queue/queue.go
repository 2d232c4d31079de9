// Package queue collects registrations in init functions and runs them later.
package queue

import (
	"context"
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

var pending []func(*mcp.Server)

func define[I, O any](name string, h mcp.ToolHandlerFor[I, O]) {
	pending = append(pending, func(s *mcp.Server) { mcp.AddTool(s, &mcp.Tool{Name: name}, h) })
}

type in struct {
	ID string `json:"id"`
}

func first(ctx context.Context, r *mcp.CallToolRequest, v in) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}

func second(ctx context.Context, r *mcp.CallToolRequest, v in) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}

func init() {
	define("queue_first", first)
	define("queue_second", second)
}

// Handler makes a server for each request.
func Handler() http.Handler {
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		s := mcp.NewServer(&mcp.Implementation{Name: "queue"}, nil)
		s.AddReceivingMiddleware(guard("x"), plain)
		for _, p := range pending {
			p(s)
		}
		return s
	}, nil)
}

func guard(scope string) mcp.Middleware {
	return func(next mcp.MethodHandler) mcp.MethodHandler {
		return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
			return next(ctx, method, req)
		}
	}
}

func plain(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		return next(ctx, method, req)
	}
}
