// Package database has constant statements.
package database

import (
	"context"
	"database/sql"
	"fmt"
	"regexp"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Name  string `json:"name"`
	Table string `json:"table"`
	Limit int    `json:"limit"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "placeholder"}, st.goodPlaceholder)
	mcp.AddTool(s, &mcp.Tool{Name: "number"}, st.goodNumber)
	mcp.AddTool(s, &mcp.Tool{Name: "table"}, st.goodTableInSet)
	mcp.AddTool(s, &mcp.Tool{Name: "pattern"}, st.goodPattern)
	mcp.AddTool(s, &mcp.Tool{Name: "switch"}, st.goodSwitch)
	return s
}

func (st *store) goodPlaceholder(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE name = $1", in.Name)
	return nil, nil, err
}

func (st *store) goodNumber(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, fmt.Sprintf("DELETE FROM notes LIMIT %d", in.Limit))
	return nil, nil, err
}

var tables = map[string]bool{"notes": true, "tags": true}

func (st *store) goodTableInSet(ctx context.Context, _ request, in input) (result, any, error) {
	if !tables[in.Table] {
		return nil, nil, fmt.Errorf("no such table")
	}
	_, err := st.db.ExecContext(ctx, "TRUNCATE "+in.Table)
	return nil, nil, err
}

var identifier = regexp.MustCompile(`^[a-z_]+$`)

func (st *store) goodPattern(ctx context.Context, _ request, in input) (result, any, error) {
	if !identifier.MatchString(in.Table) {
		return nil, nil, fmt.Errorf("no such table")
	}
	_, err := st.db.ExecContext(ctx, "TRUNCATE "+in.Table)
	return nil, nil, err
}

func (st *store) goodSwitch(ctx context.Context, _ request, in input) (result, any, error) {
	switch in.Table {
	case "notes", "tags":
	default:
		return nil, nil, fmt.Errorf("no such table")
	}
	_, err := st.db.ExecContext(ctx, "TRUNCATE "+in.Table)
	return nil, nil, err
}
