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
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, r.badHelper)
	mcp.AddTool(s, &mcp.Tool{Name: "slice"}, badSlice)
	mcp.AddTool(s, &mcp.Tool{Name: "method_table"}, badMethodTable)
	mcp.AddTool(s, &mcp.Tool{Name: "range_map"}, badRangeMap)
	return s
}

type operation interface{ Do(path string) error }

type registry struct{ operations map[string]operation }

func newRegistry() *registry {
	return &registry{operations: map[string]operation{"remove": remover{}, "create": maker{}, "truncate": emptier{}}}
}

type (
	remover struct{}
	maker   struct{}
	emptier struct{}
)

func (remover) Do(path string) error { return os.Remove(path) }
func (maker) Do(path string) error   { return os.Mkdir(path, 0o755) }
func (emptier) Do(path string) error { return os.Truncate(path, 0) }

func (r *registry) badRegistry(_ context.Context, _ request, in input) (result, any, error) {
	op := r.operations[in.Action] // want `tool "registry" calls whatever argument "action" finds in a table; .* \[omnibus/open-dispatch\]`
	if op == nil {
		return nil, nil, errors.New("no such action")
	}
	return nil, nil, op.Do(in.Path)
}

func (r *registry) find(name string) (operation, bool) {
	op, ok := r.operations[name]
	return op, ok
}

func (r *registry) badHelper(_ context.Context, _ request, in input) (result, any, error) {
	op, ok := r.find(in.Action)
	if !ok {
		return nil, nil, errors.New("no such action")
	}
	return nil, nil, op.Do(in.Path) // want `tool "helper" calls whatever argument "action" finds in a table; .* \[omnibus/open-dispatch\]`
}

type step struct {
	name string
	run  func(path string) error
}

var steps = []step{{"remove", os.Remove}, {"empty", func(path string) error { return os.Truncate(path, 0) }}}

func badSlice(_ context.Context, _ request, in input) (result, any, error) {
	for _, s := range steps { // want `tool "slice" calls whatever argument "action" finds in a table; .* \[omnibus/open-dispatch\]`
		if s.name == in.Action {
			return nil, nil, s.run(in.Path)
		}
	}
	return nil, nil, errors.New("no such action")
}

type files struct{ root *os.Root }

func (f files) remove(path string) error { return f.root.Remove(path) }
func (f files) create(path string) error { return f.root.Mkdir(path, 0o755) }

func badMethodTable(_ context.Context, _ request, in input) (result, any, error) {
	var f files
	op, ok := map[string]func(string) error{"remove": f.remove, "create": f.create}[in.Action] // want `tool "method_table" calls whatever argument "action" finds in a table; .* \[omnibus/open-dispatch\]`
	if !ok {
		return nil, nil, errors.New("no such action")
	}
	return nil, nil, op(in.Path)
}

var handlers = map[string]func(path string) error{"remove": os.Remove, "read": func(path string) error { _, err := os.ReadFile(path); return err }}

func badRangeMap(_ context.Context, _ request, in input) (result, any, error) {
	for name, run := range handlers { // want `tool "range_map" calls whatever argument "action" finds in a table; .* \[omnibus/open-dispatch\]`
		if name == in.Action {
			return nil, nil, run(in.Path)
		}
	}
	return nil, nil, nil
}
