// Package mcp has the signatures of mcp-go that a copy of it repeats, and
// nothing behind them.
package mcp

import "net/http"

type (
	Meta           struct{ AdditionalFields map[string]any }
	CallToolParams struct {
		Name      string
		Arguments any
		Meta      *Meta
	}
	CallToolRequest struct {
		Header http.Header
		Params CallToolParams
	}
	CallToolResult      struct{}
	Resource            struct{ URI, Name string }
	ResourceTemplate    struct{ URITemplate, Name string }
	ReadResourceRequest struct {
		Header http.Header
		Params struct {
			URI       string
			Arguments map[string]any
		}
	}
	ReadResourceResult struct{}
	CompleteArgument   struct{ Name, Value string }
	CompleteRequest    struct {
		Header http.Header
		Params struct {
			Ref      any
			Argument CompleteArgument
		}
	}
	CompleteResult  struct{}
	ToolInputSchema struct {
		Type       string
		Properties map[string]any
		Required   []string
	}
	Tool struct {
		Name, Description string
		InputSchema       ToolInputSchema
	}
	ToolOption     func(*Tool)
	PropertyOption func(schema map[string]any)
)

func (r CallToolRequest) GetString(key string, defaultValue string) string { return "" }
func (r CallToolRequest) RequireString(key string) (string, error)         { return "", nil }
func (r CallToolRequest) GetArguments() map[string]any                     { return nil }

func NewTool(name string, opts ...ToolOption) Tool                                { return Tool{} }
func WithDescription(description string) ToolOption                               { return nil }
func WithString(name string, opts ...PropertyOption) ToolOption                   { return nil }
func Required() PropertyOption                                                    { return nil }
func Enum(values ...string) PropertyOption                                        { return nil }
func NewToolResultText(text string) *CallToolResult                               { return nil }
func ParseString(request CallToolRequest, key string, defaultValue string) string { return "" }
