// Package app puts tools and middleware together.
package app

import (
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/good/carried/mw"
	"authz.test/good/carried/tools"
)

// New makes the server.
func New(v mw.Verifier) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	tools.Register(s)
	return mw.Authenticate(v, mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil))
}
