// Package mcp has the signatures of
// github.com/fastertools/wasmcp/src/sdk/wasmcp-go that mcplint knows, and
// nothing behind them.
package mcp

import (
	"context"
	"encoding/json"
)

type (
	Implementation struct{ Name, Version string }
	Tool           struct {
		Name, Description string
		InputSchema       json.RawMessage
	}
	CallToolResult struct{ IsError bool }
	Resource       struct{ URI, Name string }
	Prompt         struct{ Name string }
	PromptMessage  struct{}
	Server         struct{}
)

func NewServer(impl *Implementation, options any) *Server { return nil }

func AddTool[In any](server *Server, tool *Tool, handler func(context.Context, In) (*CallToolResult, error)) {
}

func AddPrompt[In any](server *Server, prompt *Prompt, handler func(context.Context, In) ([]PromptMessage, error)) {
}

func (s *Server) AddResource(resource *Resource, handler func(context.Context) (string, error)) {}
func (s *Server) Run(ctx context.Context, transport any) error                                  { return nil }

func Schema(s string) json.RawMessage { return nil }
