package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// picks returns the places where the function lets a value decide which of
// several operations runs: switches and if-chains over string constants, and
// functions looked up in a table.
func (f *frame) picks() []Pick {
	var out []Pick
	out = append(out, f.chains()...)
	for _, b := range f.fn.DomPreorder() {
		for _, instr := range b.Instrs {
			if l, ok := instr.(*ssa.Lookup); ok {
				out = append(out, f.tablePick(b, l)...)
			}
		}
	}
	return out
}

// A chain collects the comparisons of one place with constants.
type chain struct {
	value ssa.Value // as first compared
	first *ssa.BasicBlock
	cases []string
	arms  []*ssa.BasicBlock // where control goes when the case fits
	last  *ssa.BasicBlock   // where control goes when none fits
	pos   token.Pos
}

// chains returns the picks made by comparisons.
func (f *frame) chains() []Pick {
	var order []place
	byPlace := map[place]*chain{}
	for _, b := range f.fn.DomPreorder() {
		x, text, eq := comparedWith(condition(b))
		if x == nil {
			continue // another condition
		}
		arm, other := b.Succs[0], b.Succs[1]
		if !eq {
			arm, other = other, arm
		}
		p := placeOf(x)
		c := byPlace[p]
		if c == nil {
			c = &chain{value: x, first: b, pos: posOf(condition(b))}
			byPlace[p] = c
			order = append(order, p)
		}
		c.cases = append(c.cases, text)
		c.arms = append(c.arms, arm)
		c.last = other
	}
	if len(order) == 0 {
		return nil
	}
	ops := f.operations()
	var out []Pick
	for _, p := range order {
		out = append(out, f.chainPick(byPlace[p], ops)...)
	}
	return out
}

// comparedWith returns the string that cond compares with a constant, the
// constant, and whether a true condition means equality.
func comparedWith(cond ssa.Value) (x ssa.Value, text string, eq bool) {
	switch c := cond.(type) {
	case *ssa.BinOp:
		if c.Op != token.EQL && c.Op != token.NEQ {
			return nil, "", false
		}
		if s, ok := stringOf(c.Y); ok && s != "" {
			return c.X, s, c.Op == token.EQL
		}
		if s, ok := stringOf(c.X); ok && s != "" {
			return c.Y, s, c.Op == token.EQL
		}
	case *ssa.Call:
		s := newSite(c.Block(), c)
		if s.name == "strings.EqualFold" { // func(s, t string) bool
			if k, ok := stringOf(s.ops[1]); ok {
				return s.ops[0], k, true
			}
			if k, ok := stringOf(s.ops[0]); ok {
				return s.ops[1], k, true
			}
		}
	}
	return nil, "", false
}

// chainPick turns a chain into picks, one for each origin of the value.
func (f *frame) chainPick(c *chain, ops *operations) []Pick {
	if len(c.cases) < 2 {
		return nil
	}
	effects := ops.distinct(c.arms)
	rejects := !ops.leads[c.last.Index] // it returns without an effect
	var out []Pick
	marks := f.guards.marks(c.value, c.first)
	seen := map[Origin]bool{}
	f.set(c.value).symbolic("", func(v visit) {
		if o := origin(v.l); !seen[o] {
			seen[o] = true
			out = append(out, Pick{From: o, Cases: c.cases, Effects: effects, Rejects: rejects,
				Where: f.e.where(c.pos), Marks: v.marks | marks, Steps: f.e.steps(v.from), pos: c.pos})
		}
	})
	return out
}

// operations are what the blocks of a function do.
type operations struct {
	below []string // by block: the effects in it and in what it dominates
	leads []bool   // by block: an effect can follow
}

// maxSignature bounds the text that tells the effects of one arm from those of
// another; arms that differ only behind it count as one.
const maxSignature = 1000

// operations looks at each block once.
func (f *frame) operations() *operations {
	n := len(f.fn.Blocks)
	ops := &operations{below: make([]string, n), leads: make([]bool, n)}
	var work []*ssa.BasicBlock
	for _, b := range slices.Backward(f.fn.DomPreorder()) {
		text := f.effectsIn(b)
		if text != "" {
			work = append(work, b)
		}
		for _, d := range b.Dominees() {
			if len(text) < maxSignature {
				text += ops.below[d.Index]
			}
		}
		ops.below[b.Index] = text
	}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if !ops.leads[b.Index] {
			ops.leads[b.Index] = true
			work = append(work, b.Preds...)
		}
	}
	return ops
}

// distinct returns the distinct effects of the arms, one entry for each arm
// whose effects no other arm has.
func (ops *operations) distinct(arms []*ssa.BasicBlock) []string {
	var out []string
	seen := map[string]bool{}
	for _, arm := range arms {
		if text := ops.below[arm.Index]; text != "" && !seen[text] {
			seen[text] = true
			out = append(out, text)
		}
	}
	return out
}

// effectsIn names the effects in a block, in order.
func (f *frame) effectsIn(b *ssa.BasicBlock) string {
	out := ""
	for _, instr := range b.Instrs {
		if call, ok := instr.(ssa.CallInstruction); ok {
			if e := f.callEffect(f.e.site(b, call)); e != nil {
				out += e.What + ";"
			}
		}
	}
	return out
}

// tablePick returns the picks of a look-up whose result is called.
func (f *frame) tablePick(b *ssa.BasicBlock, l *ssa.Lookup) []Pick {
	if _, ok := constOf(l.Index); ok || !f.calledLater(l) || f.e.pureTable(l.X) {
		return nil
	}
	var out []Pick
	marks := f.guards.marks(l.Index, b)
	f.set(l.Index).symbolic("", func(v visit) {
		out = append(out, Pick{From: origin(v.l), Table: true, Where: f.e.where(posOf(l)), Marks: v.marks | marks,
			Steps: f.e.steps(v.from), pos: posOf(l)})
	})
	return out
}

// calledLater reports whether what a look-up found is called: as a function, or
// as a method of an interface or of a struct that holds functions. A table of
// plain data is none.
func (f *frame) calledLater(l *ssa.Lookup) bool {
	m, ok := l.X.Type().Underlying().(*types.Map)
	if !ok {
		return false
	}
	switch m.Elem().Underlying().(type) {
	case *types.Signature, *types.Interface, *types.Struct, *types.Pointer:
	default:
		return false
	}
	found := false
	seen := map[ssa.Value]bool{}
	var follow func(v ssa.Value)
	follow = func(v ssa.Value) {
		if seen[v] || found || v.Referrers() == nil {
			return
		}
		seen[v] = true
		for _, r := range *v.Referrers() {
			switch r := r.(type) {
			case ssa.CallInstruction:
				c := r.Common()
				if c.Value == v {
					if e, next := f.reach(f.e.site(r.Block(), r)); e != nil || next {
						found = true
					}
				}
			case *ssa.Extract:
				if r.Index == 0 {
					follow(r)
				}
			case *ssa.Field, *ssa.FieldAddr, *ssa.UnOp, *ssa.Phi, *ssa.TypeAssert, *ssa.ChangeType, *ssa.ChangeInterface:
				follow(r.(ssa.Value))
			case *ssa.Store:
				if a, ok := r.Addr.(*ssa.Alloc); ok && r.Val == v {
					follow(a)
				}
			}
		}
	}
	follow(l)
	return found
}
