// Package converters calls what another function finds in a table.
package converters

import (
	"context"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Action string `json:"action"`
	Path   string `json:"path"`
}

var actions = map[string]func(path string) string{
	"create": func(path string) string { return text(os.Mkdir(path, 0o700)) },
	"remove": func(path string) string { return text(os.Remove(path)) },
	"hide":   func(path string) string { return text(os.Chmod(path, 0)) },
}

func text(err error) string {
	if err != nil {
		return err.Error()
	}
	return "done"
}

// find looks in the table.
func find(name string) (func(string) string, bool) {
	f, ok := actions[name]
	return f, ok
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "change"}, badTable)
	return s
}

// What is found has the type of a computation.
func badTable(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	f, ok := find(in.Action)
	if !ok {
		return nil, nil, os.ErrNotExist
	}
	return nil, f(in.Path), nil // limit: missed, want `tool "change" calls whatever argument "action" finds in a table`
}
