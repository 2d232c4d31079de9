// Package assembly demands a token of the callers of tools in another package:
// when those are analysed, nobody knows that there will be one, so it is told here.
package assembly

import (
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/bad/assembly/tools"
)

// Handler returns the server.
func Handler(verify auth.TokenVerifier) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	tools.Register(s) // want `tool "query" takes the tenant from argument "tenant" and puts it into the header X-Scope-OrgID \(tools.go:.*\[tenantid/argument\]`
	h := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	return auth.RequireBearerToken(verify, nil)(h)
}
