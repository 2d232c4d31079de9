// Package dispatch looks the operation up in a table.
package dispatch

import (
	"context"
	"errors"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Action string `json:"action"`
	Path   string `json:"path"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New(r *registry) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "registry"}, r.badRegistry)
	return s
}

type operation interface{ Do(path string) error }

type registry struct{ operations map[string]operation }

func newRegistry() *registry {
	return &registry{operations: map[string]operation{"remove": remover{}}}
}

type remover struct{}

func (remover) Do(path string) error { return os.Remove(path) }

func (r *registry) badRegistry(_ context.Context, _ request, in input) (result, any, error) {
	op := r.operations[in.Action] // want `tool "registry" calls whatever argument "action" finds in a table; .* \[omnibus/open-dispatch\]`
	if op == nil {
		return nil, nil, errors.New("no such action")
	}
	return nil, nil, op.Do(in.Path)
}
