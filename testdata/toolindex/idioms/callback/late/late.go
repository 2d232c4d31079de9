// Package late registers tools when the first session is opened, through an
// interface in a variable of a package below it.
package late

import (
	"context"

	"example.com/toolindex/idioms/callback"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type registry struct {
	srv  *server.MCPServer
	done bool
}

// Opened registers.
func (r *registry) Opened(string) {
	if r.done {
		return
	}
	r.add("late_get", newGet)
	r.add("late_put", newPut)
	r.done = true
}

func (r *registry) add(name string, make func() server.ServerTool) {
	t := make()
	r.srv.AddTool(t.Tool, r.available(t.Handler))
}

func (r *registry) available(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		r.Opened("") // leads to the literal again
		return next(ctx, req)
	}
}

func newGet() server.ServerTool { return server.ServerTool{Tool: mcp.NewTool("late_get"), Handler: do} }
func newPut() server.ServerTool { return server.ServerTool{Tool: mcp.NewTool("late_put"), Handler: do} }

func do(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

// Register waits.
func Register(s *server.MCPServer) { callback.Set(&registry{srv: s}) }
