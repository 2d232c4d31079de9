// Package mcpservice has the signatures of
// github.com/ggoodman/mcp-server-go/mcpservice that mcplint knows, and nothing
// behind them.
package mcpservice

import (
	"context"
	"encoding/json"

	"github.com/ggoodman/mcp-server-go/mcp"
	"github.com/ggoodman/mcp-server-go/sessions"
)

type (
	ServerCapabilities      interface{ Capabilities() }
	ToolsCapability         interface{ Tools() }
	ToolsCapabilityProvider interface{ ProvideTools() }
	ServerOption            func()
	ToolOption              func()
	DynamicToolsOption      func()

	ToolHandler  func(ctx context.Context, session sessions.Session, req *mcp.CallToolRequestReceived) (*mcp.CallToolResult, error)
	CallToolFunc func(ctx context.Context, session sessions.Session, req *mcp.CallToolRequestReceived) (*mcp.CallToolResult, error)
	StaticTool   struct {
		Descriptor mcp.Tool
		Handler    ToolHandler
	}
	ToolResponseWriter             interface{ AppendText(text string) error }
	ToolResponseWriterTyped[O any] interface {
		ToolResponseWriter
		SetStructured(v O)
	}
	ToolRequest[A any] struct{}

	PromptHandler func(ctx context.Context, session sessions.Session, req *mcp.GetPromptRequestReceived) (*mcp.GetPromptResult, error)
	StaticPrompt  struct {
		Descriptor mcp.Prompt
		Handler    PromptHandler
	}

	ToolsContainer   struct{}
	PromptsContainer struct{}
)

func (r *ToolRequest[A]) Name() string                  { return "" }
func (r *ToolRequest[A]) RawArguments() json.RawMessage { return nil }
func (r *ToolRequest[A]) Args() A                       { panic("a stub") }

func NewServer(opts ...ServerOption) ServerCapabilities                    { return nil }
func WithToolsCapability(p ToolsCapabilityProvider) ServerOption           { return nil }
func StaticTools(cap ToolsCapability) ToolsCapabilityProvider              { return nil }
func NewToolsContainer(defs ...StaticTool) *ToolsContainer                 { return nil }
func (st *ToolsContainer) ProvideTools()                                   {}
func (st *ToolsContainer) Tools()                                          {}
func (st *ToolsContainer) Add(ctx context.Context, def StaticTool) bool    { return true }
func (st *ToolsContainer) Replace(ctx context.Context, defs ...StaticTool) {}

func NewPromptsContainer(defs ...StaticPrompt) *PromptsContainer               { return nil }
func (sp *PromptsContainer) Add(ctx context.Context, def StaticPrompt) bool    { return true }
func (sp *PromptsContainer) Replace(ctx context.Context, defs ...StaticPrompt) {}

func NewTool[A any](name string, fn func(ctx context.Context, session sessions.Session, w ToolResponseWriter, r *ToolRequest[A]) error, opts ...ToolOption) StaticTool {
	return StaticTool{}
}

func NewToolWithOutput[A, O any](name string, fn func(ctx context.Context, session sessions.Session, w ToolResponseWriterTyped[O], r *ToolRequest[A]) error, opts ...ToolOption) StaticTool {
	return StaticTool{}
}

func TypedTool[A any](desc mcp.Tool, fn func(ctx context.Context, session sessions.Session, args A) (*mcp.CallToolResult, error)) StaticTool {
	return StaticTool{}
}

func WithToolDescription(desc string) ToolOption { return nil }

func NewDynamicTools(opts ...DynamicToolsOption) ToolsCapability { return nil }
func WithToolsCallFn(fn CallToolFunc) DynamicToolsOption         { return nil }
