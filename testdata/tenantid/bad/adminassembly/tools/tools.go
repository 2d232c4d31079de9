// Package tools administers tenants, and has a tool that does not.
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
	mcp.AddTool(s, &mcp.Tool{Name: "delete_tenant"}, (&store{db}).badRemove)
	mcp.AddTool(s, &mcp.Tool{Name: "list_keys"}, (&store{db}).badList)
}

// RegisterAdminTools adds those that only administrators are meant to have.
func RegisterAdminTools(s *mcp.Server, db *sql.DB) {
	mcp.AddTool(s, &mcp.Tool{Name: "create_key"}, (&store{db}).badKey)
}

func (st *store) badRemove(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM tenants WHERE id = $1", in.TenantID)
	return nil, nil, err
}

func (st *store) badKey(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "INSERT INTO keys (tenant, label) VALUES ($1, $2)", in.TenantID, in.Label)
	return nil, nil, err
}

// Nothing says that it is for administrators, so it is told here.
func (st *store) badList(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.QueryContext(ctx, "SELECT label FROM keys WHERE tenant = $1", in.TenantID) // want `tool "list_keys" takes the tenant .*\[tenantid/argument\]`
	return nil, nil, err
}
