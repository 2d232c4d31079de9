// Package files is a kit that is only ever imported for its side effect.
package files

import (
	"context"

	"example.com/toolindex/idioms/registry/kits"
)

type kit struct{}

func (kit) Name() string { return "files" }

func (kit) Tools() []kits.Tool {
	return []kits.Tool{{Name: "file_read", Handle: read}, {Name: "file_drop", Handle: drop}}
}

func read(context.Context, map[string]any) (string, error) { return "", nil }
func drop(context.Context, map[string]any) (string, error) { return "", nil }

func init() { kits.Register(kit{}) }
