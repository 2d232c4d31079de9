// Package owner checks who owns what the identifier selects.
package owner

import (
	"context"
	"database/sql"
	"errors"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	WorkspaceID string `json:"workspace_id"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type workspace struct{ ID, Owner string }

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "here"}, st.goodHere)
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, st.goodHelper)
	return s
}

var errForbidden = errors.New("forbidden")

func (st *store) get(ctx context.Context, id string) (*workspace, error) {
	w := &workspace{ID: id}
	err := st.db.QueryRowContext(ctx, "SELECT owner FROM workspaces WHERE id = $1", id).Scan(&w.Owner)
	return w, err
}

func (st *store) remove(ctx context.Context, id string) error {
	_, err := st.db.ExecContext(ctx, "DELETE FROM workspaces WHERE id = $1", id)
	return err
}

func (st *store) goodHere(ctx context.Context, req request, in input) (result, any, error) {
	w, err := st.get(ctx, in.WorkspaceID)
	if err != nil {
		return nil, nil, err
	}
	if w.Owner != req.Extra.TokenInfo.UserID {
		return nil, nil, errForbidden
	}
	return nil, nil, st.remove(ctx, in.WorkspaceID)
}

func (st *store) owned(ctx context.Context, user, id string) (*workspace, error) {
	w, err := st.get(ctx, id)
	if err != nil {
		return nil, err
	}
	if w.Owner != user {
		return nil, errForbidden
	}
	return w, nil
}

func (st *store) goodHelper(ctx context.Context, req request, in input) (result, any, error) {
	if _, err := st.owned(ctx, req.Extra.TokenInfo.UserID, in.WorkspaceID); err != nil {
		return nil, nil, err
	}
	return nil, nil, st.remove(ctx, in.WorkspaceID)
}
