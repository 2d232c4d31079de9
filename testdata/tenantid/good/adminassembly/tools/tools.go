// Package tools administers tenants.
package tools

import (
	"context"
	"database/sql"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
	Label    string `json:"label"`
}

type store struct{ db *sql.DB }

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// Register adds the tools whose names say that they administer tenants.
func Register(s *mcp.Server, db *sql.DB) {
	mcp.AddTool(s, &mcp.Tool{Name: "delete_tenant"}, (&store{db}).goodRemove)
}

// RegisterAdminTools adds those that only administrators are meant to have.
func RegisterAdminTools(s *mcp.Server, db *sql.DB) {
	mcp.AddTool(s, &mcp.Tool{Name: "create_key"}, (&store{db}).goodKey)
}

func (st *store) goodRemove(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM tenants WHERE id = $1", in.TenantID)
	return nil, nil, err
}

func (st *store) goodKey(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "INSERT INTO keys (tenant, label) VALUES ($1, $2)", in.TenantID, in.Label)
	return nil, nil, err
}
