// Package server has the signatures of github.com/felixgeelhaar/mcp-go/server
// that mcplint knows, and nothing behind them.
package server

import (
	"context"

	"github.com/felixgeelhaar/mcp-go/protocol"
)

type (
	Info        struct{ Name, Version string }
	Option      func(*Server)
	HandlerFunc func(ctx context.Context, req *protocol.Request) (*protocol.Response, error)
	Middleware  func(next HandlerFunc) HandlerFunc
)

type Server struct{}

func New(info Info, opts ...Option) *Server { return nil }

func (s *Server) Use(middleware ...Middleware)                                     {}
func (s *Server) Middleware() []Middleware                                         { return nil }
func (s *Server) Tool(name string) *ToolBuilder                                    { return nil }
func (s *Server) Resource(uriTemplate string) *ResourceBuilder                     { return nil }
func (s *Server) Prompt(name string) *PromptBuilder                                { return nil }
func (s *Server) PromptCompletion(name string) *PromptCompletionBuilder            { return nil }
func (s *Server) ResourceCompletion(uriTemplate string) *ResourceCompletionBuilder { return nil }

type ToolAnnotations struct {
	Title                                                        string
	ReadOnlyHint, DestructiveHint, IdempotentHint, OpenWorldHint *bool
}

type ToolBuilder struct{}

func (b *ToolBuilder) Description(desc string) *ToolBuilder                 { return b }
func (b *ToolBuilder) ValidateInput() *ToolBuilder                          { return b }
func (b *ToolBuilder) SkipValidation() *ToolBuilder                         { return b }
func (b *ToolBuilder) OutputSchema(example any) *ToolBuilder                { return b }
func (b *ToolBuilder) Icons(icons ...string) *ToolBuilder                   { return b }
func (b *ToolBuilder) TaskSupport(mode string) *ToolBuilder                 { return b }
func (b *ToolBuilder) UIResource(uri string) *ToolBuilder                   { return b }
func (b *ToolBuilder) Meta(meta map[string]any) *ToolBuilder                { return b }
func (b *ToolBuilder) ReadOnly() *ToolBuilder                               { return b }
func (b *ToolBuilder) Destructive() *ToolBuilder                            { return b }
func (b *ToolBuilder) Idempotent() *ToolBuilder                             { return b }
func (b *ToolBuilder) OpenWorld() *ToolBuilder                              { return b }
func (b *ToolBuilder) ClosedWorld() *ToolBuilder                            { return b }
func (b *ToolBuilder) Title(title string) *ToolBuilder                      { return b }
func (b *ToolBuilder) Annotations(annotations ToolAnnotations) *ToolBuilder { return b }
func (b *ToolBuilder) Handler(fn any) *ToolBuilder                          { return b }

type (
	ResourceContent struct{ URI, MimeType, Text, Blob string }
	ResourceHandler func(ctx context.Context, uri string, params map[string]string) (*ResourceContent, error)
	ResourceBuilder struct{}
)

func (b *ResourceBuilder) Name(name string) *ResourceBuilder           { return b }
func (b *ResourceBuilder) Description(desc string) *ResourceBuilder    { return b }
func (b *ResourceBuilder) MimeType(mimeType string) *ResourceBuilder   { return b }
func (b *ResourceBuilder) Handler(fn ResourceHandler) *ResourceBuilder { return b }

type (
	PromptMessage struct {
		Role    string
		Content any
	}
	PromptResult struct {
		Description string
		Messages    []PromptMessage
	}
	PromptHandler func(ctx context.Context, args map[string]string) (*PromptResult, error)
	PromptBuilder struct{}
)

func (b *PromptBuilder) Description(desc string) *PromptBuilder                          { return b }
func (b *PromptBuilder) Argument(name, description string, required bool) *PromptBuilder { return b }
func (b *PromptBuilder) Handler(fn PromptHandler) *PromptBuilder                         { return b }

type (
	CompletionRef struct{ Type, Name, URI string }

	CompletionArgument struct{ Name, Value string }

	CompletionResult  struct{ Values []string }
	CompletionHandler func(ctx context.Context, ref CompletionRef, arg CompletionArgument) (*CompletionResult, error)

	PromptCompletionBuilder   struct{}
	ResourceCompletionBuilder struct{}
)

func (b *PromptCompletionBuilder) Handler(fn CompletionHandler)   {}
func (b *ResourceCompletionBuilder) Handler(fn CompletionHandler) {}

func Bool(v bool) *bool { return &v }
