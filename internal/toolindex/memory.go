package toolindex

import (
	"strings"
)

// global returns the variable of a package. Those of packages that are not
// analysed hold nothing known.
func (m *machine) global(key string) *cell {
	c := m.globals[key]
	if c == nil {
		c = &cell{v: zero{}}
		if strings.HasSuffix(key, ".init$guard") {
			c.v = boolean(false) // a package is initialized once
		}
		m.globals[key] = c
	}
	return c
}

// symbol is a variable behind a parameter.
type symbol struct {
	frame *frame
	path  string
}

// storeSym changes a variable behind a parameter of the function that
// evaluation started in.
func (m *machine) storeSym(x *sym, v val) {
	key := symbol{x.frame, x.path}
	if old, ok := m.symbols[key]; ok && m.weakSince > 0 {
		v = m.join(old, v)
	}
	if s, ok := v.(*server); ok && x.typ != "" {
		of := x.typ + "." + x.path[strings.LastIndexByte(x.path, '.')+1:]
		m.kept[of] = append(m.kept[of], s)
	}
	m.symbols[key] = v
}

// change is how a variable, or the keys of a map, were before a change.
type change struct {
	c    *cell
	old  val
	d    *dict
	keys int
}

// set changes a variable.
func (m *machine) set(c *cell, v val) {
	if c.born < m.rootStep {
		m.undo = append(m.undo, change{c: c, old: c.v})
	}
	c.v = v
}

// restore takes back what evaluation changed of what was there before, so that
// every root finds the package as its initializer left it.
func (m *machine) restore() {
	for i := len(m.undo) - 1; i >= 0; i-- {
		x := m.undo[i]
		if x.c != nil {
			x.c.v = x.old
			continue
		}
		for _, k := range x.d.keys[x.keys:] {
			delete(x.d.m, k)
		}
		x.d.keys = x.d.keys[:x.keys:x.keys]
	}
	m.undo = nil
}

// store changes a variable. Where the store may not happen the old value stays
// possible.
func (m *machine) store(c *cell, v val) {
	if m.weakSince > 0 && c.born < m.weakSince {
		v = m.join(c.v, v)
	}
	if s, ok := v.(*server); ok && c.of != "" {
		m.kept[c.of] = append(m.kept[c.of], s)
	}
	m.set(c, v)
}
