package taint

import (
	"cmp"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- calls that are handed a value together with claims --

// A Part is a part of what a parameter holds.
type Part struct {
	Param int
	Path  Path
}

func compareParts(a, b Part) int {
	return cmp.Or(cmp.Compare(a.Param, b.Param), cmp.Compare(a.Path, b.Path))
}

// maxParts bounds the parts of parameters that a use depends on; claims in what
// is left out do not vouch, which errs towards reporting.
const maxParts = 16

// beside are the values that go to a call together: claims among them vouch
// for the others.
type beside struct {
	with    []Part    // of the function's parameters
	vouched [][]label // those that are claims, and what else each of them may be
}

// beside returns what goes to a call together. It is nothing unless the call
// asks about its operands or selects by all of them.
func (f *frame) beside(s *site) beside {
	var out beside
	for _, op := range f.choosers(s) {
		f.joins(&out, op, "")
	}
	return out
}

// joins adds the part of v at path to what goes together. An entry of a table
// and a field of a struct are values of their own.
func (f *frame) joins(b *beside, v ssa.Value, path Path) {
	if isContext(v.Type()) {
		return
	}
	parts, vouched := map[Path][]label{}, map[Path]bool{}
	var order []Path
	f.set(v).symbolic(path, func(x visit) {
		if _, ok := parts[x.at]; !ok {
			order = append(order, x.at)
		}
		parts[x.at] = append(parts[x.at], x.l)
		vouched[x.at] = vouched[x.at] || f.vouchedLabel(x)
		o := x.l.obj
		p := Part{o.index, x.l.path}
		if o.kind == Param && x.marks&known.Presence == 0 && !(o.index == 0 && f.fn.Signature.Recv() != nil) &&
			len(b.with) < maxParts && !slices.Contains(b.with, p) {
			b.with = append(b.with, p)
		}
	})
	for _, at := range order {
		if vouched[at] {
			b.vouched = append(b.vouched, parts[at])
		}
	}
	slices.SortFunc(b.with, compareParts)
}

// marks says what the others say about a value among them: one that is itself
// a claim at times does not vouch for what it is at other times.
func (b *beside) marks(l label) known.Marks {
	for _, group := range b.vouched {
		if !slices.ContainsFunc(group, func(o label) bool { return o.obj == l.obj && o.path == l.path }) {
			return known.Claimed
		}
	}
	return 0
}

// vouching is beside for a call of a function that can be seen, of whose uses of
// values claims in some parts of its parameters would vouch.
type vouching struct {
	f    *frame
	s    *site
	with map[Part]beside
}

// of returns what is beside a use that claims in the given parts vouch for.
func (v *vouching) of(with []Part) beside {
	var out beside
	for _, p := range with {
		b := v.beside(p)
		out.vouched = append(out.vouched, b.vouched...)
		out.with = append(out.with, b.with...)
	}
	slices.SortFunc(out.with, compareParts)
	out.with = slices.Compact(out.with)
	out.with = out.with[:min(len(out.with), maxParts)]
	return out
}

// beside is of for one part.
func (v *vouching) beside(p Part) beside {
	b, ok := v.with[p]
	if !ok && p.Param < len(v.s.ops) {
		v.f.joins(&b, v.s.ops[p.Param], p.Path)
		if v.with == nil {
			v.with = map[Part]beside{}
		}
		v.with[p] = b
	}
	return b
}

// choosers returns the operands that decide together what a call does: those of
// a question, of a statement that selects rows by them, and the conditions of a
// query.
func (f *frame) choosers(s *site) []ssa.Value {
	switch {
	case s.obj == nil:
		return nil // a function value
	case f.asks(s):
		return operandsOf(s)
	case f.e.effect(s) != known.Database && known.SelectionOf(s.name) == nil:
		return nil
	}
	own := conditionsIn(s)
	if q := f.answeredBy(s); q != nil && len(own) == 0 {
		return f.choosers(q) // rows of an answer: those that were asked for
	}
	if s.recv && !s.common.IsInvoke() {
		q := &query{f: f, typ: s.ops[0].Type().String(), done: map[ssa.Value][]ssa.Value{}, fuel: maxChain}
		conds, _ := q.conditions(s.ops[0])
		own = append(own, conds...)
	}
	return own
}

// answeredBy returns the query, one of another type, whose answer a method is
// called on, or nil: row.Scan.
func (f *frame) answeredBy(s *site) *site {
	if !s.recv || len(s.ops) == 0 {
		return nil
	}
	v := s.ops[0]
	if x, ok := v.(*ssa.Extract); ok {
		v = x.Tuple
	}
	c, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	q := f.e.site(c.Block(), c)
	if q.obj == nil || f.e.effect(q) != known.Database || len(q.ops) > 0 && q.ops[0].Type().String() == s.ops[0].Type().String() {
		return nil
	}
	return q
}

// conditionsIn returns the operands of a call that choose rows.
func conditionsIn(s *site) []ssa.Value {
	row := known.SelectionOf(s.name)
	if row == nil {
		return nil
	}
	first := s.operand(row.From)
	if row.Only {
		return []ssa.Value{first}
	}
	from := slices.Index(s.ops, first)
	if from < 0 {
		return nil // another version
	}
	return operandsOf(&site{ops: s.ops[from:], sig: s.sig})
}

// A query is how a value of the type of a query builder was made.
type query struct {
	f    *frame
	typ  string
	done map[ssa.Value][]ssa.Value
	fuel int
}

// maxChain bounds the calls that build a query; what they add beyond it does not
// vouch, which errs towards reporting.
const maxChain = 256

// conditions returns the values that choose the rows of a query which was built
// by methods that return what they are called on: those that do on every way to
// v. A way that leads back to where it came from only adds to them.
func (q *query) conditions(v ssa.Value) (conds []ssa.Value, back bool) {
	if out, ok := q.done[v]; ok {
		return out, out == nil
	}
	if q.fuel--; q.fuel < 0 || v.Type().String() != q.typ {
		return nil, false
	}
	q.done[v] = nil
	conds = []ssa.Value{}
	switch x := v.(type) {
	case *ssa.Call:
		s := q.f.e.site(x.Block(), x)
		if !s.recv || s.common.IsInvoke() || s.ops[0].Type().String() != q.typ {
			break // where the query starts
		}
		conds, back = q.conditions(s.ops[0])
		conds = append(slices.Clip(conds), conditionsIn(s)...)
	case *ssa.Phi:
		conds = q.onAll(x.Edges)
	}
	q.done[v] = conds
	return conds, back
}

// onAll returns the conditions that hold on every way.
func (q *query) onAll(ways []ssa.Value) []ssa.Value {
	out, first := []ssa.Value{}, true
	for _, w := range ways {
		conds, back := q.conditions(w)
		switch {
		case back:
			// a loop
		case first:
			out, first = slices.Clone(conds), false
		default:
			out = slices.DeleteFunc(out, func(c ssa.Value) bool { return !slices.Contains(conds, c) })
		}
	}
	return out
}

// buildsQuery reports whether a call only adds to a query that runs later: what
// it is handed reaches nothing yet.
func (f *frame) buildsQuery(s *site) bool {
	if !s.recv || s.dst == nil || s.dst.Type().String() != s.ops[0].Type().String() {
		return false
	}
	for _, r := range *s.dst.Referrers() {
		if c, ok := r.(ssa.CallInstruction); ok && len(c.Common().Args) > 0 && c.Common().Args[0] == s.dst {
			return true
		}
		if _, ok := r.(*ssa.Phi); ok && known.SelectionOf(s.name) != nil {
			return true
		}
	}
	return false
}

// asks reports whether a call decides about its operands together: unseen code
// that says nothing but yes or no, or a statement that selects rows by them. A
// write that cannot be seen and returns only an error is taken for a question,
// which errs towards silence.
func (f *frame) asks(s *site) bool {
	switch f.e.effect(s) {
	case known.Unseen:
		return onlyVerdict(s.sig.Results())
	case known.Database:
		return selects(s.ops)
	}
	return false
}

// selects reports whether the constant text among operands is a statement
// whose rows are chosen by its parameters. One that adds rows chooses none.
func selects(ops []ssa.Value) bool {
	for _, op := range ops {
		text, ok := stringOf(op)
		if !ok {
			continue // a value
		}
		switch known.Statement(text) {
		case "select", "update", "delete", "with":
			return true
		}
	}
	return false
}
