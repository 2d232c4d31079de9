// Package tenantctx gets the tenant from a package that HTTP code keeps it in.
// That package reaches no SDK, so the finding stands where it is read here.
package tenantctx

import (
	"context"
	"database/sql"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/bad/tenantctx/keys"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "clear"}, st.clear)
	return s
}

func (st *store) clear(ctx context.Context, _ request, _ struct{}) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", keys.From(ctx)) // want `tool "clear" takes the tenant from the unverified request value "X-Tenant-ID" and hands it to ExecContext .* \[tenantid/request\]`
	return nil, nil, err
}
