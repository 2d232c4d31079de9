// Package mcp has the signatures of github.com/MegaGrindStone/go-mcp that
// mcplint knows, and nothing behind them.
package mcp

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
)

type (
	Info struct{ Name, Version string }
	Tool struct {
		Name, Description string
		InputSchema       json.RawMessage
	}
	ListToolsParams struct{ Cursor string }
	ListToolsResult struct{ Tools []Tool }
	CallToolParams  struct {
		Name      string
		Arguments json.RawMessage
	}
	CallToolResult    struct{ IsError bool }
	Prompt            struct{ Name string }
	ListPromptsParams struct{ Cursor string }
	ListPromptResult  struct{ Prompts []Prompt }
	GetPromptParams   struct {
		Name      string
		Arguments map[string]string
	}
	GetPromptResult     struct{}
	Resource            struct{ URI, Name string }
	ListResourcesParams struct{ Cursor string }
	ListResourcesResult struct{ Resources []Resource }
	ReadResourceParams  struct{ URI string }
	ReadResourceResult  struct{}

	ProgressReporter  func(progress float64)
	RequestClientFunc func(msg any) (any, error)

	ToolServer interface {
		ListTools(context.Context, ListToolsParams, ProgressReporter, RequestClientFunc) (ListToolsResult, error)
		CallTool(context.Context, CallToolParams, ProgressReporter, RequestClientFunc) (CallToolResult, error)
	}
	PromptServer interface {
		ListPrompts(context.Context, ListPromptsParams, ProgressReporter, RequestClientFunc) (ListPromptResult, error)
		GetPrompt(context.Context, GetPromptParams, ProgressReporter, RequestClientFunc) (GetPromptResult, error)
	}
	ResourceServer interface {
		ListResources(context.Context, ListResourcesParams, ProgressReporter, RequestClientFunc) (ListResourcesResult, error)
		ReadResource(context.Context, ReadResourceParams, ProgressReporter, RequestClientFunc) (ReadResourceResult, error)
	}

	ServerTransport interface{ Sessions() }
	ServerOption    func(*Server)
	Server          struct{}
	StdIO           struct{}
	SSEServer       struct{}
)

func NewServer(info Info, transport ServerTransport, options ...ServerOption) Server { return Server{} }
func WithToolServer(srv ToolServer) ServerOption                                     { return nil }
func WithPromptServer(srv PromptServer) ServerOption                                 { return nil }
func WithResourceServer(srv ResourceServer) ServerOption                             { return nil }
func (s Server) Serve()                                                              {}

func NewStdIO(reader io.Reader, writer io.Writer) StdIO { return StdIO{} }
func (StdIO) Sessions()                                 {}

func NewSSEServer(messageURL string) SSEServer { return SSEServer{} }
func (SSEServer) Sessions()                    {}
func (SSEServer) HandleSSE() http.Handler      { return nil }
func (SSEServer) HandleMessage() http.Handler  { return nil }

type Client struct{}

func (c *Client) CallTool(ctx context.Context, params CallToolParams) (CallToolResult, error) {
	return CallToolResult{}, nil
}
