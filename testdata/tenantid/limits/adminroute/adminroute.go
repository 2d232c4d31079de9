// Package adminroute lets only administrators to the tools of another package:
// where those are told, nobody knows that.
package adminroute

import (
	"database/sql"
	"net/http"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/limits/adminroute/tools"
)

// Handler returns the server.
func Handler(db *sql.DB, verify auth.TokenVerifier) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	tools.Register(s, db)
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
