// Package mcp has the signatures of github.com/paularlott/mcp that mcplint
// knows, and nothing behind them.
package mcp

import (
	"context"
	"net/http"
)

type (
	Parameter   interface{ apply() }
	Option      interface{ applyToParam() }
	ToolBuilder struct{}
	ToolRequest struct{}

	ToolResponse     struct{}
	ToolHandler      func(ctx context.Context, req *ToolRequest) (*ToolResponse, error)
	ToolRegistration struct {
		Tool    *ToolBuilder
		Handler ToolHandler
	}
	MCPTool struct {
		Name, Description string
		InputSchema       any
	}
	ToolProvider interface {
		GetTools(ctx context.Context) ([]MCPTool, error)
		ExecuteTool(ctx context.Context, name string, params map[string]any) (*ToolResponse, error)
	}

	PromptBuilder           struct{}
	PromptRequest           struct{}
	PromptResponse          struct{}
	PromptHandler           func(ctx context.Context, req *PromptRequest) (*PromptResponse, error)
	ResourceBuilder         struct{}
	ResourceTemplateBuilder struct{}
	ResourceRequest         struct{}
	ResourceResponse        struct{}
	ResourceHandler         func(ctx context.Context, req *ResourceRequest) (*ResourceResponse, error)

	StdioOption func()
	Server      struct{}
)

func NewServer(name, version string) *Server { return nil }

func (s *Server) RegisterTool(tool *ToolBuilder, handler ToolHandler, keywords ...string)       {}
func (s *Server) RegisterTools(tools ...*ToolRegistration)                                      {}
func (s *Server) RegisterPrompt(pb *PromptBuilder, handler PromptHandler)                       {}
func (s *Server) RegisterResource(rb *ResourceBuilder, handler ResourceHandler)                 {}
func (s *Server) RegisterResourceTemplate(tb *ResourceTemplateBuilder, handler ResourceHandler) {}
func (s *Server) HandleRequest(w http.ResponseWriter, r *http.Request)                          {}
func (s *Server) ServeStdio(ctx context.Context, opts ...StdioOption) error                     { return nil }

func WithToolProviders(ctx context.Context, providers ...ToolProvider) context.Context { return ctx }

func NewToolRegistration(tool *ToolBuilder, handler ToolHandler) *ToolRegistration { return nil }

func NewTool(name, description string, parameters ...Parameter) *ToolBuilder { return nil }
func (t *ToolBuilder) Discoverable(keywords ...string) *ToolBuilder          { return t }

func Required() Option                                                            { return nil }
func Output(parameters ...Parameter) Parameter                                    { return nil }
func String(name, description string, options ...Option) Parameter                { return nil }
func Number(name, description string, options ...Option) Parameter                { return nil }
func Integer(name, description string, options ...Option) Parameter               { return nil }
func Boolean(name, description string, options ...Option) Parameter               { return nil }
func StringArray(name, description string, options ...Option) Parameter           { return nil }
func NumberArray(name, description string, options ...Option) Parameter           { return nil }
func IntegerArray(name, description string, options ...Option) Parameter          { return nil }
func BooleanArray(name, description string, options ...Option) Parameter          { return nil }
func Object(name, description string, propertiesAndOptions ...any) Parameter      { return nil }
func ObjectArray(name, description string, propertiesAndOptions ...any) Parameter { return nil }

func NewPrompt(name, description string) *PromptBuilder                                  { return nil }
func (p *PromptBuilder) Argument(name, description string, required bool) *PromptBuilder { return p }
func NewResource(uri, name, description, mimeType string) *ResourceBuilder               { return nil }
func NewResourceTemplate(uri, name, description, mimeType string) *ResourceTemplateBuilder {
	return nil
}

func (r *ToolRequest) String(name string) (string, error)                               { return "", nil }
func (r *ToolRequest) StringOr(name, defaultValue string) string                        { return "" }
func (r *ToolRequest) Int(name string) (int, error)                                     { return 0, nil }
func (r *ToolRequest) IntOr(name string, defaultValue int) int                          { return 0 }
func (r *ToolRequest) Float(name string) (float64, error)                               { return 0, nil }
func (r *ToolRequest) FloatOr(name string, defaultValue float64) float64                { return 0 }
func (r *ToolRequest) Bool(name string) (bool, error)                                   { return false, nil }
func (r *ToolRequest) BoolOr(name string, defaultValue bool) bool                       { return false }
func (r *ToolRequest) StringSlice(name string) ([]string, error)                        { return nil, nil }
func (r *ToolRequest) StringSliceOr(name string, defaultValue []string) []string        { return nil }
func (r *ToolRequest) Object(name string) (map[string]any, error)                       { return nil, nil }
func (r *ToolRequest) ObjectOr(name string, defaultValue map[string]any) map[string]any { return nil }
func (r *ToolRequest) ObjectSlice(name string) ([]map[string]any, error)                { return nil, nil }
func (r *ToolRequest) ObjectString(objectName, propertyName string) (string, error)     { return "", nil }
func (r *ToolRequest) ObjectStringOr(objectName, propertyName, def string) string       { return "" }
func (r *ToolRequest) ObjectProperty(objectName, propertyName string) (any, error)      { return nil, nil }
func (r *ToolRequest) Args() map[string]any                                             { return nil }

func (r *PromptRequest) String(name string) (string, error)        { return "", nil }
func (r *PromptRequest) StringOr(name, defaultValue string) string { return "" }
func (r *PromptRequest) Args() map[string]string                   { return nil }

func (r *ResourceRequest) URI() string                               { return "" }
func (r *ResourceRequest) String(name string) (string, error)        { return "", nil }
func (r *ResourceRequest) StringOr(name, defaultValue string) string { return "" }
func (r *ResourceRequest) Vars() map[string]string                   { return nil }

func NewToolResponseText(text string) *ToolResponse                        { return nil }
func NewPromptResponseText(text string) *PromptResponse                    { return nil }
func NewResourceResponseText(uri, text, mimeType string) *ResourceResponse { return nil }

type Client struct{}

func (c *Client) CallTool(ctx context.Context, name string, args map[string]any) (*ToolResponse, error) {
	return nil, nil
}
