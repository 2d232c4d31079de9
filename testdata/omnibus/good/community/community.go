// Package community has mcp-go enforce its schemas.
package community

import (
	"context"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1", server.WithInputSchemaValidation())
	s.AddTool(mcp.NewTool("start", mcp.WithString("program", mcp.Enum("ls", "du"))), goodEnumEnforced)
	return s
}

func goodEnumEnforced(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, exec.Command(r.GetString("program", "ls")).Run()
}
