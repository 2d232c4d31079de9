package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- comparisons that claims excuse from, and those that come later --

// byClaims reports whether fa says nothing but that claims vouch for a value, or
// do if what it is compared with is one.
func (fa fact) byClaims() bool {
	return fa.marks&^known.Claimed == 0 && (fa.marks != 0 || fa.with.root != nil)
}

// derived adds that what is known by claims about a value that was computed from
// a part of one parameter is known about that part: uuid.Parse(in.Tenant). It
// reports whether there is any.
func (g *guards) derived() bool {
	added := false
	for id, fa := range g.facts[:len(g.facts):len(g.facts)] {
		if !fa.byClaims() {
			continue // says something about the form
		}
		from, ok := g.f.computedFrom(fa.place)
		if !ok || from == fa.place {
			continue // a part of a parameter itself, or of several
		}
		for _, e := range g.by[id] {
			g.establish(e, fact{place: from, marks: fa.marks, with: fa.with})
			added = true
		}
	}
	return added
}

// computedFrom returns the one part of a parameter that a value was computed from.
func (f *frame) computedFrom(p place) (from place, ok bool) {
	many := false
	f.set(p.root).symbolic(p.path, func(v visit) {
		at := place{}
		if v.l.obj.kind == Param {
			at = place{f.fn.Params[v.l.obj.index], v.l.path}
		}
		many = many || at.root == nil || v.marks&known.Opaque != 0 || ok && at != from
		from, ok = at, true
	})
	return from, ok && !many
}

// joined adds what conditions say that are joined from several, now that it is
// known which of those claims decide. It reports whether there is any.
func (g *guards) joined() bool {
	g.excusing = true
	added := false
	for _, b := range g.f.fn.Blocks {
		cond := condition(b)
		if !joinedCondition(cond) {
			continue // said at once
		}
		for succ := range 2 {
			e := edge{b, succ}
			for _, fa := range g.implied(cond, succ == 0) {
				if id, ok := g.ids[fa]; ok && g.made[establishing{e, id}] || !fa.byClaims() {
					continue // known
				}
				if fa.with.root != nil && g.f.vouchedAt(fa.with) {
					fa = fact{place: fa.place, marks: known.Claimed}
				}
				g.establish(e, fa)
				added = true
			}
		}
	}
	return added
}

// joinedCondition reports whether cond, or what it negates, has one value for
// several ways.
func joinedCondition(cond ssa.Value) bool {
	for range maxJoined {
		u, ok := cond.(*ssa.UnOp)
		if !ok {
			break
		}
		cond = u.X
	}
	_, ok := cond.(*ssa.Phi)
	return ok
}

// maxWays bounds the ways by which a function agrees that are told apart; claims
// excuse from nothing where there are more, which errs towards reporting.
const maxWays = 64

// excused reports whether claims excuse the way by which a function agrees in b
// from fa: they decide a branch, of which the other side leads to where fa is
// established.
func (g *guards) excused(fa fact, b *ssa.BasicBlock, ways []agreement) bool {
	if !fa.byClaims() || len(ways) > maxWays {
		return false
	}
	for c, n := b.Idom(), 0; c != nil && n < maxAhead; c, n = c.Idom(), n+1 {
		if len(c.Succs) != 2 || !g.switches(c) {
			continue // not such a branch
		}
		for i, side := range c.Succs {
			other := c.Succs[1-i]
			if len(side.Preds) == 1 && side.Dominates(b) && len(other.Preds) == 1 && g.establishedIn(fa, other, ways) {
				return true
			}
		}
	}
	return false
}

// establishedIn reports whether fa is established behind b.
func (g *guards) establishedIn(fa fact, b *ssa.BasicBlock, ways []agreement) bool {
	for _, w := range ways {
		if b.Dominates(w.b) && (g.holds(fa, w.b) || slices.Contains(w.said, fa)) {
			return true
		}
	}
	return false
}

// partsOf returns the parts of parameters that a place holds.
func (f *frame) partsOf(p place) []Part {
	if p.root == nil {
		return nil
	}
	var out beside
	f.joins(&out, p.root, p.path)
	return out.with
}

// placeIn returns the place of what a callee calls o.
func (f *frame) placeIn(s *site, o Origin) place {
	if o.Kind != Param || o.Index >= len(s.ops) {
		return place{}
	}
	p := f.e.placeOf(s.ops[o.Index])
	p.path = p.path.join(o.Path)
	return p
}

// comparedWith adds to a use what the value, which comes from a parameter and is
// at a place, has been compared with on the way there, as far as claims may be
// handed over for it. Of what is only looked up the comparison may come later:
// the record says whom it belongs to.
func (f *frame) comparedWith(b *ssa.BasicBlock, u *Use, at place) {
	own := func(p Part) bool { return u.From.Kind == Param && p.Param == u.From.Index && p.Path == u.From.Path }
	u.With = slices.DeleteFunc(slices.Clone(u.With), own)
	if len(f.guards.facts) == 0 || b == nil || u.Marks&known.Claimed != 0 {
		return
	}
	places := []place{at}
	if u.From.Kind == Param {
		places = append(places, place{f.fn.Params[u.From.Index], u.From.Path})
	}
	for _, p := range places {
		for _, id := range f.guards.of[p] {
			fa := f.guards.facts[id]
			if !f.guards.holds(fa, b) && !(u.Reads && f.guards.comes(id, b)) {
				continue // somewhere else
			}
			u.Marks |= fa.marks & known.Claimed
			for _, part := range f.partsOf(fa.with) {
				if len(u.With) < maxParts && !own(part) && !slices.Contains(u.With, part) {
					u.With = append(u.With, part)
				}
			}
		}
	}
	slices.SortFunc(u.With, compareParts)
}

// maxAhead bounds the blocks that are searched for a comparison that comes later,
// and others that are searched from one of many starts.
const maxAhead = 256

// comes reports whether a fact may be established behind b. A way that does not
// lead there is not looked for, which errs towards silence: what happens behind
// the comparison is told for itself.
func (g *guards) comes(id int, b *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{b: true}
	for todo := []*ssa.BasicBlock{b}; len(todo) > 0 && len(seen) < maxAhead; todo = todo[1:] {
		for succ, s := range todo[0].Succs {
			if g.made[establishing{edge{todo[0], succ}, id}] {
				return true
			}
			if !seen[s] {
				seen[s] = true
				todo = append(todo, s)
			}
		}
	}
	return false
}
