// Package handlers knows no SDK.
package handlers

import (
	"context"
	"os/exec"
)

// Input is what a caller sends.
type Input struct {
	Command string `json:"command"`
	Name    string `json:"name"`
}

// Run is the work of a tool that another package registers.
func Run(ctx context.Context, in Input) (string, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).Output() // told where Run is registered
	return string(out), err
}

// Greet is the work of a harmless one.
func Greet(ctx context.Context, in Input) (string, error) {
	out, err := exec.CommandContext(ctx, "echo", "--", in.Name).Output()
	return string(out), err
}

// Service has handlers among its methods.
type Service struct{ dir string }

// Eval is one of them.
func (s *Service) Eval(ctx context.Context, args map[string]any) (string, error) {
	code, _ := args["code"].(string)
	cmd := exec.CommandContext(ctx, "python3", "-c", code)
	cmd.Dir = s.dir
	out, err := cmd.Output()
	return string(out), err
}

// Either starts the program with the command as data, or a shell with it as text;
// for who calls it from another package both are one place.
func Either(ctx context.Context, in Input) (string, error) {
	cmd := exec.CommandContext(ctx, "echo", "--", in.Command)
	if in.Name == "" {
		cmd = exec.CommandContext(ctx, "bash", "-c", in.Command)
	}
	out, err := cmd.Output()
	return string(out), err
}
