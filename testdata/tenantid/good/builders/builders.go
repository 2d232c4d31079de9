// Package builders selects rows by claims and by an argument, in queries that
// are built step by step.
package builders

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"gorm.io/gorm"
)

type input struct {
	WorkspaceID string `json:"workspace_id"`
	Status      string `json:"status"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type task struct{ ID, WorkspaceID, UserID, Status string }

type store struct {
	db    *gorm.DB
	tasks *mongo.Collection
}

type listRequest struct{ UserID, WorkspaceID, Status string }

type service interface {
	List(ctx context.Context, r listRequest) ([]task, error)
}

type handlers struct {
	*store
	tasks service
}

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	h := &handlers{st, st}
	mcp.AddTool(s, &mcp.Tool{Name: "together"}, h.goodTogether)
	mcp.AddTool(s, &mcp.Tool{Name: "later"}, h.goodLater)
	mcp.AddTool(s, &mcp.Tool{Name: "optional"}, h.goodOptional)
	mcp.AddTool(s, &mcp.Tool{Name: "struct"}, h.goodStruct)
	mcp.AddTool(s, &mcp.Tool{Name: "filter"}, h.goodFilter)
	return s
}

func (h *handlers) goodTogether(ctx context.Context, req request, in input) (result, any, error) {
	var t task
	user := req.Extra.TokenInfo.UserID
	return nil, t, h.db.WithContext(ctx).Where("workspace_id = ? AND user_id = ?", in.WorkspaceID, user).First(&t).Error
}

func (h *handlers) goodLater(ctx context.Context, req request, in input) (result, any, error) {
	var all []task
	q := h.db.WithContext(ctx).Where("workspace_id = ?", in.WorkspaceID)
	if in.Status != "" {
		q = q.Where("status = ?", in.Status)
	}
	return nil, all, q.Where("user_id = ?", req.Extra.TokenInfo.UserID).Order("id").Find(&all).Error
}

func (h *handlers) goodOptional(ctx context.Context, req request, in input) (result, any, error) {
	var all []task
	q := h.db.WithContext(ctx).Where("user_id = ?", req.Extra.TokenInfo.UserID)
	if in.WorkspaceID != "" {
		q = q.Where("workspace_id = ?", in.WorkspaceID)
	}
	return nil, all, q.Find(&all).Error
}

func (h *handlers) goodStruct(ctx context.Context, req request, in input) (result, any, error) {
	all, err := h.tasks.List(ctx, listRequest{UserID: req.Extra.TokenInfo.UserID, WorkspaceID: in.WorkspaceID, Status: in.Status})
	return nil, all, err
}

// List implements service.
func (st *store) List(ctx context.Context, r listRequest) ([]task, error) {
	return st.list(ctx, r, r.UserID)
}

func (st *store) list(ctx context.Context, r listRequest, user string) ([]task, error) {
	var all []task
	q := st.db.WithContext(ctx).Where("user_id = ?", user)
	if r.WorkspaceID != "" {
		q = q.Where("workspace_id = ?", r.WorkspaceID)
	}
	for _, s := range []string{"new", "old"} {
		q = q.Where("status <> ?", s)
	}
	return all, q.Find(&all).Error
}

func (h *handlers) goodFilter(ctx context.Context, req request, in input) (result, any, error) {
	n, err := h.store.tasks.CountDocuments(ctx, bson.M{"workspace_id": in.WorkspaceID, "user_id": req.Extra.TokenInfo.UserID})
	return nil, n, err
}
