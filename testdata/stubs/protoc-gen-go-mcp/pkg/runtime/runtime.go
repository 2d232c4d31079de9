// Package runtime has the signatures of a module that cannot be downloaded
// everywhere, and nothing else of it.
package runtime

import (
	"context"
	"encoding/json"
)

type MCPServer interface {
	AddTool(tool Tool, handler ToolHandler)
}

type Tool struct {
	Name, Description               string
	RawInputSchema, RawOutputSchema json.RawMessage
}

type ToolHandler func(ctx context.Context, request *CallToolRequest) (*CallToolResult, error)

type CallToolRequest struct{ Arguments map[string]any }

type CallToolResult struct {
	Text              string
	StructuredContent any
	IsError           bool
}

type Option func(*Config)

type Config struct{ ExtraProperties []ExtraProperty }

type ExtraProperty struct {
	Name       string
	ContextKey any
}

func NewConfig() *Config                             { return nil }
func ApplyConfig(tool Tool, config *Config) Tool     { return tool }
func NewToolResultText(text string) *CallToolResult  { return nil }
func HandleError(err error) (*CallToolResult, error) { return nil, err }
