// Package key has one key for all of its tools.
package key

import (
	"context"
	"net/http"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"authz.test/bad/key/gate"
)

// Handler returns the server.
func Handler() http.Handler {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("remove"), badRemove) // want `tool "remove" reaches the file system .* for every caller that has a token; what stands before it \(HTTP\) .* \[authz/server-wide\]`
	return use(server.NewStreamableHTTPServer(s), gate.New(os.Getenv("KEY")).Wrap)
}

func use(h http.Handler, middleware func(http.Handler) http.Handler) http.Handler {
	return middleware(h)
}

func badRemove(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove("/srv/notes")
}
