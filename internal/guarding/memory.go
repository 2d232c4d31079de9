package guarding

import (
	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// memory is what the entry points of a package do to memory that outlives
// calls. A tool that reads what no call writes reads configuration, and one
// that counts what no call shows to anybody measures.
type memory struct {
	written, shown map[string]bool
}

// shared collects the memory that the entry points and tools of index touch.
func shared(index *toolindex.Index, flows *taint.Flows) *memory {
	m := &memory{map[string]bool{}, map[string]bool{}}
	add := func(g *taint.Guard) {
		if g == nil {
			return
		}
		for i := range g.Stores {
			if t := &g.Stores[i]; t.Outlives() && t.Memory != "" {
				m.written[t.Memory] = true
			}
		}
		for i := range g.Reads {
			if t := &g.Reads[i]; t.Outlives() && t.Memory != "" {
				m.shown[t.Memory] = true
			}
		}
	}
	for _, e := range index.Entries {
		if s := flows.Of(e.Fn); s != nil && e.Kind != toolindex.HTTPContext {
			add(&s.Guard)
		}
	}
	for _, t := range index.Tools {
		if t.Handler != nil && t.Handler.Fn == nil {
			add(flows.GuardOf(t.Handler.Key))
		}
	}
	return m
}

// effect returns the first of the writes and reads that is an effect, or nil.
func (m *memory) effect(writes, reads []taint.Touch) *Effect {
	for i := range writes {
		if t := &writes[i]; t.Outlives() && (!t.Counts || t.Memory == "" || m.shown[t.Memory]) {
			return &Effect{Kind: known.Shared, What: "write of " + short(t.Memory), Where: t.Where}
		}
	}
	for i := range reads {
		if t := &reads[i]; t.Outlives() && m.written[t.Memory] {
			return &Effect{Kind: known.Shared, What: "read of " + short(t.Memory), Where: t.Where}
		}
	}
	return nil
}
