package toolindex

import (
	"maps"
	"slices"
)

// A val is an abstract value: a val is unknown when nil, else one of the types
// below. Values are immutable; what changes are cells.
type val any

type (
	str     string // a string
	num     int64  // an integer
	boolean bool
	atMost  int64    // the length of a collection that may be smaller
	zero    struct{} // a zero value that nobody stored: nil, "", 0, false

	// cell is a variable; as a value it is a pointer to that variable.
	cell struct {
		v    val
		born int    // step of the machine at which it was made
		of   string // "type.field" when it is a field
		may  bool   // as the element of a map: it may be missing
		null bool   // as a pointer: somewhere it is this or nil
	}
	// object is a struct. Fields appear when they are first touched.
	object struct {
		typ    string // key of a named type, or empty
		fields map[string]*cell
		open   bool // unset fields are unknown, not zero
		born   int  // as of a cell, for fields that are not yet touched
	}
	// list is a slice, or an array when array is set.
	list struct {
		elems []*cell
		open  bool // there may be more
		may   bool // some of them may be missing
		array bool
	}
	// dict is a map with string keys.
	dict struct {
		keys []string // in order of insertion
		m    map[string]*cell
		open bool
		null bool // somewhere it is this map or nil
		born int  // as of a cell
	}
	// function is a function value.
	function struct {
		key   string
		binds []val // of the free variables
		recv  val   // of a method value, when bound
		bound bool
		null  bool   // somewhere it is this function or nil
		frame *frame // where the literal was evaluated
	}
	// dynamic is an interface value with its dynamic type.
	dynamic struct {
		typ  string
		v    val
		null bool // it may be nil
	}
	// opaque is the result of a call that cannot be looked into.
	opaque struct {
		key   string
		args  []val
		types [][]Field
		at    *Instr
		frame *frame // of an option that registers something: where the call is
	}
	// sym is a parameter of the function that evaluation started in, or a part of it.
	sym struct {
		frame *frame
		path  string
		typ   string // struct type that the last field of path belongs to
	}
	// alt is one of several values. Those with the same id are chosen together.
	alt struct {
		id   int
		vals []val
	}
	tuple []val
	// iterator is the state of a range loop over a map.
	iterator struct {
		over val
		next int
	}
)

// maxAlternatives bounds the values of an alt. Beyond it the later ones are
// dropped, which loses tools.
const maxAlternatives = 64

// join returns what is known about a value that is a or b.
func (m *machine) join(a, b val) val {
	if a == nil || b == nil {
		return joinUnknown(a, b)
	}
	if same(a, b) {
		return a
	}
	if _, ok := a.(zero); ok {
		return perhaps(b)
	}
	if _, ok := b.(zero); ok {
		return perhaps(a)
	}
	switch x := a.(type) {
	case num, atMost, boolean:
		return nil
	case *list:
		if y, ok := b.(*list); ok {
			return m.union(x, y)
		}
	case tuple:
		if y, ok := b.(tuple); ok && len(x) == len(y) {
			t := make(tuple, len(x))
			for i := range x {
				t[i] = m.join(x[i], y[i])
			}
			return t
		}
	}
	m.alts++
	return m.alternatives(m.alts, a, b)
}

// joinUnknown joins where one side is unknown. Only for a string that matters:
// the name of a tool is then not a constant. Elsewhere the known side is kept,
// which errs towards finding tools.
func joinUnknown(a, b val) val {
	k := a
	if k == nil {
		k = b
	}
	switch k.(type) {
	case nil, zero, num, atMost, boolean, *opaque, *sym:
		return nil
	case *list:
		return k
	}
	return perhaps(k)
}

// alternatives returns the alt of a and b, flattened.
func (m *machine) alternatives(id int, a, b val) val {
	out := &alt{id: id}
	for _, v := range []val{a, b} {
		parts := []val{v}
		if x, ok := v.(*alt); ok {
			parts = x.vals
		}
		for _, p := range parts {
			m.step += len(out.vals)
			i := slices.IndexFunc(out.vals, func(o val) bool { return same(o, p) || sameTool(o, p) })
			switch {
			case i >= 0 && !same(out.vals[i], p):
				out.vals[i] = m.merged(out.vals[i].(*object), p.(*object))
			case i < 0 && len(out.vals) < maxAlternatives:
				out.vals = append(out.vals, p)
			case i < 0 && weighs(p):
				m.cut(manyWays)
			}
		}
	}
	if len(out.vals) == 1 {
		return out.vals[0]
	}
	return out
}

// weighs reports whether a value may be a tool, a part of one, or lead to one, so
// that it is a loss when it is dropped.
func weighs(v val) bool {
	switch plain(v).(type) {
	case str, *object, *list, *dict, *function:
		return true
	}
	return false
}

