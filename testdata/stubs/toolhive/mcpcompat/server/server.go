// Package server has the signatures of mcp-go that a copy of it repeats, and
// nothing behind them.
package server

import (
	"context"

	"github.com/stacklok/toolhive-core/mcpcompat/mcp"
)

type (
	MCPServer             struct{}
	ServerOption          func(*MCPServer)
	ToolHandlerFunc       func(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error)
	ToolHandlerMiddleware func(ToolHandlerFunc) ToolHandlerFunc
	ServerTool            struct {
		Tool    mcp.Tool
		Handler ToolHandlerFunc
	}
	StreamableHTTPServer      struct{}
	ResourceResultHandlerFunc func(ctx context.Context, request mcp.ReadResourceRequest) (*mcp.ReadResourceResult, error)
	CompletionHandlerFunc     func(ctx context.Context, request mcp.CompleteRequest) (*mcp.CompleteResult, error)
	SubscribeHandlerFunc      func(ctx context.Context, uri string) error
)

func NewMCPServer(name, version string, opts ...ServerOption) *MCPServer      { return nil }
func WithToolHandlerMiddleware(middleware ToolHandlerMiddleware) ServerOption { return nil }
func (s *MCPServer) AddTool(tool mcp.Tool, handler ToolHandlerFunc)           {}
func (s *MCPServer) AddTools(tools ...ServerTool)                             {}
func ServeStdio(server *MCPServer) error                                      { return nil }
func NewStreamableHTTPServer(server *MCPServer) *StreamableHTTPServer         { return nil }
func (s *StreamableHTTPServer) Start(addr string) error                       { return nil }

func (s *MCPServer) AddResourceWithResult(resource mcp.Resource, handler ResourceResultHandlerFunc) {}
func (s *MCPServer) AddResourceTemplateWithResult(template mcp.ResourceTemplate, handler ResourceResultHandlerFunc) {
}
func WithCompletionHandler(h CompletionHandlerFunc) ServerOption                     { return nil }
func WithSubscribeHandlers(subscribe, unsubscribe SubscribeHandlerFunc) ServerOption { return nil }
