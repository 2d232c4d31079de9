package taint

import (
	"cmp"
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
		for _, e := range g.by[id] {
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
	var denials []edge
	for _, b := range g.f.blocks {
		if cond := condition(b); cond != nil && g.f.vouchedAt(place{root: cond}) {
			if on, ok := goesOn(b); ok {
				denials = append(denials, edge{b, on})
			}
		}
	}
	if len(denials) == 0 {
		return false // claims turn nobody away
	}
	for _, c := range g.f.blocks {
		x, there := presence(condition(c))
		if x == nil || len(c.Succs[there].Preds) != 1 {
			continue // asks something else, or others come there, too
		}
		p, n := g.f.e.placeOf(x), 0
		for _, d := range g.f.within(c.Succs[there], denials) {
			if n++; n > maxDenials {
				g.f.e.bound(boundFacts, g.f.fn)
				break
			}
			g.establish(d, fact{place: p, marks: known.Claimed})
			added = true
		}
	}
	return added
}

// maxDenials bounds the denials by claims that are made for one value, and the
// branches that claims excuse from one comparison by; others say nothing about
// it, which errs towards reporting.
const maxDenials = 256

// within returns those of edges, which are in the order of the layout, that leave
// from b or a block that it dominates.
func (l *layout) within(b *ssa.BasicBlock, edges []edge) []edge {
	place := func(at int) int {
		n, _ := slices.BinarySearchFunc(edges, at, func(e edge, at int) int { return cmp.Compare(l.at[e.from.Index], at) })
		return n
	}
	return edges[place(l.at[b.Index]):place(l.end[b.Index])]
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
	if !f.vouching {
		return false // nothing is
	}
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
	var all []establishing
	for _, b := range g.f.fn.Blocks {
		for succ := range 2 {
			e := edge{b, succ}
			for _, id := range g.gen[e] {
				if g.facts[id].marks&known.Claimed != 0 {
					all = append(all, establishing{e, id})
				}
			}
		}
	}
	for _, m := range all {
		for _, e := range g.skipping(m.edge) {
			if !g.made[establishing{edge{e.from, 0}, m.id}] && !g.made[establishing{edge{e.from, 1}, m.id}] {
				g.establish(e, g.facts[m.id]) // not the comparison itself
			}
		}
	}
}

// skipping returns the edges on which a comparison, which comes to an end on an
// edge, is skipped on purpose.
func (g *guards) skipping(made edge) []edge {
	var out []edge
	left := maxDenials
	// if configured { compare }
	for side := made.from; side.Idom() != nil && left > 0; side, left = side.Idom(), left-1 {
		if b := side.Idom(); len(side.Preds) == 1 && len(b.Succs) == 2 && g.switches(b) {
			out = append(out, edge{b, 1 - slices.Index(b.Succs, side)})
		}
	}
	// if !equal && !administrator { deny }
	to := made.from.Succs[made.succ]
	for _, b := range to.Preds[:min(len(to.Preds), left)] {
		if len(b.Succs) == 2 && b != made.from && behind(made, b) && g.switches(b) {
			out = append(out, edge{b, slices.Index(b.Succs, to)})
		}
	}
	if left <= len(to.Preds) {
		g.f.e.bound(boundFacts, g.f.fn)
	}
	return out
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

// A passage says whether claims let a caller pass on the way to a block, and
// whether only administrators.
type passage struct{ behind, admins bool }

// behindDenial reports whether b runs only when claims did not turn the caller
// away before, and whether only administrators get there.
func (f *frame) behindDenial(b *ssa.BasicBlock) (behind, admins bool) {
	if b == nil {
		return false, false
	}
	if f.passed == nil {
		f.passed = make([]passage, len(f.fn.Blocks))
		for _, c := range f.blocks {
			if d := c.Idom(); d != nil {
				p, own := f.passed[d.Index], f.passage(d, c)
				f.passed[c.Index] = passage{p.behind || own.behind, p.admins || own.admins}
			}
		}
	}
	p := f.passed[b.Index]
	return p.behind, p.admins
}

// passage tells whether to is where c goes on when claims do not turn the caller away.
func (f *frame) passage(c, to *ssa.BasicBlock) passage {
	cond := condition(c)
	if cond == nil || len(to.Preds) != 1 {
		return passage{} // no branch, or others come there, too
	}
	on, ok := goesOn(c)
	if !ok || c.Succs[on] != to || !f.vouchedAt(place{root: cond}) {
		return passage{} // decided by something else
	}
	return passage{true, f.asksForAdministrators(cond)}
}
