// Package uses does nothing outside with the tenant.
package uses

import (
	"context"
	"database/sql"
	"log"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
	Name     string `json:"name"`
	UserID   string `json:"user_id"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "echo"}, goodEcho)
	mcp.AddTool(s, &mcp.Tool{Name: "user"}, st.goodOtherNames)
	mcp.AddTool(s, &mcp.Tool{Name: "closed", InputSchema: &jsonschema.Schema{
		Type:       "object",
		Properties: map[string]*jsonschema.Schema{"tenant_id": {Type: "string", Enum: []any{"public", "demo"}}},
	}}, st.goodClosed)
	return s
}

func goodEcho(_ context.Context, _ request, in input) (result, any, error) {
	log.Print(in.TenantID)
	return nil, "tenant " + in.TenantID, nil
}

func (st *store) goodOtherNames(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE owner = $1 AND name = $2", in.UserID, in.Name)
	return nil, nil, err
}

func (st *store) goodClosed(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", in.TenantID)
	return nil, nil, err
}
