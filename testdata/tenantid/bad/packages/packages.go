// Package packages uses the tenant in another package.
package packages

import (
	"context"
	"database/sql"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/bad/packages/store"
)

type input struct {
	TenantID string `json:"tenant_id"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type handler struct {
	db    *sql.DB
	notes store.Notes
}

// New returns the server.
func New(db *sql.DB) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	h := &handler{db: db, notes: store.Open(db)}
	mcp.AddTool(s, &mcp.Tool{Name: "function"}, h.badFunction)
	mcp.AddTool(s, &mcp.Tool{Name: "interface"}, h.badInterface)
	return s
}

func (h *handler) badFunction(ctx context.Context, _ request, in input) (result, any, error) {
	return nil, nil, store.Remove(ctx, h.db, in.TenantID) // want `tool "function" takes the tenant from argument "tenant_id" and hands it to .*ExecContext.* \(store.go:.* \[tenantid/argument\]`
}

func (h *handler) badInterface(ctx context.Context, _ request, in input) (result, any, error) {
	return nil, nil, h.notes.Remove(ctx, in.TenantID) // want `tool "interface" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
}
