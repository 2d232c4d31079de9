package taint

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- functions that drop attributes --

// What a function that replaces attributes does to one with a certain key is found
// out by walking it with that key: a condition on the key is decided, every other
// goes both ways, and every return that is reached must show nothing of the value.
// The keys are the constants that the key is compared with; all others behave as
// one that equals none of them. A function that masks what has a certain form
// (a pattern, a level) returns the value on some way and drops nothing.

// Bounds on the keys of one function and on the ways through it; behind them
// nothing is dropped, which errs towards reporting.
const (
	maxDroppedKeys = 64
	maxDropDepth   = 3 // functions that are asked about the key and ask others
	maxDropSteps   = 1 << 14
)

// dropping returns what the function that is being analysed drops: when it
// replaces attributes, or makes what does. It is nil for any other.
func (f *frame) dropping() *Dropped {
	var d Dropped
	switch {
	case replacesAttrs(f.fn.Signature):
		d = f.droppedKeys()
	case f.fn.Signature.Results().Len() > 0 && makesHandler(f.fn.Signature.Results().At(0).Type()):
		var returns []*ssa.Return
		for _, b := range f.fn.Blocks {
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && !isNil(r.Results[0]) {
				returns = append(returns, r)
			}
		}
		d = f.e.allDrop(len(returns), func(i int) Dropped { return f.e.dropsOf(returns[i].Results[0], returns[i].Block()) })
	}
	if d.none() {
		return nil
	}
	return &d
}

// makesHandler reports whether t is a logger, a handler, its options, or a function
// that replaces attributes.
func makesHandler(t types.Type) bool {
	sig, ok := t.Underlying().(*types.Signature)
	return holdsHandler(t) || ok && replacesAttrs(sig)
}

// replacesAttrs reports whether a function has the type of one that replaces
// attributes: func(groups []string, a slog.Attr) slog.Attr.
func replacesAttrs(sig *types.Signature) bool {
	return sig.Params().Len() == 2 && sig.Results().Len() == 1 &&
		typeName(sig.Params().At(1).Type()) == known.LogAttr && typeName(sig.Results().At(0).Type()) == known.LogAttr
}

// droppedKeys returns what a function that replaces attributes drops.
func (f *frame) droppedKeys() Dropped {
	attr := f.fn.Params[len(f.fn.Params)-1]
	steps := maxDropSteps
	w := &dropWalk{e: f.e, subject: attr, steps: &steps}
	d := Dropped{Others: f.dropsKey(w)}
	if len(w.compared) > maxDroppedKeys {
		return Dropped{}
	}
	for _, k := range w.compared {
		if f.dropsKey(&dropWalk{e: f.e, subject: attr, steps: &steps, key: k, some: true}) != d.Others {
			d.Keys = append(d.Keys, k)
		}
	}
	if steps < 0 {
		return Dropped{}
	}
	slices.Sort(d.Keys)
	return d
}

// dropsKey reports whether nothing of the value is returned on any way that w takes.
func (f *frame) dropsKey(w *dropWalk) bool {
	all := true
	w.ways(f.fn, func(b *ssa.BasicBlock, replaced bool) bool {
		for _, instr := range b.Instrs {
			switch i := instr.(type) {
			case *ssa.Store:
				if w.isValue(i.Addr) {
					replaced = f.showsNothing(i.Val)
				}
			case *ssa.Return:
				load, ok := i.Results[0].(*ssa.UnOp)
				all = all && (ok && w.isSubject(load.X) && replaced || f.showsNothing(i.Results[0]))
			}
		}
		return replaced
	})
	return all
}

// showsNothing reports whether v holds nothing of the attribute but its key.
func (f *frame) showsNothing(v ssa.Value) bool {
	const hidden = known.Number | known.Closed | known.Masked | known.Safe
	nothing := true
	last := len(f.fn.Params) - 1
	whole := f.set(v).symbolic("", func(x visit) {
		o := origin(x.l)
		if o.Kind != Param && o.Kind != Free || o.Kind == Param && o.Index != last || (x.marks|f.e.typeMarks(v.Type()))&hidden != 0 {
			return
		}
		if first, _ := o.Path.cut(); o.Kind == Param && first == Path("."+known.LogAttrKey) {
			return
		}
		nothing = false
	})
	return nothing && whole
}

// A dropWalk follows the ways through a function for one key.
type dropWalk struct {
	e        *engine
	subject  ssa.Value // the attribute, or in a function that is asked about it the key
	key      string
	some     bool            // the key is known; else it equals nothing that it is compared with
	compared []string        // what it is compared with
	at, from *ssa.BasicBlock // where it is, and by which way
	steps    *int            // blocks that may still be entered, together with all that ask or are asked
	depth    int
}

// ways calls enter for every block that can be reached, with what it returned for
// the one before: once for each way into it and each such state.
func (w *dropWalk) ways(fn *ssa.Function, enter func(b *ssa.BasicBlock, state bool) bool) {
	type step struct {
		b, from *ssa.BasicBlock
		state   bool
	}
	seen := map[step]bool{}
	for todo := []step{{b: fn.Blocks[0]}}; len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[at] {
			continue // was here before
		}
		seen[at] = true
		if *w.steps--; *w.steps < 0 {
			return
		}
		w.at, w.from = at.b, at.from
		state, next := enter(at.b, at.state), at.b.Succs
		if cond := condition(at.b); cond != nil {
			if yes, decided := w.decide(cond); decided && yes {
				next = next[:1]
			} else if decided {
				next = next[1:]
			}
		}
		for _, to := range next {
			todo = append(todo, step{to, at.b, state})
		}
	}
}

