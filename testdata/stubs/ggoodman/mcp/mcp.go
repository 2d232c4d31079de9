// Package mcp has the signatures of github.com/ggoodman/mcp-server-go/mcp that
// mcplint knows, and nothing behind them.
package mcp

import "encoding/json"

type (
	SchemaProperty struct {
		Type, Description string
		Enum              []any
	}
	ToolInputSchema struct {
		Type       string
		Properties map[string]SchemaProperty
		Required   []string
	}
	Tool struct {
		Name, Description string
		InputSchema       ToolInputSchema
	}
	CallToolRequestReceived struct {
		Name      string
		Arguments json.RawMessage
	}
	CallToolResult           struct{ IsError bool }
	Prompt                   struct{ Name string }
	GetPromptRequestReceived struct {
		Name      string
		Arguments map[string]json.RawMessage
	}
	GetPromptResult  struct{}
	ResourceContents struct{}
)
