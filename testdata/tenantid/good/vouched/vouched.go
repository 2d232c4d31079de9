// Package vouched compares the tenant with what HTTP code keeps in the context,
// after it has verified the token.
package vouched

import (
	"context"
	"database/sql"
	"errors"
	"net/http"

	"github.com/golang-jwt/jwt/v5"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/good/vouched/keys"
)

type input struct {
	TenantID string `json:"tenant_id"`
}

type claims struct {
	jwt.RegisteredClaims
	Tenant string `json:"tenant"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct {
	db  *sql.DB
	key any
}

// Handler returns the server with what feeds it.
func Handler(st *store) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "clear"}, st.goodCompared)
	mcp.AddTool(s, &mcp.Tool{Name: "clear_mine"}, st.goodTaken)
	h := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c claims
		_, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, func(*jwt.Token) (any, error) { return st.key, nil })
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		h.ServeHTTP(w, r.WithContext(keys.With(r.Context(), c.Tenant)))
	})
}

func (st *store) goodCompared(ctx context.Context, _ request, in input) (result, any, error) {
	if in.TenantID != keys.From(ctx) {
		return nil, nil, errors.New("forbidden")
	}
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", in.TenantID)
	return nil, nil, err
}

func (st *store) goodTaken(ctx context.Context, _ request, _ struct{}) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", keys.From(ctx))
	return nil, nil, err
}
