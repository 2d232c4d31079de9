// Package mcp has the signatures of github.com/dstotijn/go-mcp that mcplint
// knows, and nothing behind them.
package mcp

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
)

type (
	Session struct{}
	Content interface{ content() }

	TextContent    struct{ Text string }
	CallToolResult struct {
		Content []Content
		IsError bool
	}
	Tool struct {
		Name, Description string
		InputSchema       *struct{}
		HandleFunc        func(ctx context.Context, args json.RawMessage) (*CallToolResult, error)
	}
	ToolHandleFunc[P any] func(ctx context.Context, params P) *CallToolResult
	ToolDef[P any]        struct {
		Name, Description string
		HandleFunc        ToolHandleFunc[P]
	}

	ReadResourceParams      struct{ URI string }
	ReadResourceResult      struct{}
	ResourceSubscribeParams struct{ URI string }
	GetPromptParams         struct {
		Name      string
		Arguments map[string]string
	}
	GetPromptResult  struct{ Description string }
	CompleteArgument struct{ Name, Value string }
	CompleteParams   struct{ Argument CompleteArgument }
	CompleteResult   struct{}

	ServerConfig struct {
		Name, Version         string
		ReadResourceFn        func(ctx context.Context, params ReadResourceParams) (*ReadResourceResult, error)
		GetPromptFn           func(ctx context.Context, params GetPromptParams) (*GetPromptResult, error)
		CompleteFn            func(ctx context.Context, params CompleteParams) (*CompleteResult, error)
		OnSubscribeResourceFn func(ctx context.Context, session Session, params ResourceSubscribeParams) error
	}
	ServerOption func(*Server)
	Server       struct{}
)

func (TextContent) content() {}

func NewServer(cfg ServerConfig, opts ...ServerOption) *Server { return nil }
func WithStdioTransport() ServerOption                         { return nil }
func WithSSETransport(endpoint url.URL) ServerOption           { return nil }

func CreateTool[P any](toolDef ToolDef[P]) Tool { return Tool{} }

func (s *Server) RegisterTools(tools ...Tool)                        {}
func (s *Server) Start(ctx context.Context)                          {}
func (s *Server) ServeHTTP(w http.ResponseWriter, req *http.Request) {}

type (
	Client         struct{}
	CallToolParams struct {
		Name      string
		Arguments json.RawMessage
	}
)

func (c *Client) CallTool(ctx context.Context, params CallToolParams) (*CallToolResult, error) {
	return nil, nil
}
