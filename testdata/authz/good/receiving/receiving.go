// Package receiving checks in a middleware that lets nothing but tool calls pass.
package receiving

import (
	"context"
	"errors"
	"os"
	"slices"

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
	s.AddReceivingMiddleware(goodMiddleware)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove)
	return s
}

func remove(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, os.Remove(in.Path)
}

func goodMiddleware(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		call, ok := req.(*mcp.CallToolRequest)
		if !ok {
			return nil, errForbidden
		}
		if !slices.Contains(call.Extra.TokenInfo.Scopes, call.Params.Name) {
			return nil, errForbidden
		}
		return next(ctx, method, req)
	}
}
