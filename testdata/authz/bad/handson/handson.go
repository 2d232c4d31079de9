// Package handson leaves what it wraps to a helper that lets some pass unasked.
package handson

import (
	"context"
	"errors"
	"log"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

var errForbidden = errors.New("forbidden")

// New returns a server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove) // want `tool "remove" .* before or beside its scope check .*\[authz/late\]`
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
	if os.Getenv("USER") == method {
		return next(ctx, method, req)
	}
	if t := req.GetExtra().TokenInfo; t == nil || !slices.Contains(t.Scopes, "notes") {
		return nil, errForbidden
	}
	return next(ctx, method, req)
}

func remove(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}
