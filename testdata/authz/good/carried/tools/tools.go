// Package tools has tools that ask who calls, and does not know who finds out.
package tools

import (
	"context"
	"errors"
	"net/http"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/good/carried/who"
)

var errForbidden = errors.New("forbidden")

// Register registers the tools.
func Register(s *mcp.Server) {
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove)
	mcp.AddTool(s, &mcp.Tool{Name: "clear"}, clear)
}

// New makes a server.
func New() http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove)
	mcp.AddTool(s, &mcp.Tool{Name: "clear"}, clear)
	return mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
}

func remove(ctx context.Context, _ *mcp.CallToolRequest, _ struct{}) (*mcp.CallToolResult, any, error) {
	if p := who.Of(ctx); p == nil || !p.Admin {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove("/srv/notes")
}

// clear removes what belongs to who calls.
func clear(ctx context.Context, _ *mcp.CallToolRequest, _ struct{}) (*mcp.CallToolResult, any, error) {
	p := who.Of(ctx)
	if p == nil {
		return nil, nil, errForbidden
	}
	return nil, nil, os.RemoveAll("/home/" + p.ID)
}
