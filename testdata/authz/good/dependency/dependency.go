// Package dependency asks a function that the program puts into a struct.
package dependency

import (
	"context"
	"errors"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Path string `json:"path"`
}

type access struct{ permission string }

var errNobody = errors.New("nobody is there")

// Deps is what the tools need of the rest of the program.
type Deps struct {
	// Permit decides whether a user may do something.
	Permit func(ctx context.Context, user, path string, a access) error
	// Allows does it with a bool.
	Allows func(ctx context.Context, user string) bool
}

// New returns the server.
func New(d Deps) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, d.goodHelper)
	mcp.AddTool(s, &mcp.Tool{Name: "captured"}, goodCaptured(d))
	return s
}

// permitted asks, and returns who it was.
func permitted(ctx context.Context, d Deps, req *mcp.CallToolRequest, path string) (string, error) {
	if req.Extra == nil || req.Extra.TokenInfo == nil {
		return "", errNobody
	}
	user := req.Extra.TokenInfo.UserID
	if err := d.Permit(ctx, user, path, access{"files:delete"}); err != nil {
		return "", err
	}
	return user, nil
}

func (d Deps) goodHelper(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	if _, err := permitted(ctx, d, req, in.Path); err != nil {
		return nil, nil, err
	}
	return nil, nil, os.Remove(in.Path)
}

func goodCaptured(d Deps) mcp.ToolHandlerFor[input, any] {
	return func(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
		if !d.Allows(ctx, req.Extra.TokenInfo.UserID) {
			return nil, nil, errNobody
		}
		return nil, nil, os.Remove(in.Path)
	}
}
