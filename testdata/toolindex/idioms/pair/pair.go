// Package pair gets tools and handlers as structs, from constructors that are
// called where they are registered or handed to a function that calls them.
package pair

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

func newGet(kind string) server.ServerTool {
	t := mcp.NewTool(kind + "_get")
	t.Description = "get a " + kind
	return server.ServerTool{Tool: t, Handler: do}
}

func newPut() server.ServerTool { return server.ServerTool{Tool: mcp.NewTool("pair_put"), Handler: do} }

func checked(name string, make func() server.ServerTool) server.ServerTool {
	t := make()
	return server.ServerTool{Tool: t.Tool, Handler: check(name, t.Handler)}
}

func check(name string, next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return next(ctx, r) }
}

func do(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

// Run makes the server.
func Run() {
	s := server.NewMCPServer("pair", "1")
	s.AddTools(newGet("pod"), newGet("node"))
	t := checked("pair_put", newPut)
	s.AddTool(t.Tool, t.Handler)
}
