// Package sample is a server with one mistake of each kind; its findings are
// the example in the documentation.
package sample

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type lookupInput struct {
	TenantID string `json:"tenant_id"`
	Name     string `json:"name"`
}

type runInput struct {
	Command string `json:"command"`
}

// New returns the server.
func New(db *sql.DB) *mcp.Server {
	srv := mcp.NewServer(&mcp.Implementation{Name: "sample", Version: "1"}, nil)
	mcp.AddTool(srv, &mcp.Tool{Name: "lookup", Description: "look a user up"},
		func(ctx context.Context, req *mcp.CallToolRequest, in lookupInput) (*mcp.CallToolResult, any, error) {
			slog.Info("lookup", "name", in.Name)
			row := db.QueryRowContext(ctx, "SELECT mail FROM users WHERE tenant = $1 AND name = $2", in.TenantID, in.Name)
			var mail string
			err := row.Scan(&mail)
			return nil, mail, err
		})
	mcp.AddTool(srv, &mcp.Tool{Name: "run", Description: "run a program"}, run)
	return srv
}

func run(ctx context.Context, req *mcp.CallToolRequest, in runInput) (*mcp.CallToolResult, any, error) {
	out, err := shell(ctx, in.Command)
	return nil, string(out), err
}

func shell(ctx context.Context, script string) ([]byte, error) {
	return exec.CommandContext(ctx, "sh", "-c", script).Output()
}

func authorize(r *http.Request) {
	r.SetBasicAuth("reporter", "kirschbaum-47-Osten")
}
