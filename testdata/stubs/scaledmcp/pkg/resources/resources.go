// Package resources has the signatures of
// github.com/traego/scaled-mcp/pkg/resources that mcplint knows, and nothing
// behind them.
package resources

import (
	"context"

	"github.com/traego/scaled-mcp/pkg/protocol"
)

type (
	ToolHandler func(ctx context.Context, params map[string]interface{}) (interface{}, error)
	ToolInput   struct {
		Name, Type, Description string
		Required                bool
	}
	ToolBuilder      struct{}
	ParameterBuilder struct{}

	ToolRegistry interface {
		CallTool(ctx context.Context, name string, params map[string]interface{}) (interface{}, error)
	}
	ToolProvider interface {
		GetTool(ctx context.Context, name string) (protocol.Tool, error)
		ListTools(ctx context.Context, cursor string) (protocol.ToolListResult, error)
		HandleToolInvocation(ctx context.Context, name string, params map[string]interface{}) (interface{}, error)
	}
	StaticToolRegistry  struct{}
	DynamicToolRegistry struct{}
)

func NewStaticToolRegistry() *StaticToolRegistry { return nil }
func (r *StaticToolRegistry) RegisterTool(tool protocol.Tool, handler ToolHandler) error {
	return nil
}
func (r *StaticToolRegistry) SetToolHandler(name string, handler ToolHandler) error { return nil }
func (r *StaticToolRegistry) CallTool(ctx context.Context, name string, params map[string]interface{}) (interface{}, error) {
	return nil, nil
}

func NewDynamicToolRegistry(provider ToolProvider) *DynamicToolRegistry { return nil }
func (r *DynamicToolRegistry) CallTool(ctx context.Context, name string, params map[string]interface{}) (interface{}, error) {
	return nil, nil
}

func NewTool(name string) *ToolBuilder                                       { return nil }
func (b *ToolBuilder) WithDescription(description string) *ToolBuilder       { return b }
func (b *ToolBuilder) WithInputs(inputs []ToolInput) *ToolBuilder            { return b }
func (b *ToolBuilder) WithString(name string) *ParameterBuilder              { return nil }
func (b *ToolBuilder) WithInteger(name string) *ParameterBuilder             { return nil }
func (b *ToolBuilder) WithBoolean(name string) *ParameterBuilder             { return nil }
func (b *ToolBuilder) WithObject(name string) *ParameterBuilder              { return nil }
func (b *ToolBuilder) WithArray(name string) *ParameterBuilder               { return nil }
func (b *ToolBuilder) Build() protocol.Tool                                  { return protocol.Tool{} }
func (b *ParameterBuilder) Required() *ParameterBuilder                      { return b }
func (b *ParameterBuilder) Description(description string) *ParameterBuilder { return b }
func (b *ParameterBuilder) Default(value interface{}) *ParameterBuilder      { return b }
func (b *ParameterBuilder) Add() *ToolBuilder                                { return nil }
