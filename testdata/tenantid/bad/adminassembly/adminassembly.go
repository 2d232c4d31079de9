// Package adminassembly lets everybody with a token to the tools of another package,
// which leaves it to this one to tell about those for administrators.
package adminassembly

import (
	"database/sql"
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/bad/adminassembly/tools"
)

// Handler returns the server.
func Handler(db *sql.DB, verify auth.TokenVerifier) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	tools.Register(s, db)           // want `tool "delete_tenant" takes the tenant .*\[tenantid/argument\]`
	tools.RegisterAdminTools(s, db) // want `tool "create_key" takes the tenant .*\[tenantid/argument\]`
	h := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	return auth.RequireBearerToken(verify, nil)(h)
}
