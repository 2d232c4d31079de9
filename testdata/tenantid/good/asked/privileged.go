package asked

import (
	"context"

	"github.com/google/uuid"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type override struct {
	TenantID *string `json:"tenant_id"`
}

// Privileged adds the tools in which only some may choose.
func Privileged(s *mcp.Server, h *handler) {
	mcp.AddTool(s, &mcp.Tool{Name: "overridden"}, h.goodOverride)
	mcp.AddTool(s, &mcp.Tool{Name: "identified"}, h.goodIdentified)
	mcp.AddTool(s, &mcp.Tool{Name: "delete_tenant"}, h.goodAdministers)
}

func (h *handler) admin(ctx context.Context, req request) bool {
	ok, err := h.policy.Member(ctx, req.Extra.TokenInfo.UserID, "operators")
	return err == nil && ok
}

// tenant lets operators choose the tenant, and nobody else.
func (h *handler) tenant(ctx context.Context, req request, override *string) (string, error) {
	own, _ := req.Extra.TokenInfo.Extra["tenant"].(string)
	if override == nil {
		return own, nil
	}
	if !h.admin(ctx, req) {
		return "", errForbidden
	}
	return *override, nil
}

func (h *handler) goodOverride(ctx context.Context, req request, in override) (result, any, error) {
	tenant, err := h.tenant(ctx, req, in.TenantID)
	if err != nil {
		return nil, nil, err
	}
	_, err = h.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", tenant)
	return nil, nil, err
}

func (h *handler) goodIdentified(ctx context.Context, req request, in input) (result, any, error) {
	id, err := uuid.Parse(in.TenantID)
	if err != nil {
		return nil, nil, err
	}
	if err := h.policy.Allow(ctx, req.Extra.TokenInfo.UserID, id.String(), "clear"); err != nil {
		return nil, nil, err
	}
	_, err = h.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", id)
	return nil, nil, err
}

func (h *handler) goodAdministers(ctx context.Context, req request, in input) (result, any, error) {
	if !h.admin(ctx, req) {
		return nil, nil, errForbidden
	}
	_, err := h.db.ExecContext(ctx, "DELETE FROM tenants WHERE id = $1", in.TenantID)
	return nil, nil, err
}
