// Package registering makes a server for each caller, with the tools that this
// caller may use.
package registering

import (
	"context"
	"net/http"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/good/registering/tools"
)

type config struct{ enabled map[string]bool }

// Handler returns the servers.
func Handler(c *config) http.Handler {
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		return newServer(c, auth.TokenInfoFromContext(r.Context()))
	}, nil)
}

func hasAny(have, want []string) bool {
	set := map[string]bool{}
	for _, s := range have {
		set[s] = true
	}
	for _, w := range want {
		if set[w] {
			return true
		}
	}
	return false
}

func newServer(c *config, token *auth.TokenInfo) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	var scopes []string
	if token != nil {
		scopes = token.Scopes
	}
	write := token == nil || hasAny(scopes, []string{"write"})
	read := token == nil || write || hasAny(scopes, []string{"read"})
	if c.enabled["read"] && read {
		tools.RegisterRead(s)
	}
	if c.enabled["remove"] && write {
		mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove)
	}
	for _, name := range []string{"first", "second"} {
		if token != nil && !slices.Contains(token.Scopes, name) {
			continue
		}
		mcp.AddTool(s, &mcp.Tool{Name: name}, remove)
	}
	return s
}

// Direct decides where the request is seen.
func Direct() http.Handler {
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
		if hasAny(auth.TokenInfoFromContext(r.Context()).Scopes, []string{"admin"}) {
			tools.RegisterRead(s)
		}
		return s
	}, nil)
}

func remove(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}
