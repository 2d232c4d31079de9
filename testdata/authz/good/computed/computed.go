// Package computed uses another module for computations only.
package computed

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"example.org/thirdparty/remote"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("page"), page)
	return s
}

func page(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	p, err := remote.ParsePage(r.GetString("page", ""))
	if err != nil {
		return nil, err
	}
	p.Normalize()
	if err := p.Check(); err != nil {
		return nil, err
	}
	return mcp.NewToolResultText("fine"), nil
}
