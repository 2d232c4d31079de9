// Package server has the signatures of github.com/raykavin/gomcp/server that
// mcplint knows, and nothing behind them.
package server

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
)

type (
	MCPServer          struct{}
	ToolHandler        func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error)
	JSONSchemaProperty struct {
		Type        string              `json:"type"`
		Description string              `json:"description,omitempty"`
		Enum        []string            `json:"enum,omitempty"`
		Items       *JSONSchemaProperty `json:"items,omitempty"`
		Default     any                 `json:"default,omitempty"`
	}
	JSONSchema struct {
		Type       string                        `json:"type"`
		Properties map[string]JSONSchemaProperty `json:"properties,omitempty"`
		Required   []string                      `json:"required,omitempty"`
	}
	ToolDefinition struct {
		Name        string     `json:"name"`
		Description string     `json:"description"`
		Schema      JSONSchema `json:"schema"`
	}
)

func NewMCPServer(srvName, srvVersion string) *MCPServer { return nil }

func (s *MCPServer) AddTool(def ToolDefinition, handler ToolHandler) error { return nil }
func (s *MCPServer) AddToolFunc(name, description string, schema JSONSchema, handler ToolHandler) error {
	return nil
}
func (s *MCPServer) AddToolFromFile(path string, handler ToolHandler) error { return nil }
func (s *MCPServer) AddToolFromJSON(data []byte, handler ToolHandler) error { return nil }
func (s *MCPServer) Start(ctx context.Context, addr string) error           { return nil }
func (s *MCPServer) StartStdio(ctx context.Context) error                   { return nil }

func ArgString(req mcp.CallToolRequest, key string) (string, bool) { return "", false }
func ArgFloat(req mcp.CallToolRequest, key string) (float64, bool) { return 0, false }
func ArgBool(req mcp.CallToolRequest, key string) (bool, bool)     { return false, false }
func ArgStringRequired(req mcp.CallToolRequest, key string) (string, *mcp.CallToolResult) {
	return "", nil
}

func ResultText(text string) *mcp.CallToolResult            { return nil }
func ResultError(msg string, err error) *mcp.CallToolResult { return nil }
