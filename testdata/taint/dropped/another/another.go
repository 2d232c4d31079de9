// Package another sets a default logger that drops less.
package another

import (
	"log/slog"
	"os"
)

// Init sets it.
func Init() {
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == "body" {
			return slog.Attr{}
		}
		return a
	}})))
}
