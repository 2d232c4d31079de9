// Package fields keeps the server in a field of a struct that callers make.
package fields

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// Service makes its server late.
type Service struct {
	srv   *server.MCPServer
	inner struct{ names []string }
}

// Start makes the server, and has a method register.
func (s *Service) Start() {
	s.srv = server.NewMCPServer("fields", "1")
	s.inner.names = append(s.inner.names, "first", "second")
	s.register()
	s.srv.AddTool(mcp.NewTool("last"), handle)
}

func (s *Service) register() {
	for _, name := range s.inner.names {
		s.srv.AddTool(mcp.NewTool("get_"+name), handle)
	}
}

func handle(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }
