// Package curried keeps functions that make handlers, and calls them when it
// knows what the handlers need.
package curried

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type entry struct {
	Tool mcp.Tool
	Make func(deps any) mcp.ToolHandler
}

func (e *entry) register(s *mcp.Server, deps any) {
	t := e.Tool
	s.AddTool(&t, e.Make(deps))
}

type deps struct{ base string }

func newEntry(name string, h func(ctx context.Context, d *deps, r *mcp.CallToolRequest) (*mcp.CallToolResult, error)) entry {
	return entry{Tool: mcp.Tool{Name: name, InputSchema: map[string]any{"type": "object"}}, Make: func(d any) mcp.ToolHandler {
		return func(ctx context.Context, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
			return h(ctx, d.(*deps), r)
		}
	}}
}

func del(ctx context.Context, d *deps, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}
func get(ctx context.Context, d *deps, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}

func all() []entry { return []entry{newEntry("curried_del", del), newEntry("curried_get", get)} }

// Run makes the server.
func Run() {
	s := mcp.NewServer(&mcp.Implementation{Name: "curried"}, nil)
	for _, e := range all() {
		e.register(s, &deps{})
	}
}
