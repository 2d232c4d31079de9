// Package table checks the tools of a table, and lets all others pass.
package table

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

var scopes = map[string]string{
	"remove": "files:delete",
	"create": "files:write",
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(authorize)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, act)
	mcp.AddTool(s, &mcp.Tool{Name: "create"}, act)
	mcp.AddTool(s, &mcp.Tool{Name: "forgotten"}, act) // want `tool "forgotten" reaches the file system .*no scope check stands before it \(the middleware at table.go:.* checks other tools\); .*\[authz/missing\]`
	return s
}

// NewMisspelt returns a server whose middleware waits for another method.
func NewMisspelt() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(misspelt)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, act) // want `tool "remove" reaches the file system .*\[authz/\w+\]`
	return s
}

func act(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}

var errForbidden = errors.New("forbidden")

func authorize(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		call, ok := req.(*mcp.CallToolRequest)
		if !ok {
			return next(ctx, method, req)
		}
		scope, ok := scopes[call.Params.Name]
		if !ok {
			return next(ctx, method, req)
		}
		if !slices.Contains(call.Extra.TokenInfo.Scopes, scope) {
			return nil, errForbidden
		}
		return next(ctx, method, req)
	}
}

func misspelt(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		if method == "tool/call" {
			if call, ok := req.(*mcp.CallToolRequest); ok && !slices.Contains(call.Extra.TokenInfo.Scopes, "all") {
				return nil, errForbidden
			}
		}
		return next(ctx, method, req)
	}
}
