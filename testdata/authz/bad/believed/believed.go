// Package believed hands what a caller wrote to a library that is asked who
// calls.
package believed

import (
	"context"
	"errors"
	"net/http"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"example.org/thirdparty/identity"
)

var errForbidden = errors.New("forbidden")

// Serve believes a header.
func Serve() http.Handler {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("remove"), badRemove) // want `tool "remove" reaches the file system .* \[authz/missing\]`
	return server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(func(ctx context.Context, r *http.Request) context.Context {
		return identity.With(ctx, identity.Identity{Name: r.Header.Get("X-User")})
	}))
}

func badRemove(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	who, _ := identity.FromContext(ctx)
	if who.Name != "root" {
		return nil, errForbidden
	}
	return nil, os.Remove("/srv/notes")
}
