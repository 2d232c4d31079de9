package taint

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// A place is a part of a value that a condition speaks about. Two loads of one
// field are one place: a store in between is not seen, which errs towards
// taking a value for checked.
type place struct {
	root ssa.Value
	path Path
}

// A known fact is that a place has marks.
type fact struct {
	place
	marks known.Marks
	// with, when it is set, is a part of a value that the place equals or is a
	// member of, which means something if that one holds claims.
	with place
}

// guards knows, for each block of a function, what conditions on every way to
// it have established about places. What is established is never lost again, so
// it holds in everything that a block in which it starts to hold dominates.
type guards struct {
	f     *frame
	facts []fact
	ids   map[fact]int
	of    map[place][]int
	gen   map[edge][]int
	made  map[establishing]bool // the same, to look up
	by    [][]edge              // by fact: the edges that establish it
	// starts are, by fact, the blocks in which it starts to hold, in the order of
	// the layout. None of them dominates another.
	starts [][]*ssa.BasicBlock
	news   [][]int // by block: the facts that start to hold there
	depth  int     // of joined conditions being looked into
	places map[ssa.Value]place
	// excusing says that it is known what values hold, so that claims can excuse
	// from a comparison.
	excusing bool
}

type edge struct {
	from *ssa.BasicBlock
	succ int
}

// An establishing is a fact that is established on an edge.
type establishing struct {
	edge
	id int
}

// Bounds on what is tracked in one function, and about one place; conditions
// beyond them establish nothing, which errs towards reporting.
const (
	maxFacts      = 4096
	maxPlaceFacts = 128
)

func newGuards(f *frame) *guards {
	g := &guards{f: f, ids: map[fact]int{}, of: map[place][]int{}, gen: map[edge][]int{}, made: map[establishing]bool{},
		places: map[ssa.Value]place{}}
	for _, b := range f.fn.Blocks {
		cond := condition(b)
		if cond == nil {
			continue // no branch
		}
		for succ := range 2 {
			e := edge{b, succ}
			for _, fa := range g.implied(cond, succ == 0) {
				g.establish(e, fa)
			}
		}
	}
	g.flow()
	return g
}

// condition returns what b branches on, or nil.
func condition(b *ssa.BasicBlock) ssa.Value {
	if n := len(b.Instrs); n > 0 {
		if i, ok := b.Instrs[n-1].(*ssa.If); ok {
			return i.Cond
		}
	}
	return nil
}

// establish notes that fa is known on an edge.
func (g *guards) establish(e edge, fa fact) {
	id, ok := g.ids[fa]
	if !ok {
		if len(g.facts) >= maxFacts || len(g.of[fa.place]) >= maxPlaceFacts {
			g.f.e.bound(boundFacts, g.f.fn)
			return
		}
		id = len(g.facts)
		g.ids[fa] = id
		g.facts = append(g.facts, fa)
		g.by = append(g.by, nil)
		g.of[fa.place] = append(g.of[fa.place], id)
	}
	if m := (establishing{e, id}); !g.made[m] {
		g.made[m] = true
		g.gen[e] = append(g.gen[e], id)
		g.by[id] = append(g.by[id], e)
	}
}

// -- where facts hold --

// flow computes where each fact holds: in the blocks to which all ways establish it.
func (g *guards) flow() {
	g.starts = make([][]*ssa.BasicBlock, len(g.facts))
	g.news = make([][]int, len(g.f.fn.Blocks))
	if len(g.facts) == 0 {
		return
	}
	for _, b := range g.f.blocks {
		for _, id := range g.arriving(b) {
			if n := len(g.starts[id]); n == 0 || g.starts[id][n-1] != b {
				g.starts[id] = append(g.starts[id], b)
				g.news[b.Index] = append(g.news[b.Index], id)
			}
		}
	}
}

// maxArriving bounds the facts that are looked at where ways join; others do not
// hold there, which errs towards reporting.
const maxArriving = 256

// arriving returns the facts that hold in b and not in the block that dominates
// it. The ways back in a loop take nothing away, as they lead through b.
func (g *guards) arriving(b *ssa.BasicBlock) []int {
	var ways []edge
	for _, p := range b.Preds {
		if g.f.dominates(b, p) {
			continue // a way back
		}
		for succ, to := range p.Succs {
			if to == b {
				ways = append(ways, edge{p, succ})
			}
		}
	}
	if len(ways) == 0 {
		return nil // the entry
	}
	first := slices.MinFunc(ways, func(x, y edge) int { return cmp.Compare(g.f.at[x.from.Index], g.f.at[y.from.Index]) })
	var ids []int
	for _, id := range g.since(first, b.Idom()) {
		if !slices.ContainsFunc(ways, func(w edge) bool { return !g.made[establishing{w, id}] && !g.holdsIn(id, w.from) }) {
			ids = append(ids, id)
		}
	}
	return ids
}

