// Package setter verifies keys in the function that makes the context of a call,
// wraps tools in a check of their names, and writes down who is turned away.
package setter

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"slices"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"authz.test/good/setter/keep"
)

type app struct{ db *sql.DB }

// Serve returns the server.
func Serve(a *app) http.Handler {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("remove"), a.guarded("remove", remove))
	s.AddTool(mcp.NewTool("answered"), a.answered("answered", remove))
	return server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(a.authenticate))
}

func (a *app) userByKey(ctx context.Context, key string) (*keep.User, error) {
	u := &keep.User{}
	err := a.db.QueryRowContext(ctx, "SELECT id FROM users WHERE key = $1", key).Scan(&u.ID)
	return u, err
}

func (a *app) authenticate(ctx context.Context, r *http.Request) context.Context {
	u, err := a.userByKey(ctx, r.Header.Get("Authorization"))
	if err != nil {
		return ctx
	}
	return keep.With(ctx, u)
}

func (a *app) denied(ctx context.Context, user, tool string) error {
	_, err := a.db.ExecContext(ctx, "INSERT INTO denials VALUES ($1, $2)", user, tool)
	return err
}

func (a *app) guarded(tool string, next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		u, ok := keep.From(ctx)
		if !ok {
			return nil, errors.New("nobody is there")
		}
		if !slices.Contains(u.Tools, tool) {
			err := fmt.Errorf("%s is not yours", tool)
			text := func() string { return err.Error() }()
			if failed := a.denied(context.Background(), u.ID, text); failed != nil {
				log.Print(failed)
			}
			return nil, err
		}
		return next(ctx, r)
	}
}

// answered answers in place of the tool.
func (a *app) answered(tool string, next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		u, ok := keep.From(ctx)
		if !ok {
			return mcp.NewToolResultError("nobody is there"), nil
		}
		if !slices.Contains(u.Tools, tool) {
			_ = a.denied(ctx, "", tool)
			if u.ID == "" {
				return refused(), nil
			}
			return forbidden(), nil
		}
		return next(ctx, r)
	}
}

func forbidden() *mcp.CallToolResult { return mcp.NewToolResultError("forbidden") }

func refused() *mcp.CallToolResult {
	return &mcp.CallToolResult{IsError: true, Content: []mcp.Content{mcp.NewTextContent("forbidden")}}
}

func remove(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove("/srv/notes")
}
