// Package names reads who calls under texts, which code that it does not see keeps
// there.
package names

import (
	"context"
	"errors"
	"os"
)

var errDenied = errors.New("denied")

type caller struct{ id, role string }

func callerOf(ctx context.Context) caller {
	id, _ := ctx.Value("user_id").(string)
	role, _ := ctx.Value("user_role").(string)
	return caller{id, role}
}

// HandleRole checks who calls.
func HandleRole(ctx context.Context) error { // want `^checks`
	if callerOf(ctx).role != "admin" {
		return errDenied
	}
	return os.Remove("x")
}

// HandleTrace asks about a trace.
func HandleTrace(ctx context.Context) error { // want `open file system`
	if trace, _ := ctx.Value("trace").(string); trace == "" {
		return errDenied
	}
	return os.Remove("x")
}
