package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- values that claims vouch for --

// learn adds what comparisons establish, now that it is known what the values
// hold that something is compared with, and reports whether the function must be
// solved again: the other side is claims, or something the server has.
func (g *guards) learn() bool {
	if g.derived() {
		g.flow()
	}
	added := false
	for id, fa := range g.facts[:len(g.facts):len(g.facts)] {
		if fa.with.root == nil && fa.marks&known.Claimed == 0 {
			continue // nothing depends on claims
		}
		claims := fa.with.root == nil || g.f.vouchedAt(fa.with)
		owned := g.f.selectedBy(fa.place, fa.with, claims)
		var marks known.Marks
		if claims {
			marks |= known.Claimed
		}
		if fa.with.root != nil && ofText(fa.with.root.Type()) && g.f.heldAt(fa.with) && g.f.chosenAt(fa.place) {
			marks |= known.Held
		}
		if marks == 0 && len(owned) == 0 {
			continue // compared with something else of the caller's
		}
		for _, b := range g.f.fn.Blocks {
			for succ := range 2 {
				e := edge{b, succ}
				if !slices.Contains(g.gen[e], id) {
					continue // says something else
				}
				if marks != 0 {
					g.establish(e, fact{place: fa.place, marks: marks})
					added = true
				}
				for _, p := range owned {
					o := fact{place: p, marks: known.Claimed}
					if !claims {
						o = fact{place: p, with: fa.with}
					}
					g.establish(e, o)
					added = true
				}
			}
		}
	}
	added = g.privileged() || added
	added = g.joined() || added
	if !added {
		return false
	}
	g.excuse()
	g.flow()
	g.f.reset()
	return true
}

// privileged adds what a denial by claims says about values that it is made for:
// it stands where a value was found to be there, so that only those who pass may
// choose it. It reports whether there is any.
func (g *guards) privileged() bool {
	added := false
	blocks := g.f.fn.Blocks
	for _, c := range blocks {
		x, there := presence(condition(c))
		if x == nil || len(c.Succs[there].Preds) != 1 {
			continue // asks something else, or others come there, too
		}
		for _, b := range blocks {
			cond := condition(b)
			if cond == nil || !c.Succs[there].Dominates(b) || !g.f.vouchedAt(place{root: cond}) {
				continue // not made for it, or no claims decide
			}
			if on, ok := goesOn(b); ok {
				g.establish(edge{b, on}, fact{place: g.f.e.placeOf(x), marks: known.Claimed})
				added = true
			}
		}
	}
	return added
}

// goesOn returns the successor of a branch on which the function goes on, when
// the other one turns the caller away.
func goesOn(b *ssa.BasicBlock) (succ int, ok bool) {
	for i, s := range b.Succs {
		other := b.Succs[1-i]
		if denies(s) && !denies(other) || returnsFound(b, i) || returnsConst(s) && !returnsConst(other) {
			return 1 - i, true
		}
	}
	return 0, false
}

// returnsFound reports whether the branch of b to a successor is taken because of
// an error, which is returned there at once.
func returnsFound(b *ssa.BasicBlock, succ int) bool {
	c, ok := condition(b).(*ssa.BinOp)
	if !ok || !isError(c.X.Type()) || !isNil(c.Y) || (c.Op != token.NEQ || succ != 0) && (c.Op != token.EQL || succ != 1) {
		return false
	}
	s := b.Succs[succ]
	r, ok := s.Instrs[len(s.Instrs)-1].(*ssa.Return)
	return ok && len(r.Results) > 0 && r.Results[len(r.Results)-1] == c.X
}

// presence returns the value that cond compares with nothing (nil, empty), and
// the successor of the branch on which it is something.
func presence(cond ssa.Value) (x ssa.Value, there int) {
	c, ok := cond.(*ssa.BinOp)
	if !ok || c.Op != token.EQL && c.Op != token.NEQ || isError(c.X.Type()) {
		return nil, 0
	}
	if c.Op == token.EQL {
		there = 1
	}
	if isNil(c.Y) || emptyString(c.Y) {
		return c.X, there
	}
	return nil, 0
}

