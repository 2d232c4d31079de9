// Package policy decides who may call what.
package policy

import (
	"context"
	"errors"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

var errForbidden = errors.New("forbidden")

// Middleware lets a tool run only for callers that have its name as a scope.
func Middleware(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		call, ok := req.(*mcp.CallToolRequest)
		if !ok {
			return nil, errForbidden
		}
		if err := Require(call, call.Params.Name); err != nil {
			return nil, err
		}
		return next(ctx, method, req)
	}
}

// Require returns an error unless the caller has a scope.
func Require(req *mcp.CallToolRequest, scope string) error {
	if req.Extra == nil || req.Extra.TokenInfo == nil || !slices.Contains(req.Extra.TokenInfo.Scopes, scope) {
		return errForbidden
	}
	return nil
}
