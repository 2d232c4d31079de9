// Package tools administers tenants.
package tools

import (
	"context"
	"database/sql"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
}

type store struct{ db *sql.DB }

// Register adds the tools.
func Register(s *mcp.Server, db *sql.DB) {
	mcp.AddTool(s, &mcp.Tool{Name: "delete_tenant"}, (&store{db}).remove)
}

func (st *store) remove(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM tenants WHERE id = $1", in.TenantID) // limit(#8): false alarm // want `\[tenantid/argument\]`
	return nil, nil, err
}
