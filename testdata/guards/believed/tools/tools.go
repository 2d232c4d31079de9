// Package tools asks who calls, and does not see who keeps that.
package tools

import (
	"context"
	"errors"
	"os"

	"guards.test/believed/keys"
)

var errDenied = errors.New("denied")

// HandlePerson checks who calls.
func HandlePerson(ctx context.Context) error { // want `^checks`
	if !keys.PersonOf(ctx).Admin {
		return errDenied
	}
	return os.Remove("x")
}

// HandleOwn removes what belongs to who calls.
func HandleOwn(ctx context.Context) error { return os.Remove(keys.PersonOf(ctx).ID) }

// HandleTarget asks about a target.
func HandleTarget(ctx context.Context) error { // want `open file system`
	if keys.TargetOf(ctx).User != "root" {
		return errDenied
	}
	return os.Remove("x")
}

// HandleTrace asks about a trace.
func HandleTrace(ctx context.Context) error { // want `open file system`
	if keys.TraceOf(ctx).Span == "" {
		return errDenied
	}
	return os.Remove("x")
}
