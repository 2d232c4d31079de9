// Package claims takes the tenant from the verified token, or compares it.
package claims

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
	Name     string `json:"name"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "taken"}, st.goodTaken)
	mcp.AddTool(s, &mcp.Tool{Name: "compared"}, st.goodCompared)
	mcp.AddTool(s, &mcp.Tool{Name: "member"}, st.goodMember)
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, st.goodHelper)
	return s
}

func (st *store) remove(ctx context.Context, tenant any) error {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", tenant)
	return err
}

func (st *store) goodTaken(ctx context.Context, req request, _ input) (result, any, error) {
	return nil, nil, st.remove(ctx, req.Extra.TokenInfo.Extra["tenant"])
}

var errForbidden = errors.New("forbidden")

func (st *store) goodCompared(ctx context.Context, req request, in input) (result, any, error) {
	if in.TenantID != req.Extra.TokenInfo.Extra["tenant"] {
		return nil, nil, errForbidden
	}
	return nil, nil, st.remove(ctx, in.TenantID)
}

func (st *store) goodMember(ctx context.Context, req request, in input) (result, any, error) {
	tenants, _ := req.Extra.TokenInfo.Extra["tenants"].([]string)
	if !slices.Contains(tenants, in.TenantID) {
		return nil, nil, errForbidden
	}
	return nil, nil, st.remove(ctx, in.TenantID)
}

func (st *store) goodHelper(ctx context.Context, req request, in input) (result, any, error) {
	if err := member(req, in.TenantID); err != nil {
		return nil, nil, err
	}
	return nil, nil, st.remove(ctx, in.TenantID)
}

func member(req request, tenant string) error {
	if tenant != req.Extra.TokenInfo.Extra["tenant"] {
		return errForbidden
	}
	return nil
}
