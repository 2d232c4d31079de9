// Package replaceattr has a log handler that drops an attribute.
package replaceattr

import (
	"context"
	"log/slog"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Query string `json:"query"`
}

var logger = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{
	ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == "query" {
			return slog.Attr{}
		}
		return a
	},
}))

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, dropped)
	return s
}

// Which handler a logger has is known to the program only when it runs.
func dropped(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	logger.Info("search", "query", in.Query) // limit(#4): false alarm // want `\[redaction/argument\]`
	return nil, nil, nil
}
