package toolindex

import (
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// A registry is a variable of the program's own in which a server without an
// SDK looks up the tool that a caller names: what is stored there is offered.
type registry struct {
	Var  string // "type.field", or the name of a package variable
	name string // of a slice: what of an element is its name, ".Field" or a method; of a map: empty
	work string // what of an element does the work, ".Field" or a method; empty: it is a function
}

// registry returns the registry in a variable.
func (r *rpc) registry(v string) *registry {
	if v == "" {
		return nil
	}
	if r.reg[v] == nil {
		r.reg[v] = &registry{Var: v}
	}
	return r.reg[v]
}

// callRow is the registration of a tool without an SDK.
var callRow = known.SDKCall{Func: known.RPCCall, Role: known.RegisterTool}

// put is the store of an element under a key in a map that is a registry.
func (m *machine) put(fr *frame, in *Instr, key, elem val) {
	if reg := m.registries[in.T]; reg != nil && in.T != "" {
		m.offer(fr, in, reg, key, elem)
	}
}

// filled is the store of a whole collection in a registry.
func (m *machine) filled(fr *frame, in *Instr, v val) {
	reg := m.registries[in.T]
	if reg == nil || in.T == "" {
		return
	}
	switch x := plain(v).(type) {
	case *dict:
		for _, k := range x.keys {
			var key val
			if constantKey(k) {
				key = str(k)
			}
			m.offer(fr, in, reg, key, x.m[k].v)
		}
	case *list:
		for _, c := range x.elems {
			if !m.offered[c] {
				m.offered[c] = true
				m.offer(fr, in, reg, nil, c.v)
			}
		}
	}
}

// offer is the registration of a tool in a registry.
func (m *machine) offer(fr *frame, in *Instr, reg *registry, key, elem val) {
	m.lift(elem, func(elem val) val {
		tool := m.cell(&object{fields: map[string]*cell{}, born: m.step})
		for _, name := range []string{"Description", "InputSchema"} {
			m.setPath(tool, name, m.part(fr, in, elem, name))
		}
		name := key
		if reg.name != "" {
			name = m.partOf(fr, in, elem, reg.name)
		}
		m.setPath(tool, "Name", name)
		handler := elem
		if reg.work != "" {
			handler = m.partOf(fr, in, elem, reg.work)
		}
		m.emit(&event{row: &callRow, at: in, frame: fr, tool: m.load(tool), handler: handler})
		return nil
	})
}

// partOf is a part of an element: ".Field", or what a method is or returns.
func (m *machine) partOf(fr *frame, in *Instr, elem val, part string) val {
	if name, ok := strings.CutPrefix(part, "."); ok {
		return field(elem, name)
	}
	f := m.method(elem, part)
	if code, ok := f.(*function); ok {
		if g := m.fns[code.key]; g != nil && len(g.Params) == 1 {
			return m.call(fr, in, f, nil)
		}
	}
	return f
}

// part is what an element says about its tool by the name that the protocol has
// for it: in a field, or by a method.
func (m *machine) part(fr *frame, in *Instr, elem val, name string) val {
	if d, ok := elem.(*dynamic); ok && m.methods[d.typ+" "+name] != nil {
		return m.partOf(fr, in, elem, name)
	}
	if o, ok := plain(elem).(*object); ok && o.fields[name] != nil {
		return o.fields[name].v
	}
	return zero{}
}

// describes notes a map or struct that gets a schema by the name that the
// protocol has for it: it is what the server says about one of its tools.
func (m *machine) describes(key string, v val) {
	if isSchemaKey(key) {
		m.described = append(m.described, v)
	}
}

// isSchemaKey reports whether a field or key is a tool's schema.
func isSchemaKey(key string) bool { return key == "inputSchema" || key == "InputSchema" }

// descriptions are what the evaluated code tells clients of tools, by name.
func (m *machine) descriptions() map[string]val {
	out := map[string]val{}
	for _, v := range m.described {
		if name, ok := text(member(v, "name")); ok && out[name] == nil {
			out[name] = v
		}
	}
	return out
}
