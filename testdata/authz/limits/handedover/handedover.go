// Package handedover hands claims to the function that makes the server, in a
// type of its own.
package handedover

import (
	"context"
	"net/http"
	"os"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type user struct{ admin bool }

// Handler returns the servers.
func Handler() http.Handler {
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		token := auth.TokenInfoFromContext(r.Context())
		return newServer(&user{admin: token != nil && token.UserID == "root"})
	}, nil)
}

// Who made the user is not seen from here.
func newServer(u *user) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	if u.admin {
		mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove) // limit(#9): false alarm // want `\[authz/missing\]`
	}
	return s
}

func remove(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}
