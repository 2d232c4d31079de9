// Package fxctx has the signatures of github.com/strowk/foxy-contexts/pkg/fxctx
// that mcplint knows, and nothing behind them.
package fxctx

import (
	"context"

	"github.com/strowk/foxy-contexts/pkg/mcp"
)

type Tool interface {
	GetMcpTool() *mcp.Tool
	Callback(ctx context.Context, args map[string]interface{}) *mcp.CallToolResult
}

func NewTool(mcpTool *mcp.Tool, callback func(ctx context.Context, args map[string]interface{}) *mcp.CallToolResult) Tool {
	return nil
}

type CompleterFunc = func(ctx context.Context, arg *mcp.PromptArgument, value string) (*mcp.CompleteResult, error)

type Prompt interface {
	GetMcpPrompt() mcp.Prompt
	Get(ctx context.Context, req *mcp.GetPromptRequest) (*mcp.GetPromptResult, error)
	WithCompleter(CompleterFunc) Prompt
}

func NewPrompt(p mcp.Prompt, get func(ctx context.Context, req *mcp.GetPromptRequest) (*mcp.GetPromptResult, error)) Prompt {
	return nil
}

type Resource interface {
	GetResource(ctx context.Context) mcp.Resource
	ReadResource(ctx context.Context, uri string) (*mcp.ReadResourceResult, error)
}

func NewResource(mcpResource mcp.Resource, callback func(ctx context.Context, uri string) (*mcp.ReadResourceResult, error)) Resource {
	return nil
}

type ResourceProvider interface {
	GetResources(ctx context.Context) ([]mcp.Resource, error)
	ReadResource(ctx context.Context, uri string) (*mcp.ReadResourceResult, error)
}

func NewResourceProvider(getResources func(ctx context.Context) ([]mcp.Resource, error), readResource func(ctx context.Context, uri string) (*mcp.ReadResourceResult, error)) ResourceProvider {
	return nil
}

func AsTool(f any) any             { return nil }
func AsPrompt(f any) any           { return nil }
func AsResource(f any) any         { return nil }
func AsResourceProvider(f any) any { return nil }
