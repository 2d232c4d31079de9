// Package adapter has handlers that want more than the request: what the
// program's own adapter adds is no argument unless it comes out of the request.
package adapter

import (
	"context"
	"encoding/json"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"example.com/toolindex/idioms/adapter/who"
)

type input struct {
	Name string `json:"name"`
}

type tools struct{ store *store }

type store struct{ open bool }

func withStore(s *store, h func(context.Context, mcp.CallToolRequest, *store) (*mcp.CallToolResult, error)) server.ToolHandlerFunc {
	if h == nil {
		return nil
	}
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return h(ctx, r, s)
	}
}

func decoded[T any](h func(context.Context, mcp.CallToolRequest, T) (*mcp.CallToolResult, error)) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		var in T
		raw, err := json.Marshal(r.GetRawArguments())
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(raw, &in); err != nil {
			return nil, err
		}
		return h(ctx, r, in)
	}
}

// Run makes the server.
func Run(t *tools) {
	s := server.NewMCPServer("adapter", "1")
	s.AddTool(mcp.NewTool("caller"), who.WithCaller(func(_ context.Context, _ mcp.CallToolRequest, c *who.Caller) (*mcp.CallToolResult, error) {
		return mcp.NewToolResultText(c.Tenant), nil
	}))
	s.AddTool(mcp.NewTool("split"), who.WithCaller(func(ctx context.Context, r mcp.CallToolRequest, c *who.Caller) (*mcp.CallToolResult, error) {
		return split(ctx, r, c, t.store)
	}))
	s.AddTool(mcp.NewTool("method"), who.WithCaller(t.method))
	s.AddTool(mcp.NewTool("store"), withStore(t.store, withIt))
	s.AddTool(mcp.NewTool("decoded"), decoded(doDecoded))
	s.AddTool(mcp.NewTool("typed"), mcp.NewTypedToolHandler(doTyped))
}

func (t *tools) method(_ context.Context, _ mcp.CallToolRequest, c *who.Caller) (*mcp.CallToolResult, error) {
	return mcp.NewToolResultText(c.Tenant), nil
}

func withIt(_ context.Context, _ mcp.CallToolRequest, s *store) (*mcp.CallToolResult, error) {
	s.open = true
	return nil, nil
}

func doDecoded(_ context.Context, _ mcp.CallToolRequest, in input) (*mcp.CallToolResult, error) {
	return mcp.NewToolResultText(in.Name), nil
}

func doTyped(_ context.Context, _ mcp.CallToolRequest, in input) (*mcp.CallToolResult, error) {
	return mcp.NewToolResultText(in.Name), nil
}

// split is called by a handler only, with what that one was handed.
func split(_ context.Context, _ mcp.CallToolRequest, c *who.Caller, s *store) (*mcp.CallToolResult, error) {
	s.open = c != nil
	return nil, nil
}
