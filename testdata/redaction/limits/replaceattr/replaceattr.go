// Package replaceattr decides on the log handler of the tools that it imports.
package replaceattr

import (
	"log/slog"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"redaction.test/limits/replaceattr/tools"
)

// New returns the server.
func New() *mcp.Server {
	l := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == "query" {
				return slog.Attr{}
			}
			return a
		},
	}))
	slog.SetDefault(l)
	return tools.New(l)
}
