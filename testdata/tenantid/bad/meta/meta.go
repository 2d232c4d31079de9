// Package meta takes the tenant from what the client adds to a request.
package meta

import (
	"context"
	"database/sql"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "meta"}, st.badMeta)
	mcp.AddTool(s, &mcp.Tool{Name: "request"}, st.badHeader)
	return s
}

func (st *store) badMeta(ctx context.Context, req request, _ struct{}) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", req.Params.Meta["tenant"]) // want `tool "meta" takes the tenant from the _meta field "tenant" .* \[tenantid/meta\]`
	return nil, nil, err
}

func (st *store) badHeader(ctx context.Context, req request, _ struct{}) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", req.Extra.Header.Get("X-Tenant-ID")) // want `tool "request" takes the tenant from the unverified request value .* \[tenantid/request\]`
	return nil, nil, err
}
