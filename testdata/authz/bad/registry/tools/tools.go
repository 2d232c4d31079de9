// Package tools has tools that say which scopes they need, and puts them into
// servers.
package tools

import (
	"context"
	"os"

	"authz.test/bad/registry"
)

// Remove removes a file.
type Remove struct{}

// Name is the name.
func (*Remove) Name() string { return "remove" }

// InputSchema is its schema.
func (*Remove) InputSchema() map[string]any { return map[string]any{"type": "object"} }

// RequiredScopes are the scopes that callers need.
func (*Remove) RequiredScopes() []string { return []string{"files:write"} }

// Execute does the work.
func (*Remove) Execute(ctx context.Context, args map[string]any) (any, error) {
	path, _ := args["path"].(string)
	return nil, os.Remove(path)
}

// Wipe demands nothing.
type Wipe struct{ Remove }

// Name is the name.
func (*Wipe) Name() string { return "wipe" }

// RequiredScopes are none.
func (*Wipe) RequiredScopes() []string { return nil }

// Execute does the work.
func (*Wipe) Execute(ctx context.Context, args map[string]any) (any, error) {
	return nil, os.RemoveAll("data")
}

// Fill puts the tools into the servers.
func Fill(dropped *registry.Dropped, late *registry.Late, listed *registry.Listed, named *registry.Named, beside *registry.Beside, unasked *registry.Unasked, good *registry.Good) {
	dropped.Register(&Remove{}) // want `tool "remove" reaches the file system .* and no scope check stands before it`
	late.Register(&Remove{})    // want `tool "remove" reaches the file system .* and no scope check stands before it`
	listed.Register(&Remove{})  // want `tool "remove" reaches the file system .* and no scope check stands before it`
	named.Register(&Remove{})   // want `tool "remove" reaches the file system .* and no scope check stands before it`
	beside.Register(&Remove{})  // want `tool "remove" reaches the file system .* and no scope check stands before it`
	unasked.Register(&Remove{}) // want `tool "remove" reaches the file system .* and no scope check stands before it`
	good.Register(&Remove{})
	good.Register(&Wipe{}) // want `tool "wipe" reaches the file system .* and no scope check stands before it \(the check at .* asks for what a tool declares, and this one declares nothing\)`
}

// FillRows puts the tools into a server as data.
func FillRows(s *registry.Rows) {
	s.Register("remove", registry.Row{Scopes: []string{"files:write"}, Run: (&Remove{}).Execute})
	s.Register("wipe", registry.Row{Run: (&Wipe{}).Execute})                      // want `tool "wipe" reaches .* and no scope check stands before it \(the check at .* asks for what a tool declares, and this one declares nothing\)`
	s.Register("wipe2", registry.Row{Scopes: []string{}, Run: (&Wipe{}).Execute}) // want `tool "wipe2" reaches .* and this one declares nothing\)`
}
