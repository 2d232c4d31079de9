package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- conditions --

// implied returns what is known when cond has the value want. Comparisons whose
// meaning depends on claims are remembered for e.
func (g *guards) implied(cond ssa.Value, want bool) []fact {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return g.implied(c.X, !want)
		}
	case *ssa.BinOp:
		if c.Op == token.EQL && want || c.Op == token.NEQ && !want {
			return g.equal(c.X, c.Y)
		}
	case *ssa.Phi:
		return g.impliedByAll(c, want)
	case *ssa.Call:
		if want {
			return g.agreed(c, known.True)
		}
	case *ssa.Lookup:
		if want {
			return g.member(c.Index, c.X)
		}
	case *ssa.Extract:
		if !want {
			return nil
		}
		switch t := c.Tuple.(type) {
		case *ssa.Lookup:
			return g.member(t.Index, t.X)
		case *ssa.Call:
			return g.agreed(t, known.True)
		}
	}
	return nil
}

// equal returns what x == y says.
func (g *guards) equal(x, y ssa.Value) []fact {
	if _, ok := constOf(x); ok {
		x, y = y, x
	}
	if isNil(y) {
		return g.noError(x)
	}
	if k, ok := constOf(y); ok {
		if call, isCall := x.(*ssa.Call); isCall {
			if s := newSite(call.Block(), call); known.Compares(s.name, k.ExactString()) && len(s.ops) == 2 {
				return g.equal(s.ops[0], s.ops[1])
			}
		}
		return []fact{{place: g.f.e.placeOf(x), marks: known.Closed | known.Formed}}
	}
	for _, p := range [][2]ssa.Value{{x, y}, {y, x}} {
		if g.ofConstants(p[1]) {
			return []fact{{place: g.f.e.placeOf(p[0]), marks: known.Closed | known.Formed}}
		}
	}
	out := []fact{{place: g.f.e.placeOf(x), with: place{root: y}}, {place: g.f.e.placeOf(y), with: place{root: x}}}
	for _, p := range [][2]ssa.Value{{x, y}, {y, x}} {
		for _, piece := range g.pieces(p[0], maxJoined) {
			out = append(out, fact{place: g.f.e.placeOf(piece), with: place{root: p[1]}})
		}
	}
	return out
}

// pieces returns what a text is put together from, to a depth: whoever knows the
// text knows its pieces. That a piece can hold what stands between them is not
// seen, which errs towards silence.
func (g *guards) pieces(v ssa.Value, depth int) []ssa.Value {
	switch v := v.(type) {
	case *ssa.BinOp:
		if v.Op != token.ADD || depth == 0 || !isString(v.Type()) {
			return nil
		}
		var out []ssa.Value
		for _, op := range []ssa.Value{v.X, v.Y} {
			if b, ok := op.(*ssa.BinOp); ok {
				out = append(out, g.pieces(b, depth-1)...)
			} else if _, ok := constOf(op); !ok {
				out = append(out, op)
			}
		}
		return out
	case *ssa.Call:
		s := g.f.e.site(v.Block(), v)
		if row, ok := known.FormatOf(s.name); ok && row.To == known.R0 {
			return operandsOf(s)
		}
	}
	return nil
}

// ofConstants reports whether v is an element of a list that is written in the
// source: for _, v := range list.
func (g *guards) ofConstants(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	at, ok := load.X.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	_, ok = g.f.e.constElems(at.X)
	return ok
}

// noError returns what the absence of the error x says about the arguments of
// the call that returned it.
func (g *guards) noError(x ssa.Value) []fact {
	switch x := x.(type) {
	case *ssa.Call:
		return g.agreed(x, known.NilErr)
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok {
			return g.agreed(c, known.NilErr)
		}
	}
	return nil
}

// member returns what x being a key or element of list says.
func (g *guards) member(x, list ssa.Value) []fact {
	if _, ok := g.f.e.constElems(list); ok {
		return []fact{{place: g.f.e.placeOf(x), marks: known.Closed | known.Formed}}
	}
	return []fact{{place: g.f.e.placeOf(x), with: place{root: list}}}
}

// agreed returns what a call says about its arguments when it agrees.
func (g *guards) agreed(c *ssa.Call, how known.Agree) []fact {
	s := g.f.e.site(c.Block(), c)
	var out []fact
	for _, r := range known.ValidatorsOf(s.name) {
		op := s.operand(r.Arg)
		if op == nil || r.Agree != how {
			continue // says nothing this way
		}
		out = append(out, g.validated(s, r, op)...)
	}
	out = append(out, g.together(s)...)
	for _, sum := range g.f.e.callees(s) {
		for _, v := range sum.Valid {
			if v.Agree == how && v.Param < len(s.ops) {
				p := g.f.e.placeOf(s.ops[v.Param])
				fa := fact{place: place{p.root, p.path.join(v.Path)}, marks: v.Marks}
				if v.Other > 0 && v.Other <= len(s.ops) {
					fa.with = place{s.ops[v.Other-1], v.OtherPath}
				}
				out = append(out, fa)
			}
		}
		for i, op := range s.ops {
			if how == known.NilErr && sum.looksUp(i) {
				out = append(out, fact{place: g.f.e.placeOf(op), marks: known.Existing})
			}
		}
	}
	return out
}

