package toolindex

import (
	"maps"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// connect notes the transports that a call gives to servers: those that the
// called function is known for, and those among the arguments of a call that
// has a server among them. Over every way that the program can take: most
// programs link a local and a remote transport, and choose by a flag.
func (m *machine) connect(fr *frame, in *Instr, key string, args []val, result val) {
	if !m.sdk.part(packageOf(key)) && !strings.Contains(key, "/transport") && known.SDKTransportOf(m.sdk.original(key)) == nil {
		return // nobody's server
	}
	if row := known.SDKTransportOf(m.sdk.original(key)); row != nil {
		to := result
		switch {
		case row.Server == known.None:
			return
		case !row.Server.IsResult():
			c := &roleCall{row: &known.SDKCall{Func: row.Func}, args: args}
			to = m.asServer(fr, in, c.arg(row.Server))
		}
		for name := range strings.FieldsSeq(row.Name) {
			m.give(to, name)
		}
		return
	}
	for _, a := range args {
		for _, name := range m.transports(a) {
			for _, s := range args {
				m.give(s, name)
			}
			m.give(result, name)
		}
	}
}

// asServer is v, or what v returns when it is a function: the server of a
// request. Its registrations are left to the evaluation of the function itself.
func (m *machine) asServer(fr *frame, in *Instr, v val) val {
	f, ok := unboxed(v).(*function)
	if !ok {
		return v
	}
	code := m.fns[f.key]
	if code == nil {
		return nil
	}
	events, called := len(m.events), m.called[f.key]
	c := &roleCall{at: in, frame: fr}
	v = m.called0(c, f)
	m.events, m.called[f.key] = m.events[:events], called
	return v
}

// give notes that the servers among the alternatives of v have a transport.
func (m *machine) give(v val, name string) {
	m.lift(v, func(v val) val {
		if t, ok := v.(tuple); ok && len(t) > 0 {
			v = t[0] // with an error
		}
		s, ok := unboxed(v).(*server)
		if ok && !slices.Contains(s.transports, name) {
			s.transports = append(s.transports, name)
			m.servers = append(m.servers, s) // to be noted again
		}
		return nil
	})
}

// transports are the names of the transports that v is, or wraps.
func (m *machine) transports(v val) []string { return m.transportsIn(v, 3) }

// transportsIn is transports to a depth of wrappers.
func (m *machine) transportsIn(v val, depth int) []string {
	if depth == 0 {
		return nil
	}
	var out []string
	add := func(key string) bool {
		row := known.SDKTransportOf(m.sdk.original(strings.TrimPrefix(key, "*")))
		if row == nil || row.Server != known.None {
			return false
		}
		out = append(out, row.Name)
		return true
	}
	switch x := v.(type) {
	case *alt:
		for _, p := range x.vals {
			out = append(out, m.transportsIn(p, depth)...)
		}
	case *list: // options
		for _, c := range x.elems {
			out = append(out, m.transportsIn(c.v, depth-1)...)
		}
	case *dynamic:
		if !add(x.typ) {
			out = m.transportsIn(x.v, depth)
		}
	case *cell:
		if o, ok := x.v.(*object); ok {
			if add(o.typ) {
				return out
			}
			for _, f := range o.fields {
				out = append(out, m.transportsIn(f.v, depth-1)...)
			}
		}
	case *opaque:
		if add(x.key) {
			return out
		}
		for _, a := range x.args { // a method of a transport that returns it, or a wrapper
			out = append(out, m.transportsIn(a, depth-1)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// servers are the servers of the index, by the place where they are made: those
// that tools refer to, and those that other packages fill.
func (p *program) servers() []*Server {
	var out []*Server
	for _, name := range slices.Sorted(maps.Keys(p.sites)) {
		s := p.sites[name]
		if len(s.servers) == 0 {
			out = append(out, &Server{SDK: s.sdk, Site: name, Transports: s.transports})
			continue
		}
		for _, pos := range slices.Sorted(maps.Keys(s.servers)) {
			out = append(out, s.servers[pos])
		}
	}
	return out
}
