package slogpkg

import "log/slog"

func handleSlog(arg string) {
	slog.Info("x", "a", arg)              // want `arg reaches slog record`
	slog.Info("x", slog.String("a", arg)) // want `arg reaches slog record`
	slog.Info(arg)                        // want `arg reaches slog record`
	slog.Info("x", "n", len(arg))
	slog.With("a", arg).Info("x")             // want `arg reaches slog record`
	slog.Info("x", slog.Group("g", "a", arg)) // want `arg reaches slog record`
	slog.Info("x", slog.Int("n", len(arg)))
}

type secret string

func (s secret) LogValue() slog.Value { return slog.StringValue("hidden") }

func handleValuer(arg string) {
	slog.Info("x", "a", secret(arg))
}
