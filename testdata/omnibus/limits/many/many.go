// Package many registers the operations of another package.
package many

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"omnibus.test/limits/many/handlers"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	for _, op := range handlers.Operations() {
		s.AddTool(mcp.NewTool(op.Name, mcp.WithString("text")), adapt(op)) // limit: missed, want `\[omnibus/interpreter\]`
	}
	return s
}

func adapt(op handlers.Operation) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return nil, op.Do(ctx, r.GetArguments())
	}
}
