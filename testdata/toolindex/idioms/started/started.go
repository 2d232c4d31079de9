// Package started collects tools in slices that are made without elements, not
// left nil: how many there are is known all the same.
package started

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type tool interface {
	define() mcp.Tool
	serve(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error)
}

type catalogue struct{ tools []tool }

func (c *catalogue) add(t tool) { c.tools = append(c.tools, t) }

func (c *catalogue) register(s *server.MCPServer) {
	for _, t := range c.tools {
		s.AddTool(t.define(), t.serve)
	}
}

type named string

func (n named) define() mcp.Tool { return mcp.NewTool(string(n)) }

type pause struct{ named }

func (pause) serve(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}

type resume struct{ named }

func (resume) serve(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}

type rewind struct{ named }

func (rewind) serve(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}

// Made starts from make.
func Made() {
	s := server.NewMCPServer("made", "1")
	c := &catalogue{tools: make([]tool, 0)}
	c.add(pause{"made_pause"})
	c.add(resume{"made_resume"})
	c.add(rewind{"made_rewind"})
	c.register(s)
}

// Literal starts from a literal.
func Literal() {
	s := server.NewMCPServer("literal", "1")
	c := &catalogue{tools: []tool{}}
	c.add(pause{"literal_pause"})
	c.add(resume{"literal_resume"})
	c.add(rewind{"literal_rewind"})
	c.register(s)
}
