// Package handlers knows no SDK.
package handlers

import (
	"context"
	"os/exec"
)

// Input is what a caller sends.
type Input struct {
	Command string `json:"command"`
}

// Run is the work of a tool that another package registers.
func Run(ctx context.Context, in Input) (string, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).Output() // limit(#4): missed, want `\[omnibus/interpreter\]`
	return string(out), err
}