// sameTool reports whether two structs agree in all that tells one tool from
// another: names, functions, and what is behind interfaces. What else differs,
// such as a description, need not be followed apart.
func sameTool(a, b val) bool {
	x, ok := a.(*object)
	y, ok2 := b.(*object)
	if !ok || !ok2 || x.typ != y.typ || x.typ == "" {
		return false
	}
	agree := func(name string) bool {
		v, w := fieldOr(x, name), fieldOr(y, name)
		switch v.(type) {
		case *function, *dynamic, *alt:
			return same(v, w)
		case *object:
			return same(v, w) || sameTool(v, w)
		}
		switch w.(type) {
		case *function, *dynamic, *alt, *object:
			return false
		}
		return name != "Name" && name != "name" || same(v, w)
	}
	for name := range x.fields {
		if !agree(name) {
			return false
		}
	}
	for name := range y.fields {
		if x.fields[name] == nil && !agree(name) {
			return false
		}
	}
	return true
}

// merged is a struct that holds what either of two holds.
func (m *machine) merged(x, y *object) *object {
	m.step += len(x.fields) + len(y.fields)
	out := &object{typ: x.typ, fields: make(map[string]*cell, len(x.fields)), open: x.open || y.open, born: m.step}
	for name, c := range x.fields {
		out.fields[name] = &cell{v: c.v, of: c.of, born: m.step}
	}
	for _, name := range slices.Sorted(maps.Keys(y.fields)) {
		v, w := fieldOr(x, name), fieldOr(y, name)
		if sameTool(v, w) {
			out.fields[name] = m.cell(m.merged(v.(*object), w.(*object)))
		} else {
			out.fields[name] = m.cell(m.join(v, w))
		}
	}
	return out
}

// union merges two slices that a variable may hold. For tables of tools it is
// the elements of either that count.
func (m *machine) union(a, b *list) *list {
	if len(a.elems) < len(b.elems) {
		a, b = b, a
	}
	out := &list{elems: slices.Clip(a.elems), open: a.open || b.open, may: true, array: a.array}
	has := make(map[val]bool, len(a.elems))
	for _, e := range a.elems {
		has[element(e)] = true
	}
	for _, e := range b.elems {
		if k := element(e); !has[k] {
			has[k] = true
			out.elems = append(out.elems, e)
		}
	}
	return m.grown(out)
}

// element is what tells an element of a list from others: itself, or the text that
// it is, as lists of names are taken from one place to the other by copying.
func element(e *cell) val {
	if s, ok := e.v.(str); ok {
		return s
	}
	return e
}

// grown pays for a list that was put together, and keeps it within its bound: where
// alternatives are added to alternatives, a list doubles each time.
func (m *machine) grown(l *list) *list {
	m.step += len(l.elems) / elemsPerStep
	if len(l.elems) > maxRows {
		l.elems, l.open = l.elems[:maxRows:maxRows], true
		m.cut(manyRows)
	}
	return l
}

// perhaps is v where it may also be the zero value. That is noted in what the
// value refers to: wherever it came from, a comparison with nil is open then.
func perhaps(v val) val {
	switch x := v.(type) {
	case *list:
		if !x.array && !x.may {
			return &list{elems: x.elems, open: x.open, may: true}
		}
	case *cell:
		x.null = true
	case *dict:
		x.null = true
	case *function:
		x.null = true
	case *dynamic:
		return &dynamic{typ: x.typ, v: x.v, null: true}
	case *alt:
		out := &alt{id: x.id, vals: make([]val, len(x.vals))}
		for i, p := range x.vals {
			out.vals[i] = perhaps(p)
		}
		return out
	}
	return v
}

// solid reports whether v is known not to be nil.
func solid(v val) bool {
	switch x := v.(type) {
	case *list:
		return len(x.elems) > 0 && !x.may
	case *cell:
		return !x.null
	case *dict:
		return !x.null
	case *function:
		return !x.null
	case *dynamic:
		return !x.null
	}
	return false
}

// same reports whether two values are known to be identical.
func same(a, b val) bool {
	switch x := a.(type) {
	case *object:
		y, ok := b.(*object)
		return ok && (x == y || sameFields(x, y))
	case nil, str, num, atMost, boolean, zero, *cell, *list, *dict, *function, *opaque, *alt, *iterator, *server:
		switch b.(type) {
		case tuple, dynamic, sym:
			return false
		}
		if f, ok := a.(*function); ok {
			g, ok := b.(*function)
			return ok && (f == g || f.key == g.key && len(f.binds)+len(g.binds) == 0 && !f.bound && !g.bound)
		}
		return x == b
	case *dynamic:
		y, ok := b.(*dynamic)
		return ok && x.typ == y.typ && same(x.v, y.v)
	case *sym:
		y, ok := b.(*sym)
		return ok && *x == *y
	}
	return false
}

