// Package audit logs for other packages.
package audit

import "log/slog"

// Logger is what writes entries.
type Logger interface{ Log(text string) }

// New returns a logger.
func New() Logger { return standard{} }

type standard struct{}

func (standard) Log(text string) { slog.Info(text) }

// Call records a call.
func Call(tool, detail string) { slog.Info("call", "tool", tool, "detail", detail) }
