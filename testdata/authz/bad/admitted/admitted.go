// Package admitted registers tools on a server that another package serves.
package admitted

import (
	"context"
	"net/http"
	"os"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/bad/admitted/server"
)

// Serve serves the tools.
func Serve(mux *http.ServeMux, v auth.TokenVerifier) {
	s := server.New(mux, v)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove) // want `\[authz/server-wide\]`
}

func remove(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}