// vouchedAt reports whether a part of a value is claims, or comes from a context
// under a key that nobody in sight keeps anything under.
func (f *frame) vouchedAt(p place) bool {
	found := false
	f.set(p.root).symbolic(p.path, func(v visit) {
		found = found || f.vouchedLabel(v)
	})
	return found
}

// vouchedLabel reports whether claims vouch for what was found. What comes from
// a context without anybody in sight who keeps it there was kept by HTTP code
// that this package does not import, which is where tokens are verified.
func (f *frame) vouchedLabel(v visit) bool {
	if v.marks&known.Presence != 0 {
		return false
	}
	switch v.l.obj.kind {
	case Claims, Verdict:
		return true
	case Keyed:
		return !f.e.storedRaw[v.l.obj.name]
	}
	return false
}

// selectedBy returns the places of the function's parameters by which the value
// at p was looked up, when that is compared with claims or with another
// parameter: whoever checks the owner of a record checks the choice of it. It
// remembers the choice for the uses of it.
func (f *frame) selectedBy(p, with place, claims bool) []place {
	var params []Part
	if !claims {
		f.set(with.root).symbolic(with.path, func(v visit) {
			p := Part{v.l.obj.index, v.l.path}
			if v.l.obj.kind == Param && v.marks&known.Opaque == 0 && !slices.Contains(params, p) {
				params = append(params, p)
			}
		})
		if len(params) == 0 {
			return nil
		}
	}
	var out []place
	f.set(p.root).symbolic(p.path, func(v visit) {
		if v.l.obj.kind > Free || v.marks&known.Opaque == 0 {
			return // the value itself, not what was found by it
		}
		o := origin(v.l)
		if f.owned == nil {
			f.owned = map[Origin][]Part{}
		}
		if claims {
			f.owned[o] = []Part{}
		} else if old, ok := f.owned[o]; !ok || len(old) > 0 {
			f.owned[o] = params
		}
		if o.Kind == Param {
			if at := (place{f.fn.Params[o.Index], o.Path}); !slices.Contains(out, at) {
				out = append(out, at)
			}
		}
	})
	return out
}

// ownerChecked applies to a use what is known of the owner of what it selects.
func (f *frame) ownerChecked(u *Use) {
	with, ok := f.owned[u.From]
	switch {
	case !ok:
	case len(with) == 0:
		u.Marks |= known.Claimed
	default:
		u.With = append(slices.Clone(u.With), with...)
		slices.SortFunc(u.With, compareParts)
		u.With = slices.Compact(u.With)
	}
}

// maxTogether bounds the operands of a call that are looked at in pairs.
const maxTogether = 6

// together returns what a call that agrees says about each of its operands for
// being handed over with the others: if one of them is claims, it was asked
// about the others.
func (g *guards) together(s *site) []fact {
	if s.obj == nil || s.obj.Pkg() == nil || known.Std(s.obj.Pkg().Path()) || logs(s.name) {
		return nil
	}
	ops := operandsOf(s)
	if len(ops) > maxTogether {
		return nil
	}
	check := g.f.e.scopeCheck(s)
	var out []fact
	for i, op := range ops {
		if !identifier(op) {
			continue // a connection, a record
		}
		p := g.f.e.placeOf(op)
		if check {
			out = append(out, fact{place: p, marks: known.Claimed})
			continue
		}
		for j, other := range ops {
			if i != j && g.f.e.placeOf(other) != p {
				out = append(out, fact{place: p, with: place{root: other}})
			}
		}
	}
	return out
}

// operandsOf returns the operands of a call that are not constants, contexts or
// functions, those of a variadic parameter one by one.
func operandsOf(s *site) []ssa.Value {
	var out []ssa.Value
	add := func(v ssa.Value) {
		if _, ok := constOf(v); ok || isContext(v.Type()) {
			return
		}
		if _, ok := v.Type().Underlying().(*types.Signature); ok {
			return
		}
		out = append(out, v)
	}
	for i, op := range s.ops {
		sl, ok := op.(*ssa.Slice)
		if ok && s.sig.Variadic() && i == len(s.ops)-1 {
			if a, ok := sl.X.(*ssa.Alloc); ok {
				for _, v := range elementsOf(a) {
					add(v)
				}
				continue
			}
		}
		add(op)
	}
	return out
}

