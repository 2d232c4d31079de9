// Package setdefault sets the default logger.
package setdefault

import (
	"log/slog"
	"os"
)

var hidden = map[string]bool{"args": true, "body": true}

// Init sets it.
func Init() {
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if hidden[a.Key] {
			return slog.Attr{}
		}
		return a
	}})))
}

func handleHere(x string) {
	slog.Info("call", "args", x)
	slog.With("body", x).Info("call", "size", len(x))
	slog.Info("call", "query", x) // want `x reaches slog record`
}
