// Package selector picks by a string what makes no difference in effect.
package selector

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
	"slices"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type tools struct {
	base string
	http *http.Client
}

// New returns the server.
func New(t *tools) *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("read", mcp.WithString("what")), goodReads)
	s.AddTool(mcp.NewTool("fetch", mcp.WithString("what")), t.goodFetches)
	s.AddTool(mcp.NewTool("two", mcp.WithString("what")), goodTwo)
	s.AddTool(mcp.NewTool("order", mcp.WithString("order")), t.goodOrder)
	// The enum is advisory here, but the default rejects and the catalogue is in the schema.
	s.AddTool(mcp.NewTool("files", mcp.WithString("action", mcp.Enum("create", "remove", "chmod"))), goodEnum)
	s.AddTool(mcp.NewTool("set_state", mcp.WithString("state")), t.goodData)
	q := &queries{}
	s.AddTool(mcp.NewTool("explore", mcp.WithString("what")), q.goodQueries)
	return s
}

func goodReads(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	var data []byte
	var err error
	switch r.GetString("what", "") {
	case "motd":
		data, err = os.ReadFile("/etc/motd")
	case "issue":
		data, err = os.ReadFile("/etc/issue")
	case "folder":
		_, err = os.ReadDir("/etc")
	case "host":
		_, err = os.Hostname()
	}
	return mcp.NewToolResultText(string(data)), err
}

// get is a request that only reads.
func (t *tools) get(ctx context.Context, path string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, t.base+path, nil)
	if err != nil {
		return "", err
	}
	resp, err := t.http.Do(req)
	if err != nil {
		return "", err
	}
	data, err := io.ReadAll(resp.Body)
	return string(data), err
}

func (t *tools) goodFetches(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	var out string
	var err error
	switch r.GetString("what", "") {
	case "users":
		out, err = t.get(ctx, "/users")
	case "groups":
		out, err = t.get(ctx, "/groups")
	case "roles":
		out, err = t.get(ctx, "/roles")
	}
	return mcp.NewToolResultText(out), err
}

func goodTwo(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	switch r.GetString("what", "") {
	case "create":
		return nil, os.Mkdir("/srv/x", 0o755)
	case "remove":
		return nil, os.Remove("/srv/x")
	case "show":
		return mcp.NewToolResultText("/srv/x"), nil
	}
	return nil, nil
}

func (t *tools) goodOrder(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	order := r.GetString("order", "")
	if !slices.Contains([]string{"name", "size", "time"}, order) {
		return nil, errors.New("no such order")
	}
	out, err := t.get(ctx, "/users?order="+url.QueryEscape(order))
	return mcp.NewToolResultText(out), err
}

func goodEnum(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	switch r.GetString("action", "") {
	case "create":
		return nil, os.Mkdir("/srv/x", 0o755)
	case "remove":
		return nil, os.Remove("/srv/x")
	case "chmod":
		return nil, os.Chmod("/srv/x", 0o644)
	}
	return nil, errors.New("no such action")
}

func (t *tools) goodData(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	state := r.GetString("state", "")
	switch state {
	case "open", "closed", "draft":
	default:
		return nil, errors.New("no such state")
	}
	_, err := t.http.PostForm(t.base+"/state", url.Values{"state": {state}})
	return nil, err
}

type queries struct{ db *sql.DB }

// rows runs a query that its callers write.
func (q *queries) rows(ctx context.Context, query string, args ...any) (string, error) {
	stmt, err := q.db.PrepareContext(ctx, query)
	if err != nil {
		return "", err
	}
	defer stmt.Close()
	var out string
	err = stmt.QueryRowContext(ctx, args...).Scan(&out)
	return out, err
}

func (q *queries) goodQueries(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	var out string
	var err error
	switch r.GetString("what", "") {
	case "databases":
		out, err = q.rows(ctx, `
			SELECT
				name FROM databases`)
	case "tables":
		query := "SELECT name FROM tables WHERE schema = ?"
		if r.GetBool("all", false) {
			query = "SELECT name FROM tables"
		}
		out, err = q.rows(ctx, query, r.GetString("schema", ""))
	case "views":
		out, err = q.rows(ctx, "SELECT name FROM views")
	case "columns":
		out, err = q.rows(ctx, "SHOW COLUMNS")
	}
	return mcp.NewToolResultText(out), err
}