// elementsOf returns the values that are stored in the elements of an array.
func elementsOf(a *ssa.Alloc) []ssa.Value {
	var out []ssa.Value
	for _, r := range *a.Referrers() {
		ia, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue // the slice of it
		}
		for _, rr := range *ia.Referrers() {
			if st, ok := rr.(*ssa.Store); ok && st.Addr == ssa.Value(ia) {
				out = append(out, st.Val)
			}
		}
	}
	return out
}

// identifier reports whether v can name something: a text, a number, a UUID, or
// an interface that holds one.
func identifier(v ssa.Value) bool {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	switch t := v.Type().Underlying().(type) {
	case *types.Basic:
		return t.Info()&(types.IsString|types.IsInteger) != 0
	case *types.Array:
		return true
	case *types.Interface:
		return t.Empty()
	}
	return false
}

// excuse lets what a comparison with claims establishes hold also where the
// comparison is skipped on purpose: behind a configuration switch, where there
// are no claims at all, and where claims themselves excuse from it (an
// administrator).
func (g *guards) excuse() {
	type made struct {
		edge
		id int
	}
	var all []made
	for _, b := range g.f.fn.Blocks {
		for succ := range 2 {
			e := edge{b, succ}
			for _, id := range g.gen[e] {
				if g.facts[id].marks&known.Claimed != 0 {
					all = append(all, made{e, id})
				}
			}
		}
	}
	for _, b := range g.f.fn.Blocks {
		if len(b.Succs) != 2 || !g.switches(b) {
			continue // not such a branch
		}
		for _, m := range all {
			if m.from == b || slices.Contains(g.gen[edge{b, 0}], m.id) || slices.Contains(g.gen[edge{b, 1}], m.id) {
				continue // the comparison itself
			}
			for i, side := range b.Succs {
				other := b.Succs[1-i]
				switch {
				case len(side.Preds) == 1 && side.Dominates(m.from):
					// if configured { compare }
					g.establish(edge{b, 1 - i}, g.facts[m.id])
				case other == m.from.Succs[m.succ] && behind(m.edge, b):
					// if !equal && !administrator { deny }
					g.establish(edge{b, 1 - i}, g.facts[m.id])
				}
			}
		}
	}
}

// behind reports whether b is reached only when the branch at e goes the other way.
func behind(e edge, b *ssa.BasicBlock) bool {
	other := e.from.Succs[1-e.succ]
	return len(other.Preds) == 1 && other.Dominates(b)
}

// switches reports whether b branches on configuration, on whether there are
// claims at all, or on what claims say.
func (g *guards) switches(b *ssa.BasicBlock) bool {
	cond := condition(b)
	if cond == nil {
		return false
	}
	if c := g.f.classify(cond); c.scope || c.config || g.f.vouchedAt(place{root: cond}) {
		return true
	}
	whole := false
	g.f.set(cond).symbolic("", func(v visit) {
		if v.l.obj.kind == Claims && v.marks&known.Presence != 0 && v.l.path == "" {
			whole = true // a claim that is missing in a token is another matter
		}
	})
	return whole
}

// A passage is where a function goes on after claims did not turn the caller away.
type passage struct {
	to     *ssa.BasicBlock
	admins bool // only administrators get there
}

// behindDenial reports whether b runs only when claims did not turn the caller
// away before, and whether only administrators get there.
func (f *frame) behindDenial(b *ssa.BasicBlock) (behind, admins bool) {
	if f.passed == nil {
		f.passed = []passage{}
		for _, c := range f.fn.Blocks {
			cond := condition(c)
			if cond == nil || !f.vouchedAt(place{root: cond}) {
				continue // decided by something else
			}
			if on, ok := goesOn(c); ok && len(c.Succs[on].Preds) == 1 {
				f.passed = append(f.passed, passage{c.Succs[on], f.asksForAdministrators(cond)})
			}
		}
	}
	for _, p := range f.passed {
		if b != nil && p.to.Dominates(b) {
			behind, admins = true, admins || p.admins
		}
	}
	return behind, admins
}
