package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- functions that are looked up --

// searches returns the elements of lists and maps that a loop compares with
// something, by what they are compared with: what such an element holds was
// looked up by it. That the element is used only where the two are equal is not
// checked, which errs towards reporting.
func (f *frame) searches() map[ssa.Value]ssa.Value {
	out := map[ssa.Value]ssa.Value{}
	for _, b := range f.fn.Blocks {
		x, y := compared(condition(b))
		for _, p := range [][2]ssa.Value{{x, y}, {y, x}} {
			if e := elementBehind(p[0]); e != nil && elementBehind(p[1]) == nil {
				if _, ok := constOf(p[1]); !ok {
					out[e] = p[1]
				}
			}
		}
	}
	return out
}

// compared returns the two strings that cond compares, or nil.
func compared(cond ssa.Value) (x, y ssa.Value) {
	switch c := cond.(type) {
	case *ssa.BinOp:
		if c.Op == token.EQL || c.Op == token.NEQ {
			x, y = c.X, c.Y
		}
	case *ssa.Call:
		if s := newSite(c.Block(), c); s.name == "strings.EqualFold" && len(s.ops) == 2 {
			x, y = s.ops[0], s.ops[1]
		}
	}
	if x == nil || !isString(x.Type()) {
		return nil, nil
	}
	return x, y
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// elementBehind returns the element of a list, or the step through a map, that v
// is read out of or asked of.
func elementBehind(v ssa.Value) ssa.Value {
	for range maxTextDepth {
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.Alloc:
			v = onlyStore(x)
		case *ssa.Call: // op.Name()
			s := newSite(x.Block(), x)
			if !s.recv || len(s.ops) != 1 {
				return nil
			}
			v = s.ops[0]
		case *ssa.IndexAddr, *ssa.Next:
			return x
		default:
			return nil
		}
	}
	return nil
}

// tablePicks records the values by which the function that a call calls was
// looked up in a table.
func (f *frame) tablePicks(s *site) {
	if s.obj != nil && !s.common.IsInvoke() || !f.isSeveral(s) {
		return
	}
	if e, next := f.reach(s); e == nil && !next {
		return // a computation
	}
	if s.common.IsInvoke() && onlyReads(f.acts(s)) {
		return // reading this or that is no difference in effect
	}
	f.set(s.common.Value).symbolic("", func(v visit) {
		if v.at != "" || !v.l.derived || v.marks&known.Selected == 0 {
			return
		}
		pos := s.instr.Pos()
		for w := v.from; w.cell != nil; {
			c, _, before := w.last()
			w = before
			if c.words == lookedUpWords && c.pos.IsValid() {
				pos = c.pos
			}
		}
		p := Pick{From: origin(v.l), Table: true, Where: f.e.where(pos), Marks: v.marks &^ (known.Selected | known.Opaque), pos: pos}
		f.pick(p, func() *trail { return f.e.trail(v.from) })
	})
}

// minImplementations is how many types of the program must implement an
// interface before a table of them counts as one of operations and not of
// connections: one or two drivers behind one interface do the same thing to
// different systems.
const minImplementations = 3

// isSeveral reports whether a table of what the call calls can hold functions
// that do different things.
func (f *frame) isSeveral(s *site) bool {
	if s.common.IsInvoke() {
		return f.e.implementing(s.common.Value.Type()) >= minImplementations
	}
	if f.pureField(s) {
		return false
	}
	l := lookupBehind(s.common.Value)
	if l == nil { // the table is in another function
		return !s.computes()
	}
	return !f.e.pureTable(l.X)
}

// computes reports whether what is called has the type of a computation: it makes
// something of its arguments, takes no context and cannot fail.
func (s *site) computes() bool {
	if s.takesContext() || s.sig.Results().Len() == 0 {
		return false
	}
	for v := range s.sig.Results().Variables() {
		if isError(v.Type()) {
			return false
		}
	}
	return true
}

// lookupBehind returns the look-up in this function that v is read out of.
func lookupBehind(v ssa.Value) *ssa.Lookup {
	for range maxTextDepth {
		switch x := v.(type) {
		case *ssa.Lookup:
			return x
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.UnOp:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.TypeAssert:
			v = x.X
		case *ssa.Alloc:
			v = onlyStore(x)
		default:
			return nil
		}
	}
	return nil
}

// implementing returns how many types of the program, as far as they can be
// seen, implement an interface; it counts no further than minImplementations.
func (e *engine) implementing(t types.Type) int {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok {
		return 0
	}
	found := map[string]bool{}
	for _, t := range e.having(iface) {
		if types.Implements(t, iface) {
			if p, ok := t.(*types.Pointer); ok {
				t = p.Elem()
			}
			if found[t.String()] = true; len(found) == minImplementations {
				break
			}
		}
	}
	return len(found)
}
