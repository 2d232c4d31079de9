// Package ops runs commands for other packages.
package ops

import (
	"context"
	"os/exec"
)

// Shell runs a script.
func Shell(ctx context.Context, script string) error {
	return exec.CommandContext(ctx, "sh", "-c", script).Run()
}
