// Package methods has tools that are types with methods.
package methods

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// Tool is a tool.
type Tool interface {
	Definition() mcp.Tool
	Execute(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error)
}

type base struct{ name string }

func (b base) Definition() mcp.Tool { return mcp.NewTool(b.name) }

type del struct{ base }

func (*del) Execute(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}

type get struct{}

func (get) Definition() mcp.Tool { return mcp.NewTool("m_get") }

func (get) Execute(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}

type registry struct{ tools map[string]Tool }

func (r *registry) put(t Tool) { r.tools[t.Definition().Name] = t }

func (r *registry) all() []Tool {
	var out []Tool
	for _, t := range r.tools {
		out = append(out, t)
	}
	return out
}

// Run makes the server.
func Run() {
	r := &registry{tools: map[string]Tool{}}
	r.put(&del{base{"m_del"}})
	r.put(get{})
	s := server.NewMCPServer("methods", "1")
	for _, t := range r.all() {
		s.AddTool(t.Definition(), t.Execute)
	}
}
