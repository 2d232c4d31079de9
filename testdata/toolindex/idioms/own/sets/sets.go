// Package sets groups tools.
package sets

import "example.com/toolindex/idioms/own"

// Taker takes tools.
type Taker interface{ Add(tools ...own.Tool) }

// Set is a group of tools. Some sets have none of one kind.
type Set struct{ reads, writes []own.Tool }

// Reads adds tools that change nothing.
func (s *Set) Reads(tools ...own.Tool) *Set { s.reads = append(s.reads, tools...); return s }

// Writes adds tools that change something.
func (s *Set) Writes(tools ...own.Tool) *Set { s.writes = append(s.writes, tools...); return s }

// Group is all there is, by name.
type Group struct{ sets map[string]*Set }

// NewGroup makes a group.
func NewGroup() *Group { return &Group{map[string]*Set{}} }

// Put adds a set.
func (g *Group) Put(name string, s *Set) { g.sets[name] = s }

// Register offers all tools to t.
func (g *Group) Register(t Taker) {
	for _, s := range g.sets {
		for _, tool := range s.reads {
			tool.Mark(true)
			t.Add(tool)
		}
		for _, tool := range s.writes {
			tool.Mark(false)
			t.Add(tool)
		}
	}
}
