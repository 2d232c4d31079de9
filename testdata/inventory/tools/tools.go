// Package tools registers tools on a server that it is given.
package tools

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type notes struct {
	db     *sql.DB
	strict bool
}

type input struct {
	Text string `json:"text" jsonschema:"what to look for"`
	Max  int    `json:"max,omitempty"`
	All  bool   `json:"all,omitempty"`
}

var errForbidden = errors.New("forbidden")

// Register adds the tools to srv.
func Register(srv *mcp.Server, db *sql.DB) {
	n := &notes{db, os.Getenv("STRICT") != ""}
	mcp.AddTool(srv, &mcp.Tool{Name: "find", Description: "find notes"}, n.find)
	mcp.AddTool(srv, &mcp.Tool{Name: "grep"}, n.grep)
	mcp.AddTool(srv, &mcp.Tool{Name: "tail"}, n.tail)
	mcp.AddTool(srv, &mcp.Tool{Name: "late"}, n.late)
	mcp.AddTool(srv, &mcp.Tool{Name: "who"}, n.who)
	mcp.AddTool(srv, &mcp.Tool{Name: "length"}, length)
}

// find is open.
func (n *notes) find(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	return nil, nil, n.count(ctx, in.Text)
}

func (n *notes) count(ctx context.Context, text string) error {
	var c int
	return n.db.QueryRowContext(ctx, "SELECT count(*) FROM notes WHERE text = $1", text).Scan(&c)
}

// grep is guarded, and has two kinds of effect.
func (n *notes) grep(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "notes:read") {
		return nil, nil, errForbidden
	}
	if err := n.count(ctx, in.Text); err != nil {
		return nil, nil, err
	}
	return nil, nil, exec.CommandContext(ctx, "grep", "--", in.Text, "notes").Run()
}

// tail is guarded unless its check is switched off.
func (n *notes) tail(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	if n.strict && !slices.Contains(req.Extra.TokenInfo.Scopes, "notes:read") {
		return nil, nil, errForbidden
	}
	return nil, nil, n.count(ctx, in.Text)
}

// late checks when it is too late.
func (n *notes) late(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	err := n.count(ctx, in.Text)
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "notes:read") {
		return nil, nil, errForbidden
	}
	return nil, nil, errors.Join(err, n.count(ctx, in.Text))
}

// who only asks whether there is a token.
func (n *notes) who(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	if req.Extra.TokenInfo == nil {
		return nil, nil, errForbidden
	}
	return nil, nil, n.count(ctx, in.Text)
}

func length(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	return nil, len(in.Text), nil
}
