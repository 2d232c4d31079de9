// Package logging makes loggers that drop attributes.
package logging

import (
	"log/slog"
	"os"
)

// Log drops what redact does.
var Log = slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: redact}))

// Plain drops nothing.
var Plain = slog.New(slog.NewJSONHandler(os.Stderr, nil))

// New makes a logger that drops what redact does.
func New(json bool) *slog.Logger {
	opts := &slog.HandlerOptions{Level: slog.LevelDebug}
	opts.ReplaceAttr = redact
	var h slog.Handler = slog.NewTextHandler(os.Stderr, opts)
	if json {
		h = slog.NewJSONHandler(os.Stderr, opts)
	}
	return slog.New(h).With("service", "test")
}

// Sometimes makes one that drops it behind a switch.
func Sometimes(safe bool) *slog.Logger {
	opts := &slog.HandlerOptions{}
	if safe {
		opts.ReplaceAttr = redact
	}
	return slog.New(slog.NewTextHandler(os.Stderr, opts))
}

// Either makes one that drops it, or another.
func Either(safe bool) *slog.Logger {
	if safe {
		return New(false)
	}
	return Plain
}

func redact(_ []string, a slog.Attr) slog.Attr {
	switch a.Key {
	case "args", "body":
		return slog.Attr{}
	case "query":
		a.Value = slog.StringValue("[redacted]")
	case "name":
		return slog.Int(a.Key, len(a.Value.String()))
	}
	return a
}
