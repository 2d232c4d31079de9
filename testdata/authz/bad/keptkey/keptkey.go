// Package keptkey has one key for all of its tools, in the middleware.
package keptkey

import (
	"context"
	"net/http"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"authz.test/bad/keptkey/auth"
)

// Handler returns the server.
func Handler() http.Handler {
	s := server.NewMCPServer("test", "1", server.WithToolHandlerMiddleware(auth.Middleware("http")))
	s.AddTool(mcp.NewTool("remove"), remove) // want `tool "remove" reaches the file system .* for every caller that has a token.* \[authz/server-wide\]`
	return server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(auth.Keep))
}

func remove(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove("/srv/notes")
}
