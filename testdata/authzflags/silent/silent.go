// Package silent turns callers away, with and without a record.
package silent

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

var errForbidden = errors.New("forbidden")

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "silent"}, silent)     // want `tool "silent" is denied to callers without a record \(.* at silent.go:\d+\); .*\[authz/silent-denial\]`
	mcp.AddTool(s, &mcp.Tool{Name: "recorded"}, recorded) // nothing to say
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, helper)     // nothing to say
	return s
}

// NewAudited returns a server whose middleware records all calls.
func NewAudited() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(audit)
	mcp.AddTool(s, &mcp.Tool{Name: "silent"}, silent)
	return s
}

func silent(_ context.Context, req request, _ struct{}) (result, any, error) {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "delete") {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove("/srv/notes")
}

func recorded(_ context.Context, req request, _ struct{}) (result, any, error) {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "delete") {
		slog.Warn("denied", "user", req.Extra.TokenInfo.UserID)
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove("/srv/notes")
}

func require(req request, scope string) error {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, scope) {
		slog.Warn("denied", "scope", scope)
		return errForbidden
	}
	return nil
}

func helper(_ context.Context, req request, _ struct{}) (result, any, error) {
	if err := require(req, "delete"); err != nil {
		return nil, nil, err
	}
	return nil, nil, os.Remove("/srv/notes")
}

func audit(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		res, err := next(ctx, method, req)
		slog.Info(method, "error", err)
		return res, err
	}
}
