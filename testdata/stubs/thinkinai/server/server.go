// Package server has the signatures of github.com/ThinkInAIXYZ/go-mcp/server
// that mcplint knows, and nothing behind them.
package server

import (
	"context"

	"github.com/ThinkInAIXYZ/go-mcp/protocol"
	"github.com/ThinkInAIXYZ/go-mcp/transport"
)

type (
	Server              struct{}
	Option              func(*Server)
	ToolHandlerFunc     func(context.Context, *protocol.CallToolRequest) (*protocol.CallToolResult, error)
	ToolMiddleware      func(ToolHandlerFunc) ToolHandlerFunc
	PromptHandlerFunc   func(context.Context, *protocol.GetPromptRequest) (*protocol.GetPromptResult, error)
	ResourceHandlerFunc func(context.Context, *protocol.ReadResourceRequest) (*protocol.ReadResourceResult, error)
	ToolFilter          func(context.Context, []*protocol.Tool) []*protocol.Tool
)

func NewServer(t transport.ServerTransport, opts ...Option) (*Server, error) { return nil, nil }

func (server *Server) Run() error { return nil }

func (server *Server) RegisterTool(tool *protocol.Tool, toolHandler ToolHandlerFunc, middlewares ...ToolMiddleware) {
}
func (server *Server) RegisterPrompt(prompt *protocol.Prompt, promptHandler PromptHandlerFunc) {}
func (server *Server) RegisterResource(resource *protocol.Resource, resourceHandler ResourceHandlerFunc) {
}
func (server *Server) RegisterResourceTemplate(resource *protocol.ResourceTemplate, resourceHandler ResourceHandlerFunc) error {
	return nil
}
func (server *Server) SetToolFilter(filter ToolFilter)   {}
func (server *Server) Use(middlewares ...ToolMiddleware) {}
