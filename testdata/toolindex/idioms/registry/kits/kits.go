// Package kits is a registry that packages add themselves to. It knows no SDK.
package kits

import "context"

// A Tool is an operation with its handler.
type Tool struct {
	Name   string
	Handle func(ctx context.Context, args map[string]any) (string, error)
}

// A Kit is a group of tools.
type Kit interface {
	Name() string
	Tools() []Tool
}

var registry = make(map[string]Kit)

// Register adds a kit.
func Register(k Kit) { registry[k.Name()] = k }

// Get returns the kit with a name.
func Get(name string) Kit { return registry[name] }