// isSubject reports whether addr is the variable that the attribute lies in.
func (w *dropWalk) isSubject(addr ssa.Value) bool {
	a, ok := addr.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == addr && st.Val == w.subject {
			return true
		}
	}
	return false
}

// isValue reports whether addr is that variable, or the value in it.
func (w *dropWalk) isValue(addr ssa.Value) bool {
	if fa, ok := addr.(*ssa.FieldAddr); ok {
		return w.isSubject(fa.X) && fieldOf(fa.X.Type(), fa.Field) == known.LogAttr+"."+known.LogAttrValue
	}
	return w.isSubject(addr)
}

// isKey reports whether v is the key of the attribute.
func (w *dropWalk) isKey(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.Parameter:
		return v == w.subject && isString(v.Type())
	case *ssa.Field:
		return x.X == w.subject && fieldOf(x.X.Type(), x.Field) == known.LogAttr+"."+known.LogAttrKey
	case *ssa.UnOp:
		fa, ok := x.X.(*ssa.FieldAddr)
		return ok && w.isSubject(fa.X) && fieldOf(fa.X.Type(), fa.Field) == known.LogAttr+"."+known.LogAttrKey
	case *ssa.Call: // in small letters, as far as that is the same
		s := w.e.site(x.Block(), x)
		return s.name == "strings.ToLower" && strings.ToLower(w.key) == w.key && w.isKey(s.ops[0])
	}
	return false
}

// decide returns the verdict of a condition on the key, if the key decides it.
func (w *dropWalk) decide(cond ssa.Value) (yes, decided bool) {
	switch c := cond.(type) {
	case *ssa.Const:
		if c.Value != nil && c.Value.Kind() == constant.Bool {
			return constant.BoolVal(c.Value), true
		}
	case *ssa.UnOp:
		if c.Op == token.NOT {
			yes, decided = w.decide(c.X)
			return !yes, decided
		}
	case *ssa.BinOp:
		if c.Op == token.EQL || c.Op == token.NEQ {
			yes, decided = w.equal(c.X, c.Y)
			return yes == (c.Op == token.EQL), decided
		}
	case *ssa.Phi: // a == "x" || a == "y"
		if i := slices.Index(c.Block().Preds, w.from); i >= 0 && c.Block() == w.at {
			at := w.at
			w.at = nil // another phi behind this one has the value of the round before
			yes, decided = w.decide(c.Edges[i])
			w.at = at
			return yes, decided
		}
	case *ssa.Extract: // _, ok := set[key]
		if l, ok := c.Tuple.(*ssa.Lookup); ok && c.Index == 1 {
			return w.member(l.Index, l.X)
		}
	case *ssa.Lookup: // set[key]
		if m, ok := w.e.writtenOnce(c.X).(*ssa.MakeMap); ok && onlyTrue(m) {
			return w.member(c.Index, c.X)
		}
	case *ssa.Call:
		return w.asked(c)
	}
	return false, false
}

// equal decides whether the key is a constant.
func (w *dropWalk) equal(x, y ssa.Value) (yes, decided bool) {
	if w.isKey(y) {
		x, y = y, x
	}
	text, ok := stringOf(y)
	if !ok || !w.isKey(x) {
		return false, false
	}
	return w.among([]string{text}), true
}

// member decides whether the key is in a set that is written in the source.
func (w *dropWalk) member(x, list ssa.Value) (yes, decided bool) {
	elems, ok := w.e.constElems(list)
	if !ok || !w.isKey(x) {
		return false, false
	}
	return w.among(elems), true
}

// among reports whether the key is one of some constants, and notes these.
func (w *dropWalk) among(elems []string) bool {
	for _, text := range elems {
		if !w.some && len(w.compared) <= maxDroppedKeys && !slices.Contains(w.compared, text) {
			w.compared = append(w.compared, text)
		}
	}
	return w.some && slices.Contains(elems, w.key)
}

// asked decides what a call says that is asked about the key: slices.Contains, or
// a function of this package.
func (w *dropWalk) asked(c *ssa.Call) (yes, decided bool) {
	s := w.e.site(c.Block(), c)
	switch {
	case s.name == "slices.Contains":
		return w.member(s.ops[1], s.ops[0])
	case s.name == "strings.EqualFold":
		return w.equal(s.ops[0], s.ops[1])
	}
	fn := c.Call.StaticCallee()
	i := slices.IndexFunc(s.ops, w.isKey)
	if fn == nil || len(fn.Blocks) == 0 || i < 0 || w.depth == maxDropDepth {
		return false, false
	}
	in := &dropWalk{e: w.e, subject: fn.Params[i], key: w.key, some: w.some, steps: w.steps, depth: w.depth + 1}
	said := map[bool]bool{}
	decided = true
	in.ways(fn, func(b *ssa.BasicBlock, _ bool) bool {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			v, known := false, false
			if len(r.Results) == 1 {
				v, known = in.decide(r.Results[0])
			}
			said[v], decided = true, decided && known
		}
		return false
	})
	w.among(in.compared)
	return said[true], decided && len(said) == 1
}

// onlyTrue reports whether a map of bools holds nothing but true.
func onlyTrue(m *ssa.MakeMap) bool {
	for _, r := range *m.Referrers() {
		if u, ok := r.(*ssa.MapUpdate); ok {
			if c, ok := constOf(u.Value); !ok || c.Kind() != constant.Bool || !constant.BoolVal(c) {
				return false
			}
		}
	}
	return true
}
