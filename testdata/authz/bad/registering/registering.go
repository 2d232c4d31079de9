// Package registering makes a server for each request, and asks the wrong things.
package registering

import (
	"context"
	"net/http"
	"os"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Handler returns the servers.
func Handler() http.Handler {
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
		token := auth.TokenInfoFromContext(r.Context())
		if token != nil {
			mcp.AddTool(s, &mcp.Tool{Name: "presence"}, remove) // want `tool "presence" .*\[authz/\w`
		}
		if r.Header.Get("X-Role") == "admin" {
			mcp.AddTool(s, &mcp.Tool{Name: "header"}, remove) // want `tool "header" .*\[authz/missing\]`
		}
		if token != nil && token.UserID == "root" {
			s.AddReceivingMiddleware()
		}
		mcp.AddTool(s, &mcp.Tool{Name: "after"}, remove) // want `tool "after" .*\[authz/missing\]`
		return s
	}, nil)
}

func remove(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}
