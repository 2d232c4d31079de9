// Package both has two packages set the default logger.
package both

import (
	"log/slog"

	"taint.test/dropped/another"
	"taint.test/dropped/setdefault"
)

func handle(first bool, x string) {
	if first {
		another.Init()
	} else {
		setdefault.Init()
	}
	slog.Info("call", "body", x)
	slog.Info("call", "args", x) // want `x reaches slog record`
}
