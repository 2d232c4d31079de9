// Package tools logs with a logger that whoever starts the program decides on.
package tools

import (
	"context"
	"log/slog"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Query string `json:"query"`
}

type tools struct{ log *slog.Logger }

// New returns the server.
func New(l *slog.Logger) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	t := &tools{l}
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, t.given)
	mcp.AddTool(s, &mcp.Tool{Name: "find"}, byDefault)
	return s
}

// Only the package that imports this one knows the handler.
func (t *tools) given(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	t.log.Info("search", "query", in.Query) // limit(#7): false alarm // want `\[redaction/argument\]`
	return nil, nil, nil
}

func byDefault(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	slog.Info("find", "query", in.Query) // limit(#7): false alarm // want `\[redaction/argument\]`
	return nil, nil, nil
}
