package main

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"os/exec"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type notes struct{ db *sql.DB }

type findInput struct {
	Text string `json:"text" jsonschema:"words to look for"`
}

type listInput struct {
	TenantID string `json:"tenant_id" jsonschema:"whose notes to list"`
}

type exportInput struct {
	Filter string `json:"filter" jsonschema:"command that the export is piped through"`
}

type deleteInput struct {
	Title string `json:"title"`
}

var errForbidden = errors.New("forbidden")

// require returns an error unless the caller's token has a scope.
func require(req *mcp.CallToolRequest, scope string) error {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, scope) {
		return errForbidden
	}
	return nil
}

func (n *notes) find(ctx context.Context, req *mcp.CallToolRequest, in findInput) (*mcp.CallToolResult, any, error) {
	if err := require(req, "notes:read"); err != nil {
		return nil, nil, err
	}
	slog.InfoContext(ctx, "find", "text", in.Text)
	titles, err := n.titles(ctx, "SELECT title FROM notes WHERE owner = $1 AND body LIKE $2", req.Extra.TokenInfo.UserID, "%"+in.Text+"%")
	return nil, titles, err
}

func (n *notes) list(ctx context.Context, req *mcp.CallToolRequest, in listInput) (*mcp.CallToolResult, any, error) {
	if err := require(req, "notes:read"); err != nil {
		return nil, nil, err
	}
	titles, err := n.titles(ctx, "SELECT title FROM notes WHERE tenant = $1", in.TenantID)
	return nil, titles, err
}

func (n *notes) export(ctx context.Context, req *mcp.CallToolRequest, in exportInput) (*mcp.CallToolResult, any, error) {
	if err := require(req, "notes:export"); err != nil {
		return nil, nil, err
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", "export-notes | "+in.Filter).Output()
	return nil, string(out), err
}

func (n *notes) remove(ctx context.Context, _ *mcp.CallToolRequest, in deleteInput) (*mcp.CallToolResult, any, error) {
	_, err := n.db.ExecContext(ctx, "DELETE FROM notes WHERE title = $1", in.Title)
	return nil, nil, err
}

func (n *notes) titles(ctx context.Context, query string, args ...any) ([]string, error) {
	rows, err := n.db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var titles []string
	for rows.Next() {
		var title string
		if err := rows.Scan(&title); err != nil {
			return nil, err
		}
		titles = append(titles, title)
	}
	return titles, rows.Err()
}
