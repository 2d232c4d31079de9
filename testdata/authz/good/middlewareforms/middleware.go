// Package middlewareforms checks in middleware that lets methods other than
// tools/call pass.
package middlewareforms

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

// New returns one server for each form of the middleware.
func New() []*mcp.Server {
	return []*mcp.Server{early(), branch(), typed()}
}

func early() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(passOthers)
	mcp.AddTool(s, &mcp.Tool{Name: "early"}, remove)
	return s
}

func branch() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(checkCalls)
	mcp.AddTool(s, &mcp.Tool{Name: "branch"}, remove)
	return s
}

func typed() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(checkType)
	mcp.AddTool(s, &mcp.Tool{Name: "typed"}, remove)
	return s
}

func remove(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, os.Remove(in.Path)
}

func check(call *mcp.CallToolRequest) error {
	if !slices.Contains(call.Extra.TokenInfo.Scopes, call.Params.Name) {
		return errForbidden
	}
	return nil
}

func passOthers(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		if method != "tools/call" {
			return next(ctx, method, req)
		}
		if err := check(req.(*mcp.CallToolRequest)); err != nil {
			return nil, err
		}
		return next(ctx, method, req)
	}
}

func checkCalls(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		if method == "tools/call" {
			if err := check(req.(*mcp.CallToolRequest)); err != nil {
				return nil, err
			}
		}
		return next(ctx, method, req)
	}
}

func checkType(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		if call, ok := req.(*mcp.CallToolRequest); ok {
			if err := check(call); err != nil {
				return nil, err
			}
		}
		return next(ctx, method, req)
	}
}
