// Package tools has tools that say which scopes they need.
package tools

import (
	"context"
	"os"

	"authz.test/good/registry"
)

// Remove removes a file.
type Remove struct{}

// Name is the name.
func (*Remove) Name() string { return "remove" }

// Description describes it.
func (*Remove) Description() string { return "remove a file" }

// InputSchema is its schema.
func (*Remove) InputSchema() map[string]any { return map[string]any{"type": "object"} }

// RequiredScopes are the scopes that callers need.
func (*Remove) RequiredScopes() []string { return []string{"files:write"} }

// Execute does the work.
func (*Remove) Execute(ctx context.Context, args map[string]any, caller *registry.Caller) (any, error) {
	path, _ := args["path"].(string)
	return nil, os.Remove(path)
}

// Add needs no scope.
type Add struct{}

// Name is the name.
func (*Add) Name() string { return "add" }

// Description describes it.
func (*Add) Description() string { return "add numbers" }

// InputSchema is its schema.
func (*Add) InputSchema() map[string]any { return map[string]any{"type": "object"} }

// RequiredScopes are none: it reaches nothing.
func (*Add) RequiredScopes() []string { return nil }

// Execute does the work.
func (*Add) Execute(ctx context.Context, args map[string]any, caller *registry.Caller) (any, error) {
	a, _ := args["a"].(float64)
	b, _ := args["b"].(float64)
	return a + b, nil
}