// validated applies one row: membership and patterns depend on the other operands.
func (g *guards) validated(s *site, r known.Validator, op ssa.Value) []fact {
	switch r.By {
	case known.Membership:
		for i, other := range s.ops {
			if other != op && i < len(s.ops) {
				return g.member(op, other)
			}
		}
		return nil
	case known.Equality:
		for _, other := range s.ops {
			if other != op {
				if _, ok := constOf(op); ok {
					return nil // the other row speaks about the other operand
				}
				return g.equal(op, other)
			}
		}
		return nil
	case known.Pattern:
		marks := g.f.e.patternMarks(s)
		if marks == 0 {
			return nil
		}
		return []fact{{place: g.f.e.placeOf(op), marks: marks}}
	}
	return []fact{{place: g.f.e.placeOf(op), marks: r.Marks}}
}

// maxJoined bounds conditions that are joined from joined conditions; deeper
// ones establish nothing.
const maxJoined = 3

// impliedByAll returns what a condition joined from several ways says: only
// what each way on which it can have the wanted value says.
func (g *guards) impliedByAll(phi *ssa.Phi, want bool) []fact {
	if g.depth >= maxJoined {
		return nil
	}
	g.depth++
	defer func() { g.depth-- }()
	var all map[fact]bool
	var order []fact
	excused := false
	for i, v := range phi.Edges {
		var here []fact
		if k, ok := v.(*ssa.Const); ok && k.Value != nil {
			if (k.Value.ExactString() == "true") != want {
				continue // not this way
			}
			if g.excusing && g.switches(phi.Block().Preds[i]) {
				excused = true // administrator || compare
				continue
			}
		} else if v != ssa.Value(phi) {
			here = g.implied(v, want)
		}
		pred := phi.Block().Preds[i]
		if cond := condition(pred); cond != nil && cond != ssa.Value(phi) && pred.Succs[0] != pred.Succs[1] {
			if _, again := cond.(*ssa.Phi); !again {
				here = append(here, g.implied(cond, pred.Succs[0] == phi.Block())...)
			}
		}
		here = earlier(phi, here)
		set := map[fact]bool{}
		for _, fa := range here {
			set[fa] = true
		}
		if all == nil {
			all, order = set, here
			continue
		}
		for fa := range all {
			if !set[fa] {
				delete(all, fa)
			}
		}
	}
	var out []fact
	for _, fa := range order {
		if all[fa] && (!excused || fa.byClaims()) {
			out = append(out, fa)
			delete(all, fa)
		}
	}
	return out
}

// earlier drops the facts about values that the block of phi leads to: what
// comes to phi about them was said in the round of a loop before this one.
func earlier(phi *ssa.Phi, facts []fact) []fact {
	return slices.DeleteFunc(facts, func(fa fact) bool {
		instr, ok := fa.root.(ssa.Instruction)
		return ok && phi.Block().Dominates(instr.Block())
	})
}

// ofText reports whether t is a string or a list or table of strings.
func ofText(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return isString(u.Elem())
	case *types.Map:
		return isString(u.Key())
	}
	return isString(t)
}

// heldAt reports whether a part of a value is the server's: nothing in it is
// what somebody handed to the function.
func (f *frame) heldAt(p place) bool {
	held := true
	f.set(p.root).symbolic(p.path, func(v visit) {
		o := v.l.obj
		if o.kind == Returned || o.kind == Param && v.marks&known.Opaque == 0 && !(o.index == 0 && f.fn.Signature.Recv() != nil) {
			held = false
		}
	})
	return held
}

// chosenAt reports whether a part of a value is what somebody handed to the
// function, or can be.
func (f *frame) chosenAt(p place) bool {
	chosen := false
	f.set(p.root).symbolic(p.path, func(v visit) {
		chosen = chosen || v.l.obj.kind == Param || v.l.obj.kind == Free
	})
	return chosen
}

// holdsClaims reports whether v, or a part of it, is claims, and not only a
// test for their presence.
func (f *frame) holdsClaims(v ssa.Value) bool {
	found := false
	if !f.vouching {
		return false // nothing does
	}
	f.set(v).symbolic("", func(v visit) {
		if v.l.obj.kind == Claims && v.marks&known.Presence == 0 {
			found = true
		}
	})
	return found
}

// reset forgets what values hold, as marks of a set can only shrink.
func (f *frame) reset() {
	f.vals = map[ssa.Value]*set{}
	f.objects = map[objectKey]*object{}
	f.returns = map[returnedKey]*object{}
	f.sum = &Summary{}
	for _, o := range slices.Concat(f.params, f.frees) {
		o.memory = set{clock: &f.clock}
	}
	for i := range f.results {
		f.results[i] = &set{}
	}
}
