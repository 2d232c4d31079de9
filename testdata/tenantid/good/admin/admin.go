// Package admin administers tenants behind a scope check.
package admin

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
	mcp.AddTool(s, &mcp.Tool{Name: "suspend_tenant"}, st.suspend)
	return s
}

func (st *store) suspend(ctx context.Context, req request, in input) (result, any, error) {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "tenants:admin") {
		return nil, nil, errors.New("forbidden")
	}
	_, err := st.db.ExecContext(ctx, "UPDATE tenants SET suspended = true WHERE id = $1", in.TenantID)
	return nil, nil, err
}
