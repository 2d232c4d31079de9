// Package adminroute has a server of its own for administrators.
package adminroute

import (
	"context"
	"database/sql"
	"net/http"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
}

type store struct{ db *sql.DB }

// Handler returns the server.
func Handler(st *store, verify auth.TokenVerifier) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "delete_tenant"}, st.remove)
	h := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	return auth.RequireBearerToken(verify, nil)(administrators(h))
}

// administrators turns all others away.
func administrators(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if t := auth.TokenInfoFromContext(r.Context()); t == nil || !slices.Contains(t.Scopes, "admin") {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (st *store) remove(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM tenants WHERE id = $1", in.TenantID)
	return nil, nil, err
}
