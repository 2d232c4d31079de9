package toolindex

import (
	"slices"
	"strconv"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// call calls f: an SDK function by its role, a function with code by running
// it, anything else as an opaque call.
func (m *machine) call(fr *frame, in *Instr, f val, args []val) val {
	fn, ok := f.(*function)
	if seq, yields := f.(*list); yields && len(args) == 1 {
		for _, c := range seq.elems { // a sequence is kept as its elements
			m.call(fr, in, args[0], []val{c.v})
		}
		return zero{}
	}
	if !ok {
		if x, ok := f.(*alt); ok {
			return m.lift(x, func(f val) val { return m.call(fr, in, f, args) })
		}
		if m.option(fr, in, f, args) {
			return zero{}
		}
		m.escape(args)
		return &opaque{args: append([]val{f}, args...), types: in.Types, at: in}
	}
	if fn.bound {
		args = append([]val{fn.recv}, args...)
	}
	if row := m.sdk.call(fn.key); row != nil {
		return m.apply(fr, in, fn.key, row, args)
	}
	if code := m.fns[fn.key]; code != nil && (code.Touches || !code.Tests) {
		return m.run(code, fn, args, in, fr)
	}
	if fn.key == "(*sync.Once).Do" && len(args) == 2 {
		return m.call(fr, in, args[1], nil) // the first time is the one that matters
	}
	if pure := pureFuncs[fn.key]; pure != nil {
		if v := pure(m, args); v != nil {
			return v
		}
	}
	if row := m.sdk.call(in.T); row != nil && in.S == fn.key && in.N > 0 { // see handsOver
		m.emit(&event{row: row, at: in, frame: fr, tool: m.snapshot(args[in.N&0xff]), handler: args[in.N>>8]})
	}
	m.escape(args)
	m.connect(fr, in, fn.key, args, nil)
	return &opaque{key: fn.key, args: args, types: in.Types, at: in}
}

// option applies f to a tool, or to a server, where it is an option of the SDK
// and the program does what the SDK does with it: opt(&tool).
func (m *machine) option(fr *frame, in *Instr, f val, args []val) bool {
	x, ok := unboxed(f).(*opaque)
	if !ok || len(args) != 1 {
		return false
	}
	if s, ok := unboxed(args[0]).(*server); ok && m.sdk.call(x.key) != nil {
		m.options(fr, in, s, &list{elems: []*cell{m.cell(x)}})
		return true
	}
	opt := m.sdk.call(x.key)
	if opt == nil || opt.Role != known.ToolSet && opt.Role != known.ToolProperty && opt.Role != known.ToolSchema {
		return false
	}
	c, ok := args[0].(*cell)
	if ok {
		m.toolOption(fr, in, c, opt, x)
	}
	return ok
}

// escape forgets the unset variables behind pointers that code nobody can see
// gets: it may fill them.
func (m *machine) escape(args []val) {
	for _, a := range args {
		if d, ok := unboxed(a).(*dict); ok {
			d.open = true
		}
		c, ok := unboxed(a).(*cell)
		if !ok {
			continue
		}
		switch x := c.v.(type) {
		case zero:
			c.v = nil
		case *object:
			x.open = true
			for _, f := range x.fields {
				if _, ok := f.v.(zero); ok {
					f.v = nil
				}
			}
		}
	}
}

// invoke calls an interface method on the dynamic type of the receiver.
func (m *machine) invoke(fr *frame, in *Instr, a []val) val {
	return m.lift(a[0], func(recv val) val {
		if recv == (zero{}) {
			return zero{} // nothing: an element of a collection without any
		}
		if f := m.method(recv, in.S); f != nil {
			return m.call(fr, in, f, a[1:])
		}
		if row := m.sdk.call(in.T); row != nil {
			return m.apply(fr, in, in.T, row, append([]val{recv}, a[1:]...))
		}
		m.escape(a[1:])
		m.connect(fr, in, in.T, append([]val{recv}, a[1:]...), nil)
		return &opaque{key: in.T, args: append([]val{recv}, a[1:]...), at: in}
	})
}

// method returns method name of the dynamic value recv as a bound function, or nil.
func (m *machine) method(recv val, name string) val {
	d, ok := recv.(*dynamic)
	if !ok {
		return nil
	}
	x := m.methods[d.typ+" "+name]
	if x == nil {
		return nil
	}
	v := d.v
	for i, f := range x.Path {
		last := i == len(x.Path)-1
		if _, ok := v.(*cell); ok {
			v = m.fieldAddr(v, f, "")
			if last && strings.HasPrefix(x.Func, "(*") {
				if c, ok := v.(*cell); !ok || !isPointer(c.v) {
					break // the method takes the address of the embedded field
				}
			}
			v = m.load(v)
		} else {
			v = m.fieldOf(v, f, "")
		}
	}
	if x.Iface {
		return m.method(v, name)
	}
	if c, ok := v.(*cell); ok && !strings.HasPrefix(x.Func, "(*") {
		v = m.copied(c.v) // a method of the value, called through a pointer
	}
	return &function{key: x.Func, recv: v, bound: true}
}

// isPointer reports whether v points to something.
func isPointer(v val) bool {
	switch v.(type) {
	case *cell, *server, *sym:
		return true
	}
	return false
}

// methodValue is recv.m, not called yet.
func (m *machine) methodValue(in *Instr, recv val) val {
	if in.N == 1 { // a method of an interface
		if f := m.method(recv, in.T); f != nil {
			return f
		}
		return &function{key: in.S, recv: recv, bound: true}
	}
	if row := known.SDKTransportOf(m.sdk.original(in.S)); row != nil && row.Server == known.Recv {
		m.give(recv, row.Name) // somebody will call it
	}
	return &function{key: in.S, recv: recv, bound: true}
}

// builtin calls a built-in function.
func (m *machine) builtin(name string, a []val) val {
	switch name {
	case "append":
		if len(a) == 2 {
			return m.appendTo(a[0], a[1])
		}
	case "len", "cap":
		switch x := plain(a[0]).(type) {
		case *list:
			switch {
			case x.may:
				return atMost(len(x.elems))
			case !x.open:
				return num(len(x.elems))
			}
		case *dict:
			if !x.open {
				return atMost(len(x.keys))
			}
		case str:
			return num(len(x))
		}
	case "copy":
		if dst, ok := a[0].(*list); ok {
			if src, ok := a[1].(*list); ok {
				for i, c := range src.elems {
					if i < len(dst.elems) {
						m.store(dst.elems[i], m.copied(c.v))
					}
				}
			}
		}
	}
	return nil
}

// appendTo is append(s, more...). An append to something unknown keeps what is
// added, as an open list.
func (m *machine) appendTo(s, more val) val {
	if x, ok := s.(*alt); ok {
		return m.lift(x, func(v val) val { return m.appendTo(v, more) })
	}
	if x, ok := more.(*alt); ok {
		return m.lift(x, func(v val) val { return m.appendTo(s, v) })
	}
	out := &list{}
	switch x := s.(type) {
	case *list:
		out.elems, out.open, out.may = append(out.elems, x.elems...), x.open, x.may
	case zero:
	default:
		out.open = true
	}
	switch x := more.(type) {
	case *list:
		for _, c := range x.elems {
			out.elems = append(out.elems, m.cell(m.copied(c.v)))
		}
		out.open, out.may = out.open || x.open, out.may || x.may
	case zero:
	case *sym:
		out.elems = append(out.elems, m.cell(&sym{frame: x.frame, path: x.path + "[]"}))
	default:
		out.open = true
	}
	return m.grown(out)
}

// pureFuncs are functions of the standard library whose result can be computed
// from constant arguments. They return nil when it cannot.
var pureFuncs = map[string]func(*machine, []val) val{
	"fmt.Sprintf":        sprintf,
	"strings.ToLower":    strings1(strings.ToLower),
	"strings.ToUpper":    strings1(strings.ToUpper),
	"strings.TrimSpace":  strings1(strings.TrimSpace),
	"strings.TrimPrefix": strings2(strings.TrimPrefix),
	"strings.TrimSuffix": strings2(strings.TrimSuffix),
	"strings.ReplaceAll": replaceAll,
	"strings.Join":       joinStrings,
	"slices.Concat":      concat,
	"slices.Clone":       cloned,
	"maps.Clone":         cloned,
	"maps.Copy":          copyMap,
	"maps.Keys":          mapKeys,
	"maps.Values":        mapValues,
	"slices.Values":      same1,
	"slices.Collect":     same1,
	"slices.Sorted":      same1,
	"slices.SortedFunc":  same1,

	"(*sync/atomic.Pointer[T]).Store": storeAtomic,
	"(*sync/atomic.Pointer[T]).Load":  loadAtomic,
	"(*sync/atomic.Value).Store":      storeAtomic,
	"(*sync/atomic.Value).Load":       loadAtomic,
	"sync.OnceFunc":                   same1,
	"sync.OnceValue":                  same1,
	"sync.OnceValues":                 same1,
	"encoding/json.Marshal":           marshal,
	"encoding/json.MarshalIndent":     marshal,
}

// marshal is json.Marshal: JSON text is kept as the value that it stands for,
// which is what schemas are read from.
func marshal(m *machine, a []val) val { return tuple{m.copied(a[0]), nil} }

// storeAtomic sets the variable that an atomic one stands for.
func storeAtomic(m *machine, a []val) val {
	switch p := a[0].(type) {
	case *cell:
		m.store(p, a[1])
	case *sym:
		m.storeSym(p, a[1])
	}
	return zero{}
}

// loadAtomic reads it.
func loadAtomic(m *machine, a []val) val { return m.load(a[0]) }

// mapKeys is maps.Keys; a sequence is kept as a slice of its elements.
func mapKeys(m *machine, a []val) val {
	d, ok := m.oneMap(a[0]).(*dict)
	if !ok {
		return nil
	}
	out := &list{open: d.open, may: true}
	for _, k := range d.keys {
		var key val = str(k)
		if !constantKey(k) {
			key = nil
		}
		out.elems = append(out.elems, m.cell(key))
	}
	return out
}

// mapValues is maps.Values.
func mapValues(m *machine, a []val) val {
	d, ok := m.oneMap(a[0]).(*dict)
	if !ok {
		return nil
	}
	out := &list{open: d.open, may: true}
	for _, k := range d.keys {
		out.elems = append(out.elems, m.cell(m.copied(d.m[k].v)))
	}
	return out
}

// same1 is a function that behaves like its argument.
func same1(_ *machine, a []val) val { return a[0] }

// strings1 lifts a function of one string.
func strings1(f func(string) string) func(*machine, []val) val {
	return func(_ *machine, a []val) val {
		if s, ok := text(a[0]); ok {
			return str(f(s))
		}
		return nil
	}
}

// strings2 lifts a function of two strings.
func strings2(f func(a, b string) string) func(*machine, []val) val {
	return func(_ *machine, a []val) val {
		s, ok := text(a[0])
		t, ok2 := text(a[1])
		if ok && ok2 {
			return str(f(s, t))
		}
		return nil
	}
}

// replaceAll is strings.ReplaceAll.
func replaceAll(_ *machine, a []val) val {
	s, ok := text(a[0])
	from, ok2 := text(a[1])
	to, ok3 := text(a[2])
	if ok && ok2 && ok3 {
		return str(strings.ReplaceAll(s, from, to))
	}
	return nil
}

// joinStrings is strings.Join.
func joinStrings(_ *machine, a []val) val {
	l, ok := a[0].(*list)
	sep, ok2 := text(a[1])
	if !ok || !ok2 || l.open {
		return nil
	}
	var parts []string
	for _, c := range l.elems {
		s, ok := text(c.v)
		if !ok {
			return nil
		}
		parts = append(parts, s)
	}
	return str(strings.Join(parts, sep))
}

// sprintf is fmt.Sprintf for the verbs that names are made with. What is not
// constant stays a part of the result, as in a concatenation; of one of several
// values each makes a text of its own.
func sprintf(m *machine, a []val) val {
	format, ok := text(a[0])
	if !ok {
		return nil
	}
	var args []val
	if l, ok := a[1].(*list); ok && !l.open {
		for _, c := range l.elems {
			args = append(args, unboxed(c.v))
		}
	}
	for i, v := range args {
		if x, ok := plain(v).(*alt); ok {
			return m.lift(x, func(v val) val {
				one := slices.Clone(args)
				one[i] = v
				return m.formatted(format, one)
			})
		}
	}
	return m.formatted(format, args)
}

// formatted puts args into a format, or returns nil when it has other verbs.
func (m *machine) formatted(format string, args []val) val {
	var out val = str("")
	from := 0
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		if out = m.binary("+", out, str(format[from:i])); i+1 == len(format) {
			return nil
		}
		i++
		from = i + 1
		switch {
		case format[i] == '%':
			from = i
		case len(args) == 0 || !strings.ContainsRune("svd", rune(format[i])):
			return nil
		default:
			v := plain(args[0])
			if n, ok := v.(num); ok {
				v = str(strconv.FormatInt(int64(n), 10))
			}
			out, args = m.binary("+", out, v), args[1:]
		}
	}
	return m.binary("+", out, str(format[from:]))
}

// concat is slices.Concat.
func concat(m *machine, a []val) val {
	l, ok := a[0].(*list)
	if !ok {
		return nil
	}
	var out val = &list{open: l.open}
	for _, c := range l.elems {
		out = m.appendTo(out, c.v)
	}
	return out
}

// cloned is slices.Clone and maps.Clone.
func cloned(m *machine, a []val) val {
	switch x := a[0].(type) {
	case *list:
		l := &list{open: x.open, may: x.may}
		for _, c := range x.elems {
			l.elems = append(l.elems, m.cell(m.copied(c.v)))
		}
		return l
	case *dict:
		d := m.dict()
		d.open = x.open
		for _, k := range x.keys {
			d.keys = append(d.keys, k)
			d.m[k] = &cell{v: m.copied(x.m[k].v), born: m.step, may: x.m[k].may}
		}
		return d
	}
	return a[0]
}

// copyMap is maps.Copy.
func copyMap(m *machine, a []val) val {
	dst, ok := a[0].(*dict)
	if !ok {
		return nil
	}
	src, ok := a[1].(*dict)
	if !ok {
		dst.open = true
		return zero{}
	}
	for _, k := range src.keys {
		m.update(dst, str(k), src.m[k].v)
	}
	return zero{}
}
