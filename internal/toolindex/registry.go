package toolindex

import (
	"maps"
	"slices"
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
		m.setPath(tool, "Description", m.part(fr, in, elem, "Description"))
		m.setPath(tool, "InputSchema", m.schemaOf(fr, in, elem))
		name := key
		if reg.name != "" {
			name = m.partOf(fr, in, elem, reg.name)
		}
		m.setPath(tool, "Name", name)
		handler := elem
		if reg.work != "" {
			handler = m.partOf(fr, in, elem, reg.work)
		}
		m.emit(&event{row: &callRow, at: in, frame: fr, tool: m.load(tool), handler: handler, registry: reg.Var, told: m.tells(fr, in, elem)})
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

// schemaOf is the schema in an element: what goes by the protocol's name for it,
// or else the first field, or what the first method returns, that is a schema.
func (m *machine) schemaOf(fr *frame, in *Instr, elem val) val {
	if v := m.part(fr, in, elem, "InputSchema"); v != (zero{}) {
		return v
	}
	isSchema := func(v val) bool {
		props := member(m.parsed(v), "properties")
		return props != nil && props != (zero{})
	}
	if o, ok := plain(elem).(*object); ok {
		for _, name := range slices.Sorted(maps.Keys(o.fields)) {
			if v := o.fields[name].v; isSchema(v) {
				return v
			}
		}
	}
	if d, ok := elem.(*dynamic); ok {
		for _, name := range m.saying(d.typ) {
			if v := m.partOf(fr, in, elem, name); isSchema(v) {
				return v
			}
		}
	}
	return zero{}
}

// told is what an element of a registry says about itself.
type told struct {
	nothing []string // methods that return an empty text or list
	row     bool     // it is a struct, and has these fields
	fields  []string
}

// SaysNothing reports whether a part of what is registered in a registry, a method
// or ".Field", is certainly an empty text or list.
func (t *Tool) SaysNothing(part string) bool {
	name, field := strings.CutPrefix(part, ".")
	if field {
		return t.told.row && !slices.Contains(t.told.fields, name)
	}
	return slices.Contains(t.told.nothing, name)
}

// tells is what an element says about itself.
func (m *machine) tells(fr *frame, in *Instr, elem val) told {
	var out told
	if o, ok := plain(elem).(*object); ok && !o.open {
		out.row = true
		for _, name := range slices.Sorted(maps.Keys(o.fields)) {
			if !nothing(o.fields[name].v) {
				out.fields = append(out.fields, name)
			}
		}
	}
	if d, ok := elem.(*dynamic); ok {
		for _, x := range m.methods {
			if f := m.fns[x.Func]; x.Type == d.typ && f != nil && len(f.Params) == 1 && f.size() <= maxSmall && nothing(m.partOf(fr, in, elem, x.Name)) {
				out.nothing = append(out.nothing, x.Name)
			}
		}
	}
	slices.Sort(out.nothing)
	return out
}

// nothing reports whether v is an empty text or list.
func nothing(v val) bool {
	switch x := plain(v).(type) {
	case str:
		return x == ""
	case *list:
		return len(x.elems) == 0 && !x.open
	case zero:
		return true
	}
	return false
}

// saying are the methods of a type that take nothing and may return a schema,
// sorted.
func (m *machine) saying(typ string) []string {
	var out []string
	for _, x := range m.methods {
		if f := m.fns[x.Func]; x.Type == typ && f != nil && f.Touches && len(f.Params) == 1 {
			out = append(out, x.Name)
		}
	}
	slices.Sort(out)
	return out
}

// describes notes a map or struct that gets a schema by the name that the
// protocol has for it: it is what the server says about one of its tools.
func (m *machine) describes(key string, v val) {
	if isSchemaKey(key) {
		m.described = append(m.described, said{v, m.under})
	}
}

// isSchemaKey reports whether a field or key is a tool's schema.
func isSchemaKey(key string) bool { return key == "inputSchema" || key == "InputSchema" }

// said is what a server says about a tool, found where evaluation started in a
// function.
type said struct {
	v     val
	under string
}

// descriptions are what the evaluated code tells clients of tools, by name. Under
// a pattern with * stands one whose name is made at run time.
func (m *machine) descriptions() map[string]val {
	out := map[string]val{}
	for _, s := range m.described {
		called := member(s.v, "name")
		name, ok := text(called)
		if !ok && called != (zero{}) && !(symbolic(called) && m.called[s.under]) { // else callers know more
			name, ok = pattern(called), true
		}
		if ok && out[name] == nil {
			out[name] = s.v
		}
	}
	return out
}
