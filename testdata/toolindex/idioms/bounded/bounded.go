// Package bounded does more than the analysis follows, and the index tells so.
package bounded

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

func h(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

// Deep registers a tool with more decorators than are taken off.
func Deep() {
	s := server.NewMCPServer("deep", "1")
	w := server.ToolHandlerFunc(h)
	for range 20 {
		w = around(w)
	}
	s.AddTool(mcp.NewTool("bounded_deep"), w)
}

func around(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return next(ctx, r) }
}

// Many registers what is in an array that is too long for a table.
func Many() {
	s := server.NewMCPServer("many", "1")
	rows := [5000]mcp.Tool{{Name: "bounded_row"}}
	for _, t := range rows {
		s.AddTool(t, h)
	}
}

// Run registers a tool that is found, and one in a round that is not.
func Run() {
	s := server.NewMCPServer("bounded", "1")
	s.AddTool(mcp.NewTool("bounded_first"), h)
	for i := range 5000 {
		if i == 4999 {
			s.AddTool(mcp.NewTool("bounded_last"), h)
		}
	}
}

// Tree registers a tool for each node of a tree that is deeper than recursion is
// followed.
func Tree() {
	s := server.NewMCPServer("tree", "1")
	each(s, &node{"bounded_root", []*node{{"bounded_branch", []*node{{"bounded_leaf", nil}}}}})
}

type node struct {
	name  string
	below []*node
}

func each(s *server.MCPServer, n *node) {
	s.AddTool(mcp.NewTool(n.name), h)
	for _, b := range n.below {
		each(s, b)
	}
}

// Slow has a middleware that does more before it returns a handler than is followed.
func Slow() {
	s := server.NewMCPServer("slow", "1", server.WithToolHandlerMiddleware(slow))
	s.AddTool(mcp.NewTool("bounded_slow"), h)
}

func slow(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	name := ""
	for range 1500 {
		name += "a"
		name += "b"
		name += "c"
		name += "d"
		name += "e"
		name += "f"
		name += "g"
		name += "h"
		name += "i"
		name += "j"
	}
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		_ = name
		return next(ctx, r)
	}
}
