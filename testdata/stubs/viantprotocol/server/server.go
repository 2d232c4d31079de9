// Package server has the signatures of github.com/viant/mcp-protocol/server
// that mcplint knows, and nothing behind them.
package server

import (
	"context"

	"github.com/viant/jsonrpc"
	"github.com/viant/mcp-protocol/schema"
)

type (
	ToolHandlerFunc     func(ctx context.Context, request *schema.CallToolRequest) (*schema.CallToolResult, *jsonrpc.Error)
	PromptHandlerFunc   func(ctx context.Context, request *schema.GetPromptRequestParams) (*schema.GetPromptResult, *jsonrpc.Error)
	ResourceHandlerFunc func(ctx context.Context, request *schema.ReadResourceRequest) (*schema.ReadResourceResult, *jsonrpc.Error)
	ToolEntry           struct {
		Handler  ToolHandlerFunc
		Metadata schema.Tool
	}
	Registry       struct{}
	DefaultHandler struct{ *Registry }
	Option         func(h *DefaultHandler) error
	NewHandler     func(ctx context.Context, notifier, logger, client any) (Handler, error)
	Handler        interface{ Implements(method string) bool }
)

func NewDefaultHandler(notifier, logger, client any) *DefaultHandler       { return nil }
func WithDefaultHandler(ctx context.Context, options ...Option) NewHandler { return nil }

func (d *DefaultHandler) Implements(method string) bool { return false }

func (d *Registry) RegisterToolWithSchema(name, description string, inputSchema schema.ToolInputSchema, outputSchema *schema.ToolOutputSchema, handler ToolHandlerFunc) {
}
func (d *Registry) RegisterTool(entry *ToolEntry)                                          {}
func (d *Registry) RegisterResource(resource schema.Resource, handler ResourceHandlerFunc) {}
func (d *Registry) RegisterResourceTemplate(template schema.ResourceTemplate, handler ResourceHandlerFunc) {
}
func (d *Registry) RegisterPrompts(prompt *schema.Prompt, handler PromptHandlerFunc) {}

func RegisterTool[I any, O any](registry *Registry, name, description string, handler func(ctx context.Context, input I) (*schema.CallToolResult, *jsonrpc.Error)) error {
	return nil
}

func RegisterResource[I any](registry *Registry, resource schema.Resource, handler func(ctx context.Context, uri string) (*schema.ReadResourceResult, *jsonrpc.Error)) {
}
