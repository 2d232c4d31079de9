// Package assembly demands a token of the callers of tools in another package:
// when those are analysed, nobody knows that there will be one.
package assembly

import (
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/limits/assembly/tools"
)

// Handler returns the server.
func Handler(verify auth.TokenVerifier) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	tools.Register(s)
	h := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	return auth.RequireBearerToken(verify, nil)(h)
}
