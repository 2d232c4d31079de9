// Package replaceattr has log handlers that do not drop what is logged.
package replaceattr

import (
	"context"
	"log/slog"
	"os"
	"regexp"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Query string `json:"query"`
	Note  string `json:"note"`
}

var logger = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: dropQuery}))

func dropQuery(_ []string, a slog.Attr) slog.Attr {
	if a.Key == "query" {
		return slog.Attr{}
	}
	return a
}

var cards = regexp.MustCompile(`\d{12,19}`)

var patterns = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{
	ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		return slog.String(a.Key, cards.ReplaceAllString(a.Value.String(), "*"))
	},
}))

// New returns the server.
func New(given *slog.Logger) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, badOtherKey)
	mcp.AddTool(s, &mcp.Tool{Name: "find"}, badPattern)
	mcp.AddTool(s, &mcp.Tool{Name: "list"}, badDefault)
	mcp.AddTool(s, &mcp.Tool{Name: "show"}, badGiven(given))
	return s
}

func badOtherKey(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	logger.Info("search", "query", in.Query, "note", in.Note) // want `argument "note" raw .*\[redaction/argument\]`
	logger.Info("search "+in.Query, "size", len(in.Query))    // want `argument "query" raw .*\[redaction/argument\]`
	return nil, nil, nil
}

// A mask of what has a certain form lets everything else through.
func badPattern(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	patterns.Info("find", "query", in.Query) // want `\[redaction/argument\]`
	return nil, nil, nil
}

// Nobody sets the default logger.
func badDefault(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	slog.Info("list", "query", in.Query) // want `\[redaction/argument\]`
	return nil, nil, nil
}

// Whoever imports the package decides.
func badGiven(l *slog.Logger) mcp.ToolHandlerFor[input, any] {
	return func(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
		l.Info("show", "query", in.Query) // want `\[redaction/argument\]`
		return nil, nil, nil
	}
}
