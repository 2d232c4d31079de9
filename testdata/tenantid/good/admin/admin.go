// Package admin administers tenants behind a scope check.
package admin

import (
	"context"
	"database/sql"
	"errors"
	"net/http"
	"slices"

	"github.com/google/uuid"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "suspend_tenant"}, st.suspend)
	mcp.AddTool(s, &mcp.Tool{Name: "list_keys"}, st.goodKeys)
	mcp.AddTool(s, &mcp.Tool{Name: "grant"}, st.goodGrant)
	mcp.AddTool(s, &mcp.Tool{Name: "create_key"}, st.goodCreate)
	return s
}

func (st *store) suspend(ctx context.Context, req request, in input) (result, any, error) {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "tenants:admin") {
		return nil, nil, errors.New("forbidden")
	}
	_, err := st.db.ExecContext(ctx, "UPDATE tenants SET suspended = true WHERE id = $1", in.TenantID)
	return nil, nil, err
}

type key struct{}

type subject struct{ ID, Tenant, Role string }

// Authenticate keeps who calls in the context.
func Authenticate(verify func(string) (*subject, error), next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s, err := verify(r.Header.Get("Authorization"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, s)))
	})
}

func isAdmin(ctx context.Context) bool {
	s, ok := ctx.Value(key{}).(*subject)
	return ok && s.Role == "admin"
}

func requireAdmin(ctx context.Context) error {
	if !isAdmin(ctx) {
		return errors.New("forbidden")
	}
	return nil
}

// Only administrators name tenants here.
func (st *store) goodKeys(ctx context.Context, _ request, in input) (result, any, error) {
	if err := requireAdmin(ctx); err != nil {
		return nil, nil, err
	}
	var n int
	return nil, n, st.db.QueryRowContext(ctx, "SELECT count(*) FROM keys WHERE tenant = $1", in.TenantID).Scan(&n)
}

func belongs(ctx context.Context, tenant string) bool {
	s, ok := ctx.Value(key{}).(*subject)
	return ok && s.Tenant == tenant
}

// An administrator may manage every tenant, everybody else their own.
func mayManage(ctx context.Context, tenant string) bool {
	return isAdmin(ctx) || belongs(ctx, tenant)
}

func (st *store) goodGrant(ctx context.Context, _ request, in input) (result, any, error) {
	id, err := uuid.Parse(in.TenantID)
	if err != nil {
		return nil, nil, err
	}
	if !mayManage(ctx, id.String()) {
		return nil, nil, errors.New("forbidden")
	}
	_, err = st.db.ExecContext(ctx, "INSERT INTO grants (tenant) VALUES ($1)", id)
	return nil, nil, err
}

type tenant struct{ ID, Name string }

func (st *store) get(ctx context.Context, id string) (*tenant, error) {
	t := &tenant{ID: id}
	return t, st.db.QueryRowContext(ctx, "SELECT name FROM tenants WHERE id = $1", id).Scan(&t.Name)
}

func mayServe(ctx context.Context, t *tenant) error {
	if isAdmin(ctx) {
		return nil
	}
	if belongs(ctx, t.ID) {
		return nil
	}
	return errors.New("forbidden")
}

// The tenant is looked up first, as it says who may.
func (st *store) goodCreate(ctx context.Context, _ request, in input) (result, any, error) {
	t, err := st.get(ctx, in.TenantID)
	if err != nil {
		return nil, nil, err
	}
	if err := mayServe(ctx, t); err != nil {
		return nil, nil, err
	}
	_, err = st.db.ExecContext(ctx, "INSERT INTO keys (tenant) VALUES ($1)", in.TenantID)
	return nil, nil, err
}
