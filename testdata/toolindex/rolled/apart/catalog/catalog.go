// Package catalog keeps the tools of a server that it knows nothing about.
package catalog

import (
	"encoding/json"
	"errors"

	"example.com/toolindex/rolled/apart/proto"
)

// Catalog is all there is.
type Catalog struct{ tools map[string]proto.Tool }

// New returns a catalog.
func New() *Catalog { return &Catalog{map[string]proto.Tool{}} }

// Add adds a tool.
func (c *Catalog) Add(t proto.Tool) error {
	if t == nil {
		return errors.New("no tool")
	}
	c.tools[t.Name()] = t
	return nil
}

// Find looks a tool up.
func (c *Catalog) Find(name string) (proto.Tool, bool) {
	t, ok := c.tools[name]
	return t, ok
}

// Run has a tool do its work.
func (c *Catalog) Run(name string, args json.RawMessage) ([]byte, error) {
	t, ok := c.Find(name)
	if !ok {
		return nil, errors.New("no such tool")
	}
	return t.Execute(args)
}
