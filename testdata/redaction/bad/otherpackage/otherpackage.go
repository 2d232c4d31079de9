// Package otherpackage registers handlers that take no SDK type, through a
// closure around them.
package otherpackage

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"redaction.test/bad/otherpackage/handlers"
)

func add(s *server.MCPServer, name string, work func(context.Context, map[string]any) (any, error)) {
	s.AddTool(mcp.NewTool(name), func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		_, err := work(ctx, r.GetArguments())
		return nil, err
	})
}

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	add(s, "note", handlers.Note) // want `tool "note" writes argument "text" raw into a slog record at handlers.go:13`
	add(s, "count", handlers.Count)
	add(s, "fetch", handlers.Fetch) // want `tool "fetch" writes what Get answered raw into a slog record at handlers.go:\d+; .* \[redaction/response\]`
	for _, t := range handlers.Table() {
		add(s, t.Name, t.Work) // want `writes argument "secret" raw into a slog record` `writes argument "word" raw into a slog record`
	}
	return s
}
