// Package replaceattr has a log handler that drops attributes by their keys.
package replaceattr

import (
	"context"
	"log/slog"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Query string `json:"query"`
	Note  string `json:"note"`
}

var logger = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{
	ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == "query" {
			return slog.Attr{}
		}
		return a
	},
}))

func init() {
	slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: masked})))
}

func masked(_ []string, a slog.Attr) slog.Attr {
	switch a.Key {
	case "query", "note":
		return slog.String(a.Key, "[redacted]")
	}
	return a
}

type tools struct{ log *slog.Logger }

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	t := &tools{log: logger.With("server", "test")}
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, goodDropped)
	mcp.AddTool(s, &mcp.Tool{Name: "find"}, goodMaskedByDefault)
	mcp.AddTool(s, &mcp.Tool{Name: "list"}, t.goodField)
	return s
}

func goodDropped(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	logger.Info("search", "query", in.Query)
	return nil, nil, nil
}

func goodMaskedByDefault(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	slog.InfoContext(ctx, "find", "query", in.Query, slog.String("note", in.Note))
	return nil, nil, nil
}

func (t *tools) goodField(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	t.log.Info("list", "query", in.Query)
	return nil, nil, nil
}
