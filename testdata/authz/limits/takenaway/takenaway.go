// Package takenaway makes a server for each caller and takes away what it may not
// call.
package takenaway

import (
	"context"
	"net/http"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Handler returns the servers.
func Handler() http.Handler {
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
		mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove) // limit(#9): false alarm // want `\[authz/missing\]`
		if t := auth.TokenInfoFromContext(r.Context()); t == nil || !slices.Contains(t.Scopes, "notes") {
			s.RemoveTools("remove")
		}
		return s
	}, nil)
}

func remove(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}
