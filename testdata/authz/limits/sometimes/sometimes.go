// Package sometimes has a helper that lets callers through unasked for one kind
// of thing: whether a helper asks on every way to its agreement is not followed.
package sometimes

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Path string `json:"path"`
	Kind string `json:"kind"`
}

var errForbidden = errors.New("forbidden")

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove) // missed
	return s
}

func allowed(req *mcp.CallToolRequest, kind string) (*auth.TokenInfo, error) {
	t := req.Extra.TokenInfo
	if kind == "public" {
		return t, nil
	}
	if !slices.Contains(t.Scopes, "write") {
		return nil, errForbidden
	}
	return t, nil
}

func remove(_ context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	if _, err := allowed(req, in.Kind); err != nil {
		return nil, nil, err
	}
	return nil, nil, os.Remove(in.Path)
}
