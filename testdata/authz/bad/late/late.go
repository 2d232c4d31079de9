// Package late acts before it checks.
package late

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
	mcp.AddTool(s, &mcp.Tool{Name: "before"}, badBefore)    // want `tool "before" reaches the file system \(Create at late.go:.*\) before or beside its scope check .* \[authz/late\]`
	mcp.AddTool(s, &mcp.Tool{Name: "one path"}, badOnePath) // want `tool "one path" reaches the file system \(Remove at late.go:.*\) before or beside its scope check .* \[authz/late\]`
	return s
}

func badBefore(_ context.Context, req request, in input) (result, any, error) {
	f, err := os.Create(in.Path)
	if err != nil {
		return nil, nil, err
	}
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "files:write") {
		return nil, nil, errForbidden
	}
	return nil, nil, f.Close()
}

func badOnePath(_ context.Context, req request, in input) (result, any, error) {
	if in.Path != "public" {
		if !slices.Contains(req.Extra.TokenInfo.Scopes, "files:write") {
			return nil, nil, errForbidden
		}
	}
	return nil, nil, os.Remove(in.Path)
}
