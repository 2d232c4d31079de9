// Package handedon keeps the tenant in the context for those whom it calls.
package handedon

import (
	"context"
	"errors"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/bad/handedon/store"
)

type input struct {
	TenantID string `json:"tenant_id"`
	Project  string `json:"project"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type handler struct{ notes *store.Notes }

// New returns the server.
func New(h *handler) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "clear"}, h.badClear)
	mcp.AddTool(s, &mcp.Tool{Name: "clear_twice"}, h.badTwice)
	mcp.AddTool(s, &mcp.Tool{Name: "clear_checked"}, h.badChecked)
	mcp.AddTool(s, &mcp.Tool{Name: "clear_mine"}, h.goodClear)
	return s
}

func (h *handler) badClear(ctx context.Context, _ request, in input) (result, any, error) {
	ctx = scope(ctx, in.TenantID, in.Project) // want `tool "clear" takes the tenant from argument "tenant_id" and hands it to ExecContext \(store.go:.* \[tenantid/argument\]`
	return nil, nil, h.notes.Clear(ctx)
}

// One value that goes two ways is one finding.
func (h *handler) badTwice(ctx context.Context, _ request, in input) (result, any, error) {
	tenant := in.TenantID // want `tool "clear_twice" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
	if _, err := h.notes.DB.ExecContext(ctx, "DELETE FROM drafts WHERE tenant = $1", tenant); err != nil {
		return nil, nil, err
	}
	return nil, nil, h.notes.Clear(scope(ctx, tenant, in.Project))
}

// So is one that a helper checks first, which may refuse it.
func (h *handler) badChecked(ctx context.Context, _ request, in input) (result, any, error) {
	if _, err := h.notes.DB.ExecContext(ctx, "DELETE FROM drafts WHERE tenant = $1", in.TenantID); err != nil { // want `tool "clear_checked" takes the tenant from argument "tenant_id" .* \[tenantid/argument\]`
		return nil, nil, err
	}
	ctx, err := checked(ctx, in.TenantID, in.Project)
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, h.notes.Clear(ctx)
}

func checked(ctx context.Context, tenant, project string) (context.Context, error) {
	if tenant == "" {
		return ctx, errors.New("no tenant")
	}
	return scope(ctx, tenant, project), nil
}

func scope(ctx context.Context, tenant, project string) context.Context {
	return store.With(ctx, &store.Info{Tenant: tenant, Project: project})
}

func (h *handler) goodClear(ctx context.Context, req request, in input) (result, any, error) {
	tenant, _ := req.Extra.TokenInfo.Extra["tenant"].(string)
	return nil, nil, h.notes.Clear(scope(ctx, tenant, in.Project))
}
