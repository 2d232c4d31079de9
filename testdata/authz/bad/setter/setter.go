// Package setter keeps what a header says, in the way of those who verify; and
// has checks that act where they should deny.
package setter

import (
	"context"
	"errors"
	"net/http"
	"os"
	"slices"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/auth"

	"authz.test/good/setter/keep"
)

// Serve returns the server.
func Serve() http.Handler {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("remove"), badRemove) // want `tool "remove" reaches the file system .* \[authz/missing\]`
	s.AddTool(mcp.NewTool("other"), badOther)   // want `tool "other" reaches the file system .* \[authz/\w+\]`
	return server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(func(ctx context.Context, r *http.Request) context.Context {
		return keep.With(ctx, &keep.User{ID: r.Header.Get("X-User")})
	}))
}

func badRemove(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	u, ok := keep.From(ctx)
	if !ok || u.ID != "root" {
		return nil, errors.New("not yours")
	}
	return nil, os.Remove("/srv/notes")
}

// badOther does something else for those who may not.
func badOther(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	if !slices.Contains(auth.TokenInfoFromContext(ctx).Scopes, "files") {
		return mcp.NewToolResultText("removed"), os.Remove("/srv/trash")
	}
	return nil, os.Remove("/srv/notes")
}
