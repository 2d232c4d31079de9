// Package mcp has the signatures of github.com/tmc/mcp that mcplint knows, and
// nothing behind them.
package mcp

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
)

type (
	Tool struct {
		Name, Description string
		InputSchema       json.RawMessage
	}
	CallToolRequest struct {
		Name      string
		Arguments json.RawMessage
		Meta      map[string]any
	}
	CallToolResult struct {
		Content []any
		IsError bool
	}
	Prompt           struct{ Name string }
	GetPromptRequest struct {
		Name      string
		Arguments map[string]any
	}
	GetPromptResult     struct{}
	Resource            struct{ URI, Name string }
	ResourceTemplate    struct{ URITemplate, Name string }
	ReadResourceRequest struct{ URI string }
	ResourceContents    struct{}
	CompleteRequest     struct {
		Ref      any
		Argument struct{ Name, Value string }
	}
	CompleteResult struct{}

	ToolHandlerFunc                func(ctx context.Context, request CallToolRequest) (*CallToolResult, error)
	TypedToolHandlerFunc[A, R any] func(ctx context.Context, args A) (R, error)
	GetPromptHandlerFunc           func(ctx context.Context, request GetPromptRequest) (*GetPromptResult, error)
	ReadResourceHandlerFunc        func(ctx context.Context, request ReadResourceRequest) ([]ResourceContents, error)
	ResourceTemplateHandlerFunc    func(ctx context.Context, request ReadResourceRequest) ([]ResourceContents, error)
	CompletionHandlerFunc          func(ctx context.Context, request CompleteRequest) (*CompleteResult, error)

	Middleware interface {
		Apply(next MCPHandler) MCPHandler
		Name() string
		Priority() int
	}
	MCPHandler interface {
		Handle(ctx context.Context, req MCPRequest) (MCPResponse, error)
	}
	MCPRequest interface {
		Method() string
		Params() json.RawMessage
	}
	MCPResponse    interface{ Result() any }
	MCPHandlerFunc func(ctx context.Context, req MCPRequest) (MCPResponse, error)

	Transport interface {
		Dial(context.Context) (io.ReadWriteCloser, error)
	}
	ServerOption          func(*Server)
	Server                struct{}
	StreamableHTTPConfig  struct{}
	StreamableHTTPHandler struct{}
)

func (f MCPHandlerFunc) Handle(ctx context.Context, req MCPRequest) (MCPResponse, error) {
	return f(ctx, req)
}

func NewServer(name, version string, opts ...ServerOption) *Server     { return nil }
func WithCompletionHandler(handler CompletionHandlerFunc) ServerOption { return nil }

func RegisterTypedTool[Input, Output any](server *Server, name string, description string, handler func(context.Context, Input) (Output, error)) error {
	return nil
}

func RegisterTypedToolWithServer[TArg, TResult any](s *Server, name string, description string, handler TypedToolHandlerFunc[TArg, TResult]) error {
	return nil
}

func (s *Server) RegisterTool(tool Tool, handler ToolHandlerFunc) error            { return nil }
func (s *Server) RegisterPrompt(prompt Prompt, handler GetPromptHandlerFunc) error { return nil }
func (s *Server) RegisterResource(resource Resource, handler ReadResourceHandlerFunc) error {
	return nil
}
func (s *Server) RegisterResourceTemplate(template ResourceTemplate, handler ResourceTemplateHandlerFunc) error {
	return nil
}
func (s *Server) Use(m Middleware)                                     {}
func (s *Server) Serve(ctx context.Context, transport Transport) error { return nil }

func StdioTransport() Transport { return nil }

func NewStreamableHTTPHandler(getServer func(*http.Request) *Server, opts *StreamableHTTPConfig) *StreamableHTTPHandler {
	return nil
}

func (h *StreamableHTTPHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

type Client struct{}

func (c *Client) CallTool(ctx context.Context, request CallToolRequest) (*CallToolResult, error) {
	return nil, nil
}
