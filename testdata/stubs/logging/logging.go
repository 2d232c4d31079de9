// Package logging is the logger of a module that is not analysed.
package logging

import (
	"context"
	"log/slog"
)

// Logger writes records.
type Logger struct{ out func(string) }

// New returns a logger.
func New() *Logger { return &Logger{} }

// Infof writes a record.
func (l *Logger) Infof(format string, args ...any) { l.out(format) }

// Errorw writes a record.
func (l *Logger) Errorw(msg string, keysAndValues ...any) { l.out(msg) }

// With returns a logger that says more.
func (l *Logger) With(keysAndValues ...any) *Logger { return l }

// SetName changes the logger.
func (l *Logger) SetName(name string) {}

// The functions of the package can be replaced.
var (
	Debug = slog.Debug
	Info  = slog.Info
	Warn  = slog.Warn
)

// String makes an attribute.
func String(key, value string) slog.Attr { return slog.String(key, value) }

// WithContextPrefix returns a context whose records say more.
func WithContextPrefix(ctx context.Context, prefix string) context.Context { return ctx }
