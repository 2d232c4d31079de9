// Package carried puts tools that ask who calls behind code that believes what
// callers say of themselves.
package carried

import (
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/good/carried/tools"
	"authz.test/good/carried/who"
)

func believe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p := &who.Person{ID: r.Header.Get("X-User"), Admin: r.Header.Get("X-Admin") == "yes"}
		next.ServeHTTP(w, r.WithContext(who.With(r.Context(), p)))
	})
}

// New makes the server.
func New() http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	tools.Register(s) // want `tool "clear" .* reaches the file system .* and no scope check stands before it` `tool "remove" .* reaches the file system .* and no scope check stands before it`
	return believe(mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil))
}
