// Package serverwide asks only whether there is a token.
package serverwide

import (
	"context"
	"errors"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Path string `json:"path"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

var errForbidden = errors.New("forbidden")

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "presence"}, badPresence) // want `tool "presence" reaches the file system .* for every caller that has a token; .* \[authz/server-wide\]`
	return s
}

// NewGuarded returns a server whose middleware looks for a token.
func NewGuarded() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(authenticated)
	mcp.AddTool(s, &mcp.Tool{Name: "middleware"}, badBehind) // want `tool "middleware" reaches the file system .* \[authz/server-wide\]`
	return s
}

func badPresence(_ context.Context, req request, in input) (result, any, error) {
	if req.Extra == nil || req.Extra.TokenInfo == nil {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove(in.Path)
}

func badBehind(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, os.Remove(in.Path)
}

func authenticated(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		if req.GetExtra() == nil || req.GetExtra().TokenInfo == nil {
			return nil, errForbidden
		}
		return next(ctx, method, req)
	}
}
