// Package app registers its tools with a server that is written without an SDK.
package app

import (
	"os"

	"example.com/toolindex/rolled/registry"
)

type remove struct{ root string }

func (*remove) Name() string        { return "remove" }
func (*remove) Description() string { return "remove a file" }
func (*remove) InputSchema() map[string]any {
	return map[string]any{"type": "object", "properties": map[string]any{"path": map[string]any{"type": "string"}}, "required": []string{"path"}}
}

// Scopes are what callers need.
func (*remove) Scopes() []string { return []string{"files"} }

// Execute removes the file.
func (r *remove) Execute(args map[string]any, by registry.Caller) (string, error) {
	path, _ := args["path"].(string)
	return "", os.Remove(r.root + path)
}

type wipe struct{}

func (*wipe) Name() string                { return "wipe" }
func (*wipe) Description() string         { return "" }
func (*wipe) InputSchema() map[string]any { return map[string]any{"type": "object"} }
func (*wipe) Scopes() []string            { return []string{} }

// Execute removes all files.
func (*wipe) Execute(args map[string]any, by registry.Caller) (string, error) {
	return "", os.RemoveAll("/tmp/data")
}

// Start starts a server.
func Start() *registry.Server {
	s := registry.New()
	s.Register(&remove{root: "/tmp"})
	s.Register(&wipe{})
	return s
}
