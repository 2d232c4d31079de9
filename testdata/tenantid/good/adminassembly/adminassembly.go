// Package adminassembly lets only administrators to the tools of another package,
// which leaves it to this one to tell about them.
package adminassembly

import (
	"database/sql"
	"net/http"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/good/adminassembly/tools"
)

// Handler returns the server.
func Handler(db *sql.DB, verify auth.TokenVerifier) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	tools.Register(s, db)
	tools.RegisterAdminTools(s, db)
	h := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	return auth.RequireBearerToken(verify, nil)(administrators(h))
}

func administrators(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if t := auth.TokenInfoFromContext(r.Context()); t == nil || !slices.Contains(t.Scopes, "admin") {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
