// Package handler checks in the handler, or in a function that it calls.
package handler

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/good/packages/policy"
)

type input struct {
	Path string `json:"path"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

var errForbidden = errors.New("forbidden")

type config struct{ enforce bool }

// New returns the server.
func New(c *config) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "inline"}, goodInline)
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, goodHelper)
	mcp.AddTool(s, &mcp.Tool{Name: "elsewhere"}, goodHelperElsewhere)
	mcp.AddTool(s, &mcp.Tool{Name: "switch"}, c.goodSwitch)
	mcp.AddTool(s, &mcp.Tool{Name: "stdio"}, goodStdio)
	return s
}

func goodInline(_ context.Context, req request, in input) (result, any, error) {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "files:delete") {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove(in.Path)
}

func check(req request, scope string) error {
	if req.Extra == nil || req.Extra.TokenInfo == nil {
		return errForbidden
	}
	if !slices.Contains(req.Extra.TokenInfo.Scopes, scope) {
		return errForbidden
	}
	return nil
}

func goodHelper(_ context.Context, req request, in input) (result, any, error) {
	if err := check(req, "files:delete"); err != nil {
		return nil, nil, err
	}
	return nil, nil, os.Remove(in.Path)
}

func goodHelperElsewhere(_ context.Context, req request, in input) (result, any, error) {
	if err := policy.Require(req, "files:delete"); err != nil {
		return nil, nil, err
	}
	return nil, nil, os.Remove(in.Path)
}

// A check behind a configuration switch counts.
func (c *config) goodSwitch(_ context.Context, req request, in input) (result, any, error) {
	if c.enforce {
		if err := check(req, "files:delete"); err != nil {
			return nil, nil, err
		}
	}
	return nil, nil, os.Remove(in.Path)
}

// A check that is skipped only where there are no claims counts.
func goodStdio(_ context.Context, req request, in input) (result, any, error) {
	if req.Extra.TokenInfo != nil {
		if !slices.Contains(req.Extra.TokenInfo.Scopes, "files:delete") {
			return nil, nil, errForbidden
		}
	}
	return nil, nil, os.Remove(in.Path)
}
