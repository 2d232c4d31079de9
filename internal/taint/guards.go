package taint

import (
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
// it have established about places.
type guards struct {
	f     *frame
	facts []fact
	ids   map[fact]int
	of    map[place][]int
	gen   map[edge][]int
	in    []bits
	depth int // of joined conditions being looked into
	// excusing says that it is known what values hold, so that claims can excuse
	// from a comparison.
	excusing bool
}

type edge struct {
	from *ssa.BasicBlock
	succ int
}

// maxFacts bounds what is tracked in one function; conditions beyond it
// establish nothing, which errs towards reporting.
const maxFacts = 4096

func newGuards(f *frame) *guards {
	g := &guards{f: f, ids: map[fact]int{}, of: map[place][]int{}, gen: map[edge][]int{}}
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

func (g *guards) establish(e edge, fa fact) {
	id, ok := g.ids[fa]
	if !ok {
		if len(g.facts) >= maxFacts {
			g.f.e.bound(boundFacts, g.f.fn)
			return
		}
		id = len(g.facts)
		g.ids[fa] = id
		g.facts = append(g.facts, fa)
		g.of[fa.place] = append(g.of[fa.place], id)
	}
	g.gen[e] = append(g.gen[e], id)
}

// -- dataflow --

type bits []uint64

func (b bits) has(i int) bool { return b[i/64]&(1<<(i%64)) != 0 }
func (b bits) set(i int)      { b[i/64] |= 1 << (i % 64) }

// flow computes what holds at the start of each block: what holds on all ways.
func (g *guards) flow() {
	blocks := g.f.fn.Blocks
	g.in = make([]bits, len(blocks))
	if len(g.facts) == 0 {
		return
	}
	words := (len(g.facts) + 63) / 64
	for i := range g.in {
		g.in[i] = make(bits, words)
		if i > 0 {
			for w := range g.in[i] {
				g.in[i][w] = ^uint64(0)
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for _, b := range g.f.blocks {
			if len(b.Preds) == 0 {
				clear(g.in[b.Index])
				continue
			}
			next := make(bits, words)
			for w := range next {
				next[w] = ^uint64(0)
			}
			for _, p := range b.Preds {
				g.meet(next, p, b)
			}
			for w := range next {
				if next[w] != g.in[b.Index][w] {
					g.in[b.Index] = next
					changed = true
					break
				}
			}
		}
	}
}

// meet intersects into next what holds on the edges from p to b.
func (g *guards) meet(next bits, p, b *ssa.BasicBlock) {
	for succ, to := range p.Succs {
		if to != b {
			continue
		}
		out := append(bits(nil), g.in[p.Index]...)
		for _, id := range g.gen[edge{p, succ}] {
			out.set(id)
		}
		for w := range next {
			next[w] &= out[w]
		}
	}
}

// marks returns what is known about v at block b.
func (g *guards) marks(v ssa.Value, b *ssa.BasicBlock) known.Marks {
	if len(g.facts) == 0 || b == nil || b.Parent() != g.f.fn || b == g.f.fn.Recover {
		return 0
	}
	var m known.Marks
	for _, id := range g.of[g.f.e.placeOf(v)] {
		if g.in[b.Index].has(id) {
			m |= g.facts[id].marks
		}
	}
	return m
}

// edgeMarks returns what is known about v on the way from pred to b.
func (g *guards) edgeMarks(v ssa.Value, pred, b *ssa.BasicBlock) known.Marks {
	m := g.marks(v, pred)
	ids := g.of[g.f.e.placeOf(v)]
	if len(ids) == 0 {
		return m
	}
	for succ, to := range pred.Succs {
		if to == b {
			for _, id := range g.gen[edge{pred, succ}] {
				if g.facts[id].place == g.f.e.placeOf(v) {
					m |= g.facts[id].marks
				}
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
	common := map[fact]bool{}
	var ways []agreement
	for _, b := range g.f.fn.Blocks {
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
	for _, w := range ways {
		for _, fa := range g.said(w) {
			if _, tried := common[fa]; !tried {
				common[fa] = g.onAllWays(fa, ways)
			}
		}
	}
	var out []Valid
	for fa, ok := range common {
		for i, p := range g.f.fn.Params {
			if !ok || fa.root != ssa.Value(p) {
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

// said returns what is known when the function agrees at w.
func (g *guards) said(w agreement) []fact {
	out := slices.Clone(w.said)
	for _, fa := range g.facts {
		if g.holds(fa, w.b) && !slices.Contains(out, fa) {
			out = append(out, fa)
		}
	}
	return out
}

// onAllWays reports whether fa is known wherever the function agrees, or claims
// excuse from it: if administrator { return nil }.
func (g *guards) onAllWays(fa fact, ways []agreement) bool {
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
	return ok && len(g.in[b.Index]) > 0 && g.in[b.Index].has(id)
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