// lift applies f to v, or to each of its alternatives.
func (m *machine) lift(v val, f func(val) val) val {
	x, ok := v.(*alt)
	if !ok {
		return f(v)
	}
	out := &alt{id: x.id, vals: make([]val, len(x.vals))}
	for i, p := range x.vals {
		if m.step++; m.step >= m.limit {
			return nil // alternatives of alternatives can be many
		}
		out.vals[i] = f(p)
	}
	if all := m.unionOf(out.vals); all != nil {
		return all
	}
	if !slices.ContainsFunc(out.vals, func(v val) bool { return !same(v, out.vals[0]) }) {
		return out.vals[0]
	}
	return out
}

// sameFields reports whether two structs are copies of one: what differs may
// be fields that nobody touched in one of them.
func sameFields(x, y *object) bool {
	if x.typ != y.typ || x.open != y.open {
		return false
	}
	for name, c := range x.fields {
		if !same(c.v, fieldOr(y, name)) {
			return false
		}
	}
	for name, c := range y.fields {
		if x.fields[name] == nil && !same(c.v, fieldOr(x, name)) {
			return false
		}
	}
	return true
}

// fieldOr is a field of x, or what it is while nobody has touched it.
func fieldOr(x *object, name string) val {
	switch c := x.fields[name]; {
	case c != nil:
		return c.v
	case x.open:
		return nil
	}
	return zero{}
}

// unionOf merges slices, as join does, or returns nil when one of the values
// is something else.
func (m *machine) unionOf(vals []val) val {
	var all *list
	for _, v := range vals {
		l, ok := v.(*list)
		if !ok || l.array {
			return nil
		}
		if all == nil {
			all = l
		} else {
			all = m.union(all, l)
		}
	}
	if all == nil {
		return nil
	}
	return all
}

// copied returns v with its own variables when it is a struct or an array.
func (m *machine) copied(v val) val {
	switch x := v.(type) {
	case *object:
		if m.step += len(x.fields); m.step >= m.limit {
			return nil
		}
		o := &object{typ: x.typ, fields: make(map[string]*cell, len(x.fields)), open: x.open, born: m.step}
		for name, c := range x.fields {
			o.fields[name] = m.cell(m.copied(c.v))
		}
		return o
	case *list:
		if !x.array {
			return v
		}
		if m.step += len(x.elems); m.step >= m.limit {
			return nil
		}
		l := &list{array: true, open: x.open}
		for _, c := range x.elems {
			l.elems = append(l.elems, m.cell(m.copied(c.v)))
		}
		return l
	case *alt:
		return m.lift(v, m.copied)
	}
	return v
}

// plain removes interfaces and pointers from v.
func plain(v val) val {
	for range 8 { // no value is nested deeper on purpose
		switch x := v.(type) {
		case *dynamic:
			v = x.v
		case *cell:
			v = x.v
		default:
			return v
		}
	}
	return nil
}

// unboxed removes interfaces from v.
func unboxed(v val) val {
	for {
		d, ok := v.(*dynamic)
		if !ok {
			return v
		}
		v = d.v
	}
}

// field returns field name of the struct in or behind v; unset fields are zero.
func field(v val, name string) val {
	switch x := plain(v).(type) {
	case *object:
		if c := x.fields[name]; c != nil {
			return c.v
		}
		if x.open {
			return nil
		}
		return zero{}
	case *sym:
		return &sym{frame: x.frame, path: x.path + "." + name}
	case *opaque:
		if symbolic(x) {
			return x // the callers may know what it is
		}
	case zero:
		return x
	}
	return nil
}

// text returns the constant string that v is.
func text(v val) (string, bool) {
	s, ok := plain(v).(str)
	return string(s), ok
}

// symbolic reports whether v depends on a parameter of the function that
// evaluation started in: its callers know more.
func symbolic(v val) bool { return symbolicIn(v, 6) }

// symbolicIn is symbolic to a depth.
func symbolicIn(v val, depth int) bool {
	if depth == 0 {
		return false
	}
	switch x := plain(v).(type) {
	case *sym:
		return true
	case *opaque:
		return slices.ContainsFunc(x.args, func(a val) bool { return symbolicIn(a, depth-1) })
	case *list:
		return slices.ContainsFunc(x.elems, func(c *cell) bool { return symbolicIn(c.v, depth-1) })
	case *alt:
		return slices.ContainsFunc(x.vals, func(a val) bool { return symbolicIn(a, depth-1) })
	case *function:
		return x.bound && symbolicIn(x.recv, depth-1)
	}
	return false
}
