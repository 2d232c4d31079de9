// Package asked asks somebody whether the caller may have the tenant.
package asked

import (
	"context"
	"database/sql"
	"errors"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// A Policy decides; nobody in sight implements it.
type Policy interface {
	Member(ctx context.Context, user, tenant string) (bool, error)
	Allow(ctx context.Context, user, tenant, action string) error
}

type handler struct {
	policy Policy
	db     *sql.DB
}

// New returns the server.
func New(h *handler) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "member"}, h.goodMember)
	mcp.AddTool(s, &mcp.Tool{Name: "allow"}, h.goodAllow)
	mcp.AddTool(s, &mcp.Tool{Name: "looked"}, h.goodLookedUp)
	mcp.AddTool(s, &mcp.Tool{Name: "filtered"}, h.goodFiltered)
	return s
}

var errForbidden = errors.New("forbidden")

func (h *handler) goodMember(ctx context.Context, req request, in input) (result, any, error) {
	ok, err := h.policy.Member(ctx, req.Extra.TokenInfo.UserID, in.TenantID)
	if err != nil || !ok {
		return nil, nil, errForbidden
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

func (h *handler) goodAllow(ctx context.Context, req request, in input) (result, any, error) {
	if err := h.policy.Allow(ctx, req.Extra.TokenInfo.UserID, in.TenantID, "remove"); err != nil {
		return nil, nil, err
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

func (h *handler) member(ctx context.Context, user, tenant string) bool {
	var one int
	row := h.db.QueryRowContext(ctx, "SELECT 1 FROM members WHERE user = $1 AND tenant = $2", user, tenant)
	return row.Scan(&one) == nil
}

func (h *handler) goodLookedUp(ctx context.Context, req request, in input) (result, any, error) {
	if !h.member(ctx, req.Extra.TokenInfo.UserID, in.TenantID) {
		return nil, nil, errForbidden
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

func (h *handler) goodFiltered(ctx context.Context, req request, in input) (result, any, error) {
	_, err := h.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1 AND owner = $2", in.TenantID, req.Extra.TokenInfo.UserID)
	return nil, nil, err
}
