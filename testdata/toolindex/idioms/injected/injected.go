// Package injected hands constructors to a container that calls them.
package injected

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// A container calls the constructors that it was given with what others made.
type container struct{ makers []any }

func (c *container) provide(makers ...any) { c.makers = append(c.makers, makers...) }

type store struct{ base string }

func newStore() *store { return &store{} }

func (s *store) get(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return mcp.NewToolResultText(s.base), nil
}

func newServer(d *store) *server.MCPServer {
	s := server.NewMCPServer("injected", "1")
	s.AddTool(mcp.NewTool("injected_get"), d.get)
	return s
}

// Run provides.
func Run() {
	c := &container{}
	c.provide(newStore, newServer)
}
