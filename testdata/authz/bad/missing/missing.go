// Package missing checks nothing before it acts.
package missing

import (
	"context"
	"database/sql"
	"errors"
	"log"
	"net/http"
	"os"
	"os/exec"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Path string `json:"path"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "file"}, badFile)            // want `tool "file" reaches the file system \(Remove at missing.go:.*\) and no scope check stands before it; .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "process"}, badProcess)      // want `tool "process" reaches .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "network"}, badNetwork)      // want `tool "network" reaches the network .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "database"}, st.badDatabase) // want `tool "database" reaches the database .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "discarded"}, badDiscarded)  // want `tool "discarded" reaches the file system .* \[authz/\w+\]`
	mcp.AddTool(s, &mcp.Tool{Name: "falls"}, badFallsThrough)   // want `tool "falls" reaches the file system .* \[authz/\w+\]`
	mcp.AddTool(s, &mcp.Tool{Name: "argument"}, badArgument)    // want `tool "argument" reaches the file system .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "wrapped"}, logged(badFile)) // want `tool "wrapped" reaches the file system .* \[authz/missing\]`
	return s
}

func badFile(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, os.Remove(in.Path)
}

func badProcess(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("git", "log", "--", in.Path).Run()
}

func badNetwork(context.Context, request, input) (result, any, error) {
	resp, err := http.Get("https://example.com/")
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, resp.Body.Close()
}

func (st *store) badDatabase(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM files WHERE path = $1", in.Path)
	return nil, nil, err
}

var errForbidden = errors.New("forbidden")

func check(req request, scope string) error {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, scope) {
		return errForbidden
	}
	return nil
}

func badDiscarded(_ context.Context, req request, in input) (result, any, error) {
	_ = check(req, "delete")
	return nil, nil, os.Remove(in.Path)
}

func badFallsThrough(_ context.Context, req request, in input) (result, any, error) {
	if err := check(req, "delete"); err != nil {
		log.Print(err)
	}
	return nil, nil, os.Remove(in.Path)
}

// What the caller says about itself is no claim.
func badArgument(_ context.Context, _ request, in input) (result, any, error) {
	if in.Path == "admin" {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove(in.Path)
}

func logged(next mcp.ToolHandlerFor[input, any]) mcp.ToolHandlerFor[input, any] {
	return func(ctx context.Context, req request, in input) (result, any, error) {
		log.Print(req.Params.Name)
		return next(ctx, req, in)
	}
}
