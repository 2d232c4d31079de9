// Package switched lets calls through early where nothing is checked on purpose.
package switched

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type config struct{ enforce bool }

var errForbidden = errors.New("forbidden")

// New returns a server whose middleware has a switch.
func New(c *config) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(c.check)
	mcp.AddTool(s, &mcp.Tool{Name: "switch"}, remove)
	return s
}

func (c *config) check(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		if !c.enforce {
			return next(ctx, method, req)
		}
		if !slices.Contains(req.GetExtra().TokenInfo.Scopes, "files:delete") {
			return nil, errForbidden
		}
		return next(ctx, method, req)
	}
}

// NewStdio returns a server that goes without a check where there are no claims.
func NewStdio() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(claimed)
	mcp.AddTool(s, &mcp.Tool{Name: "stdio"}, remove)
	return s
}

func claimed(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		x := req.GetExtra()
		if x == nil || x.TokenInfo == nil {
			return next(ctx, method, req)
		}
		if !slices.Contains(x.TokenInfo.Scopes, "files:delete") {
			return nil, errForbidden
		}
		return next(ctx, method, req)
	}
}

func remove(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}
