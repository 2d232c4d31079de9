// Package argument takes the tenant from arguments.
package argument

import (
	"context"
	"database/sql"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
	Name     string `json:"name"`
}

type scope struct {
	Tenant string `json:"tenant"`
}

type nested struct {
	Scope scope `json:"scope"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "query"}, st.badQuery)
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, st.badHelper)
	mcp.AddTool(s, &mcp.Tool{Name: "nested"}, st.badNested)
	mcp.AddTool(s, &mcp.Tool{Name: "header"}, badOutgoingHeader)
	mcp.AddTool(s, &mcp.Tool{Name: "path"}, badPath)
	mcp.AddTool(s, &mcp.Tool{Name: "late"}, st.badComparedLater)
	mcp.AddTool(s, &mcp.Tool{Name: "presence"}, st.badOnlyPresence)
	mcp.AddTool(s, &mcp.Tool{Name: "scoped"}, st.badScoped)
	return s
}

func (st *store) badQuery(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", in.TenantID) // want `tool "query" takes the tenant from argument "tenant_id" and hands it to .*ExecContext.* without comparing it with the caller's claims; .* \[tenantid/argument\]`
	return nil, nil, err
}

func (st *store) badHelper(ctx context.Context, _ request, in input) (result, any, error) {
	return nil, nil, st.remove(ctx, in.TenantID, in.Name) // want `tool "helper" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
}

func (st *store) remove(ctx context.Context, tenant, name string) error {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1 AND name = $2", tenant, name)
	return err
}

func (st *store) badNested(ctx context.Context, _ request, in nested) (result, any, error) {
	return nil, nil, st.remove(ctx, in.Scope.Tenant, "all") // want `tool "nested" takes the tenant from argument "scope" \(Tenant\) .* \[tenantid/argument\]`
}

func badOutgoingHeader(ctx context.Context, _ request, in input) (result, any, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://metrics.example.com/api", nil)
	if err != nil {
		return nil, nil, err
	}
	r.Header.Set("X-Scope-OrgID", in.TenantID) // want `tool "header" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, resp.Body.Close()
}

func badPath(_ context.Context, _ request, in input) (result, any, error) {
	data, err := os.ReadFile(filepath.Join("/srv", in.TenantID, "notes")) // want `tool "path" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
	return nil, string(data), err
}

var errForbidden = errors.New("forbidden")

func (st *store) badComparedLater(ctx context.Context, req request, in input) (result, any, error) {
	if err := st.remove(ctx, in.TenantID, in.Name); err != nil { // want `tool "late" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
		return nil, nil, err
	}
	if in.TenantID != req.Extra.TokenInfo.Extra["tenant"] {
		return nil, nil, errForbidden
	}
	return nil, nil, nil
}

func (st *store) badOnlyPresence(ctx context.Context, req request, in input) (result, any, error) {
	if req.Extra.TokenInfo == nil || in.TenantID == "" {
		return nil, nil, errForbidden
	}
	return nil, nil, st.remove(ctx, in.TenantID, in.Name) // want `tool "presence" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
}

// A scope check says nothing about the tenant.
func (st *store) badScoped(ctx context.Context, req request, in input) (result, any, error) {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "notes:write") {
		return nil, nil, errForbidden
	}
	tenant, _ := req.Extra.TokenInfo.Extra["tenant"].(string)
	if in.TenantID != "" {
		tenant = in.TenantID // want `tool "scoped" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
	}
	return nil, nil, st.remove(ctx, tenant, in.Name)
}
