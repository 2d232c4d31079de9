// Package stores selects rows of its own by what may stand for a tenant.
package stores

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("query", mcp.WithString("workspace_id")), st.badQuery)
	s.AddTool(mcp.NewTool("file", mcp.WithString("accountId")), badFile)
	return s
}

func (st *store) badQuery(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	id := r.GetString("workspace_id", "") // want `tool "query" takes the workspace \(which selects what it stores\) from argument "workspace_id" and hands it to QueryRowContext .* \[tenantid/argument\]`
	var n int
	if err := st.db.QueryRowContext(ctx, "SELECT count(*) FROM notes WHERE workspace = $1", id).Scan(&n); err != nil {
		return nil, err
	}
	return mcp.NewToolResultText("some"), nil
}

func badFile(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	id, err := r.RequireString("accountId") // want `tool "file" takes the account \(which selects what it stores\) from argument "accountId" .* \[tenantid/argument\]`
	if err != nil {
		return nil, err
	}
	return nil, os.RemoveAll(filepath.Join("/srv", filepath.Base(id)))
}
