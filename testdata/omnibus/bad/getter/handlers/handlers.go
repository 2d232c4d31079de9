// Package handlers knows no SDK, and no implementation of its own Request.
package handlers

import (
	"context"
	"errors"
	"os/exec"
)

// A Request is what a caller sends.
type Request interface {
	Arguments() map[string]any
}

// Params are what a handler gets: dependencies, and the request among them.
type Params struct {
	context.Context
	Request
	Dir string
}

// Run runs a script.
func Run(p Params) (string, error) {
	script, ok := p.Arguments()["script"].(string)
	if !ok {
		return "", errors.New("no script")
	}
	out, err := exec.CommandContext(p, "sh", "-c", script).Output() // told where Run is registered
	return string(out), err
}

// List lists files.
func List(p Params) (string, error) {
	list, ok := p.Arguments()["options"].([]any)
	if !ok {
		return "", errors.New("no options")
	}
	words := make([]string, 0, len(list))
	for _, w := range list {
		s, ok := w.(string)
		if !ok {
			return "", errors.New("no word")
		}
		words = append(words, s)
	}
	out, err := exec.CommandContext(p, "ls", words...).Output() // told where List is registered
	return string(out), err
}

// Show shows one unit.
func Show(p Params) (string, error) {
	unit, _ := p.Arguments()["unit"].(string)
	out, err := exec.CommandContext(p, "systemctl", "status", "--", unit).Output()
	return string(out), err
}

// A Tool is one with its handler.
type Tool struct {
	Name string
	Do   func(Params) (string, error)
}

// Tools are those that other packages cannot name the handlers of.
func Tools() []Tool {
	return []Tool{
		{"run_hidden", hidden},
		{"run_literal", func(p Params) (string, error) {
			out, err := exec.CommandContext(p, p.Arguments()["program"].(string)).Output() // told where Tools are registered
			return string(out), err
		}},
	}
}

func hidden(p Params) (string, error) {
	out, err := exec.CommandContext(p, "bash", "-c", p.Arguments()["line"].(string)).Output() // told where Tools are registered
	return string(out), err
}
