// Package getter registers handlers of another package, which get the arguments
// by a method of an interface that only this package implements.
package getter

import (
	"context"
	"encoding/json"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"omnibus.test/bad/getter/handlers"
)

type request struct{ arguments map[string]any }

func (r *request) Arguments() map[string]any { return r.arguments }

func adapt(h func(handlers.Params) (string, error)) mcp.ToolHandler {
	return func(ctx context.Context, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		var arguments map[string]any
		if err := json.Unmarshal(r.Params.Arguments, &arguments); err != nil {
			return nil, err
		}
		out, err := h(handlers.Params{Context: ctx, Request: &request{arguments}})
		return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: out}}}, err
	}
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	schema := json.RawMessage(`{"type":"object"}`)
	s.AddTool(&mcp.Tool{Name: "run_script", InputSchema: schema}, adapt(handlers.Run))  // want `tool "run_script" executes argument "script" as the text of sh -c`
	s.AddTool(&mcp.Tool{Name: "list_files", InputSchema: schema}, adapt(handlers.List)) // want `tool "list_files" executes argument "options" as the argument list of a process`
	s.AddTool(&mcp.Tool{Name: "show_unit", InputSchema: schema}, adapt(handlers.Show))
	for _, t := range handlers.Tools() {
		s.AddTool(&mcp.Tool{Name: t.Name, InputSchema: schema}, adapt(t.Do)) // want `tool "run_hidden" executes argument "line" as the text of bash -c` `tool "run_literal" executes argument "program" as the program of a process`
	}
	return s
}
