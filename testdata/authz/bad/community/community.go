// Package community registers with mcp-go, where nothing checks.
package community

import (
	"context"
	"log"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1", server.WithToolHandlerMiddleware(logged))
	s.AddTool(mcp.NewTool("remove", mcp.WithString("path")), badRemove)          // want `tool "remove" reaches the file system .* \[authz/missing\]`
	s.AddTools(server.ServerTool{Tool: mcp.NewTool("list"), Handler: badRemove}) // want `tool "list" reaches the file system .* \[authz/missing\]`
	return s
}

func badRemove(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove(r.GetString("path", ""))
}

func logged(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		log.Print(r.Params.Name)
		return next(ctx, r)
	}
}
