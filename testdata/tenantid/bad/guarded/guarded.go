// Package guarded has scope checks that say nothing about the tenant.
package guarded

import (
	"context"
	"database/sql"
	"errors"
	"slices"

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
	mcp.AddTool(s, &mcp.Tool{Name: "list_keys"}, st.badKeys)
	mcp.AddTool(s, &mcp.Tool{Name: "remove_key"}, st.badEither)
	mcp.AddTool(s, &mcp.Tool{Name: "clear"}, st.badLate)
	mcp.AddTool(s, &mcp.Tool{Name: "list_users"}, st.badAdmin)
	return s
}

var errForbidden = errors.New("forbidden")

// Whoever may read keys reads those of every tenant.
func (st *store) badKeys(ctx context.Context, req request, in input) (result, any, error) {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "keys:read") {
		return nil, nil, errForbidden
	}
	var n int
	return nil, n, st.db.QueryRowContext(ctx, "SELECT count(*) FROM keys WHERE tenant = $1", in.TenantID).Scan(&n) // want `tool "list_keys" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
}

func either(req request, in input) bool {
	return in.TenantID != "" || in.TenantID == req.Extra.TokenInfo.Extra["tenant"]
}

// What is not about claims excuses from nothing.
func (st *store) badEither(ctx context.Context, req request, in input) (result, any, error) {
	if !either(req, in) {
		return nil, nil, errForbidden
	}
	_, err := st.db.ExecContext(ctx, "DELETE FROM keys WHERE tenant = $1", in.TenantID) // want `tool "remove_key" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
	return nil, nil, err
}

// A comparison that comes later is none for what changes something.
func (st *store) badLate(ctx context.Context, req request, in input) (result, any, error) {
	if _, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", in.TenantID); err != nil { // want `tool "clear" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
		return nil, nil, err
	}
	if in.TenantID != req.Extra.TokenInfo.Extra["tenant"] {
		return nil, nil, errForbidden
	}
	return nil, nil, nil
}

// The administrator of one tenant is nobody in another.
func (st *store) badAdmin(ctx context.Context, req request, in input) (result, any, error) {
	if req.Extra.TokenInfo.Extra["role"] != "tenant_admin" {
		return nil, nil, errForbidden
	}
	var n int
	return nil, n, st.db.QueryRowContext(ctx, "SELECT count(*) FROM users WHERE tenant = $1", in.TenantID).Scan(&n) // want `tool "list_users" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
}
