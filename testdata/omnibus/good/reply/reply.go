// Package reply looks texts up that are written in the source.
package reply

import (
	"context"
	"database/sql"
	"errors"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Name string `json:"name"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type server struct{ db *sql.DB }

// New returns the server.
func New(srv *server) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "report"}, srv.goodTable)
	return s
}

var reports = map[string]string{
	"users":  "SELECT count(*) FROM users",
	"orders": "SELECT count(*) FROM orders",
}

func (srv *server) goodTable(ctx context.Context, _ request, in input) (result, any, error) {
	text, ok := reports[in.Name]
	if !ok {
		return nil, nil, errors.New("no such report")
	}
	_, err := srv.db.QueryContext(ctx, text)
	return nil, nil, err
}
