// Package wrapper checks around the handler.
package wrapper

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
	mcp.AddTool(s, &mcp.Tool{Name: "wrapped"}, goodRequire("files:delete", remove))
	return s
}

func remove(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, os.Remove(in.Path)
}

func goodRequire(scope string, next mcp.ToolHandlerFor[input, any]) mcp.ToolHandlerFor[input, any] {
	return func(ctx context.Context, req request, in input) (result, any, error) {
		if !slices.Contains(req.Extra.TokenInfo.Scopes, scope) {
			return nil, nil, errForbidden
		}
		return next(ctx, req, in)
	}
}
