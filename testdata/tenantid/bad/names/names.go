// Package names calls the tenant something that it knows from claims, too.
package names

import (
	"context"
	"database/sql"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	OrganizationID string `json:"organization_id"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "mine"}, st.mine)
	mcp.AddTool(s, &mcp.Tool{Name: "any"}, st.any)
	return s
}

// The program knows this notion from claims, so it is its tenant.
func (st *store) mine(ctx context.Context, req request, _ struct{}) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE org = $1", req.Extra.TokenInfo.Extra["organization_id"])
	return nil, nil, err
}

func (st *store) any(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE org = $1", in.OrganizationID) // want `\[tenantid/argument\]`
	return nil, nil, err
}
