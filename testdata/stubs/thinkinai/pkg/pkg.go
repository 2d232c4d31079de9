// Package pkg has what the packages of the SDK share.
package pkg

func JSONUnmarshal(data []byte, v any) error { return nil }

type Logger interface {
	Debugf(format string, a ...any)
	Infof(format string, a ...any)
	Warnf(format string, a ...any)
	Errorf(format string, a ...any)
}

var DebugLogger Logger
