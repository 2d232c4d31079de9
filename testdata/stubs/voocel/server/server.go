// Package server has the signatures of github.com/voocel/mcp-sdk-go/server
// that mcplint knows, and nothing behind them.
package server

import (
	"context"
	"log/slog"

	"github.com/voocel/mcp-sdk-go/protocol"
	"github.com/voocel/mcp-sdk-go/transport"
)

type (
	Server          struct{}
	ServerSession   struct{}
	CallToolRequest struct {
		Session *ServerSession
		Params  *protocol.CallToolParams
	}
	ReadResourceRequest struct {
		Session *ServerSession
		Params  *protocol.ReadResourceParams
	}
	GetPromptRequest struct {
		Session *ServerSession
		Params  *protocol.GetPromptParams
	}
	ToolHandler               func(ctx context.Context, req *CallToolRequest) (*protocol.CallToolResult, error)
	ToolHandlerFor[In, O any] func(ctx context.Context, req *CallToolRequest, input In) (*protocol.CallToolResult, O, error)
	ResourceHandler           func(ctx context.Context, req *ReadResourceRequest) (*protocol.ReadResourceResult, error)
	PromptHandler             func(ctx context.Context, req *GetPromptRequest) (*protocol.GetPromptResult, error)
	Middleware                func(ToolHandler) ToolHandler
	AuthValidator             interface {
		Validate(authInfo any, tool string) bool
	}
	ServerOptions struct {
		InitializedHandler          func(context.Context, *ServerSession)
		ProgressNotificationHandler func(context.Context, *ServerSession, *protocol.ProgressNotificationParams)
		CompletionHandler           func(context.Context, *protocol.CompleteRequest) (*protocol.CompleteResult, error)
		SubscribeHandler            func(context.Context, *protocol.SubscribeParams) error
		UnsubscribeHandler          func(context.Context, *protocol.UnsubscribeParams) error
	}
)

func NewServer(impl *protocol.ServerInfo, opts *ServerOptions) *Server { return nil }

func AddTool[In, Out any](s *Server, tool *protocol.Tool, handler ToolHandlerFor[In, Out]) {}

func (s *Server) AddTool(t *protocol.Tool, h ToolHandler)                             {}
func (s *Server) AddResource(r *protocol.Resource, h ResourceHandler)                 {}
func (s *Server) AddResourceTemplate(t *protocol.ResourceTemplate, h ResourceHandler) {}
func (s *Server) AddPrompt(p *protocol.Prompt, h PromptHandler)                       {}
func (s *Server) Use(middleware ...Middleware)                                        {}
func (s *Server) Run(ctx context.Context, t transport.Transport) error                { return nil }

func AuthMiddleware(validator AuthValidator) Middleware { return nil }
func LoggingMiddleware(logger *slog.Logger) Middleware  { return nil }

func GetString(req *CallToolRequest, key string, defaultValue string) string              { return "" }
func GetInt(req *CallToolRequest, key string, defaultValue int) int                       { return 0 }
func GetInt64(req *CallToolRequest, key string, defaultValue int64) int64                 { return 0 }
func GetFloat(req *CallToolRequest, key string, defaultValue float64) float64             { return 0 }
func GetBool(req *CallToolRequest, key string, defaultValue bool) bool                    { return false }
func GetStringSlice(req *CallToolRequest, key string, defaultValue []string) []string     { return nil }
func GetMap(req *CallToolRequest, key string, defaultValue map[string]any) map[string]any { return nil }
func MustGetString(req *CallToolRequest, key string) (string, error)                      { return "", nil }
func MustGetInt(req *CallToolRequest, key string) (int, error)                            { return 0, nil }
func MustGetBool(req *CallToolRequest, key string) (bool, error)                          { return false, nil }
