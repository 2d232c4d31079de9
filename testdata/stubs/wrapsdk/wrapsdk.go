// Package wrapsdk is a library, of another module, that wraps SDKs.
package wrapsdk

import (
	"context"

	mcpgo "github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Server has an SDK's server inside.
type Server struct {
	gosdk *mcp.Server
	mcpgo *server.MCPServer
}

// New makes a Server.
func New(name string) *Server {
	return &Server{mcp.NewServer(&mcp.Implementation{Name: name}, nil), server.NewMCPServer(name, "1")}
}

// Register registers a tool.
func Register[In, Out any](s *Server, t *mcp.Tool, h mcp.ToolHandlerFor[In, Out]) error {
	mcp.AddTool(s.gosdk, t, h)
	return nil
}

// Add registers a tool, too.
func (s *Server) Add(t mcpgo.Tool, h func(context.Context, mcpgo.CallToolRequest) (*mcpgo.CallToolResult, error)) {
	s.mcpgo.AddTool(t, h)
}

// Timed decorates a handler.
func Timed(t mcpgo.Tool, h server.ToolHandlerFunc) server.ToolHandlerFunc { return h }
