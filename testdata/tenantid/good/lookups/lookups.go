// Package lookups finds what an argument names among what the caller owns
// before anything is done with it.
package lookups

import (
	"context"
	"errors"
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
	"gorm.io/gorm"
)

type input struct {
	WorkspaceID string `json:"workspace_id"`
	Title       string `json:"title"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type workspace struct {
	ID, UserID string
	Archived   bool
}

type task struct{ WorkspaceID, UserID, Title string }

type createRequest struct {
	UserID string
	Task   task
}

type store struct{ db *gorm.DB }

// Handler returns the server with what feeds it.
func Handler(st *store, verify auth.TokenVerifier) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "create"}, st.goodCreate)
	mcp.AddTool(s, &mcp.Tool{Name: "before"}, st.goodBefore)
	mcp.AddTool(s, &mcp.Tool{Name: "owner"}, st.goodOwner)
	h := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	return auth.RequireBearerToken(verify, nil)(h)
}

func (st *store) goodCreate(ctx context.Context, req request, in input) (result, any, error) {
	return nil, nil, st.create(ctx, createRequest{UserID: req.Extra.TokenInfo.UserID, Task: task{WorkspaceID: in.WorkspaceID, Title: in.Title}})
}

func (st *store) create(ctx context.Context, r createRequest) error {
	w, err := st.active(ctx, r.Task.WorkspaceID, r.UserID)
	if err != nil {
		return err
	}
	t := task{WorkspaceID: r.Task.WorkspaceID, UserID: w.UserID, Title: r.Task.Title}
	return st.db.WithContext(ctx).Create(&t).Error
}

// active returns a workspace that the user owns and that is in use.
func (st *store) active(ctx context.Context, id, user string) (*workspace, error) {
	w, err := st.owned(ctx, id, "user:"+user)
	if err != nil {
		return nil, err
	}
	if w.Archived {
		return nil, errors.New("not in use")
	}
	return w, nil
}

func (st *store) owned(ctx context.Context, id, user string) (*workspace, error) {
	var w workspace
	if err := st.db.WithContext(ctx).Where("id = ? AND user_id = ?", id, user).First(&w).Error; err != nil {
		return nil, err
	}
	return &w, nil
}

// What is needed to decide is looked up first.
func (st *store) goodBefore(ctx context.Context, req request, in input) (result, any, error) {
	w, err := st.get(ctx, in.WorkspaceID)
	if err != nil || w.Archived {
		return nil, nil, errors.New("no such workspace")
	}
	if ok, err := st.mayUse(ctx, in.WorkspaceID, req.Extra.TokenInfo.UserID); err != nil || !ok {
		return nil, nil, errors.New("forbidden")
	}
	return nil, nil, st.db.WithContext(ctx).Where("id = ?", in.WorkspaceID).Delete(&workspace{}).Error
}

func (st *store) get(ctx context.Context, id string) (*workspace, error) {
	var w workspace
	return &w, st.db.WithContext(ctx).First(&w, "id = ?", id).Error
}

func (st *store) mayUse(ctx context.Context, id, user string) (bool, error) {
	var n int64
	err := st.db.WithContext(ctx).Model(&workspace{}).Where("id = ? AND user_id = ?", id, user).Count(&n).Error
	return n > 0, err
}

// The record that is found says whose it is.
func (st *store) goodOwner(ctx context.Context, req request, in input) (result, any, error) {
	w, err := st.get(ctx, in.WorkspaceID)
	if err != nil {
		return nil, nil, err
	}
	if w.UserID != req.Extra.TokenInfo.UserID {
		return nil, nil, errors.New("forbidden")
	}
	return nil, nil, st.db.WithContext(ctx).Where("id = ?", in.WorkspaceID).Delete(&workspace{}).Error
}