// since returns what is established on the way from a block that dominates an
// edge to the end of it.
func (g *guards) since(e edge, from *ssa.BasicBlock) []int {
	var ids []int
	for _, id := range g.gen[e] {
		if !g.holdsIn(id, from) {
			ids = append(ids, id)
		}
	}
	for b, n := e.from, 0; b != from && b != nil; b, n = b.Idom(), n+1 {
		if ids = append(ids, g.news[b.Index]...); len(ids) > maxArriving || n == maxArriving {
			g.f.e.bound(boundFacts, g.f.fn)
			break
		}
	}
	return ids
}

// holdsIn reports whether a fact is known at the start of b.
func (g *guards) holdsIn(id int, b *ssa.BasicBlock) bool {
	starts := g.starts[id]
	n, found := slices.BinarySearchFunc(starts, g.f.at[b.Index], func(s *ssa.BasicBlock, at int) int { return cmp.Compare(g.f.at[s.Index], at) })
	return found || n > 0 && g.f.dominates(starts[n-1], b)
}

// placeOf is the method of the engine, remembered.
func (g *guards) placeOf(v ssa.Value) place {
	p, ok := g.places[v]
	if !ok {
		p = g.f.e.placeOf(v)
		g.places[v] = p
	}
	return p
}

// marks returns what is known about v at block b.
func (g *guards) marks(v ssa.Value, b *ssa.BasicBlock) known.Marks {
	if len(g.facts) == 0 || b == nil || b.Parent() != g.f.fn || b == g.f.fn.Recover {
		return 0
	}
	var m known.Marks
	for _, id := range g.of[g.placeOf(v)] {
		if g.holdsIn(id, b) {
			m |= g.facts[id].marks
		}
	}
	return m
}

// edgeMarks returns what is known about v on the way from pred to b.
func (g *guards) edgeMarks(v ssa.Value, pred, b *ssa.BasicBlock) known.Marks {
	m := g.marks(v, pred)
	ids := g.of[g.placeOf(v)]
	if len(ids) == 0 {
		return m
	}
	for succ, to := range pred.Succs {
		for _, id := range ids {
			if to == b && g.made[establishing{edge{pred, succ}, id}] {
				m |= g.facts[id].marks
			}
		}
	}
	return m
}

// -- what the function itself validates --

// validates returns what holds about the parameters whenever the function
// agrees: its error is nil, or its last result is true.
func (g *guards) validates() []Valid {
	res := g.f.fn.Signature.Results()
	if res.Len() == 0 {
		return nil
	}
	g.excusing = true
	last := res.Len() - 1
	t := res.At(last).Type()
	how := known.True
	if isError(t) {
		how = known.NilErr
	} else if b, ok := t.Underlying().(*types.Basic); !ok || b.Kind() != types.Bool {
		return nil
	}
	var ways []agreement
	for _, b := range g.f.blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(r.Results) != res.Len() {
			continue // does not return here
		}
		said, agrees := g.atReturn(b, r.Results[last], how)
		if !agrees {
			continue // a refusal
		}
		ways = append(ways, agreement{b, said})
	}
	var out []Valid
	for _, fa := range g.common(ways) {
		for i, p := range g.f.fn.Params {
			if fa.root != ssa.Value(p) {
				continue // about something else
			}
			v := Valid{Param: i, Path: fa.path, Agree: how, Marks: fa.marks}
			if fa.with.root != nil && g.f.vouchedAt(fa.with) {
				v.Marks |= known.Claimed
			}
			if v.Marks != 0 {
				out = append(out, v)
			}
			for _, p := range g.f.partsOf(fa.with) {
				if p.Param != i || p.Path != fa.path {
					o := v
					o.Other, o.OtherPath = p.Param+1, p.Path
					out = append(out, o)
				}
			}
		}
	}
	return out // Summary.sort orders it
}

// An agreement is a return by which a function agrees, with what the value that
// it returns says by itself.
type agreement struct {
	b    *ssa.BasicBlock
	said []fact
}

// common returns what is known on all ways by which the function agrees, which
// are in the order of the layout.
func (g *guards) common(ways []agreement) []fact {
	var order []fact
	counts := map[fact]int{} // the ways on which it is known
	count := func(fa fact, n int) {
		if _, ok := counts[fa]; !ok {
			order = append(order, fa)
		}
		counts[fa] += n
	}
	place := func(at int) int {
		n, _ := slices.BinarySearchFunc(ways, at, func(w agreement, at int) int { return cmp.Compare(g.f.at[w.b.Index], at) })
		return n
	}
	for id, fa := range g.facts {
		n := 0
		for _, s := range g.starts[id] {
			n += place(g.f.end[s.Index]) - place(g.f.at[s.Index])
		}
		if n > 0 {
			count(fa, n)
		}
	}
	for _, w := range ways {
		seen := map[fact]bool{}
		for _, fa := range w.said {
			if !seen[fa] && !g.holds(fa, w.b) {
				seen[fa] = true
				count(fa, 1)
			}
		}
	}
	return slices.DeleteFunc(order, func(fa fact) bool { return counts[fa] < len(ways) && !g.onAllWays(fa, ways) })
}

// onAllWays reports whether fa is known wherever the function agrees, or claims
// excuse from it: if administrator { return nil }.
func (g *guards) onAllWays(fa fact, ways []agreement) bool {
	if !fa.byClaims() || len(ways) > maxWays {
		return false // nothing excuses from it
	}
	for _, w := range ways {
		if !g.holds(fa, w.b) && !slices.Contains(w.said, fa) && !g.excused(fa, w.b, ways) {
			return false
		}
	}
	return true
}

// holds reports whether fa is known at the start of b.
func (g *guards) holds(fa fact, b *ssa.BasicBlock) bool {
	id, ok := g.ids[fa]
	return ok && id < len(g.starts) && g.holdsIn(id, b)
}

// atReturn returns what v being returned from b says by itself when it means
// agreement, and whether it can.
func (g *guards) atReturn(b *ssa.BasicBlock, v ssa.Value, how known.Agree) ([]fact, bool) {
	if how == known.NilErr {
		if makesError(v) || notNil(v, b) {
			return nil, false
		}
		if isNil(v) {
			return nil, true
		}
		return g.noError(v), true
	}
	if k, ok := v.(*ssa.Const); ok {
		return nil, k.Value != nil && k.Value.ExactString() == "true"
	}
	return g.implied(v, true), true
}

// notNil reports whether b runs only after v was found not to be nil:
// if err != nil { return err }.
func notNil(v ssa.Value, b *ssa.BasicBlock) bool {
	v = settled(v)
	for range maxJoined {
		d := b.Idom()
		if d == nil {
			return false
		}
		c, ok := condition(d).(*ssa.BinOp)
		if ok && len(b.Preds) == 1 && settled(c.X) == v && isNil(c.Y) &&
			(c.Op == token.NEQ && d.Succs[0] == b || c.Op == token.EQL && d.Succs[1] == b) {
			return true
		}
		b = d
	}
	return false
}

// makesError reports whether v is certainly an error and not nil: it was made
// here, or it is a package variable (a sentinel).
func makesError(v ssa.Value) bool {
	switch v := settled(v).(type) {
	case *ssa.MakeInterface:
		return true
	case *ssa.UnOp:
		_, ok := v.X.(*ssa.Global)
		return ok
	case *ssa.Call:
		s := newSite(v.Block(), v)
		return known.MakesError(s.name)
	}
	return false
}

// maxSettled bounds the uses of a variable that settled looks at.
const maxSettled = 64

// settled returns what was stored last in the variable that v is read from, when
// v is read from a variable: one that a function literal captures lies in memory.
// What function literals store there is not seen.
func settled(v ssa.Value) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return v
	}
	a, ok := load.X.(*ssa.Alloc)
	if !ok || len(*a.Referrers()) > maxSettled {
		return v
	}
	var last *ssa.Store
	for _, r := range *a.Referrers() {
		st, ok := r.(*ssa.Store)
		if ok && st.Addr == ssa.Value(a) && before(st, load) && (last == nil || before(last, st)) {
			last = st
		}
	}
	if last == nil {
		return v
	}
	return last.Val
}

// before reports whether a is executed before b on every way to b.
func before(a, b ssa.Instruction) bool {
	if a.Block() != b.Block() {
		return a.Block().Dominates(b.Block())
	}
	instrs := a.Block().Instrs
	return slices.Index(instrs, a) < slices.Index(instrs, b)
}
