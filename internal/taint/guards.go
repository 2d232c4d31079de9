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
		for _, b := range g.f.fn.DomPreorder() {
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
	for _, id := range g.of[placeOf(v)] {
		if g.in[b.Index].has(id) {
			m |= g.facts[id].marks
		}
	}
	return m
}

// edgeMarks returns what is known about v on the way from pred to b.
func (g *guards) edgeMarks(v ssa.Value, pred, b *ssa.BasicBlock) known.Marks {
	m := g.marks(v, pred)
	ids := g.of[placeOf(v)]
	if len(ids) == 0 {
		return m
	}
	for succ, to := range pred.Succs {
		if to == b {
			for _, id := range g.gen[edge{pred, succ}] {
				if g.facts[id].place == placeOf(v) {
					m |= g.facts[id].marks
				}
			}
		}
	}
	return m
}

// -- places --

// placeOf returns the place of v: the value that it was read from and the path.
func placeOf(v ssa.Value) place {
	for range 2 * maxElems {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.ChangeType:
			v = x.X
			continue
		case *ssa.ChangeInterface:
			v = x.X
			continue
		case *ssa.Convert:
			v = x.X
			continue
		case *ssa.TypeAssert:
			v = x.X
			continue
		case *ssa.UnOp:
			if x.Op == token.MUL {
				v = x.X
				continue
			}
		case *ssa.Extract:
			if x.Index == 0 {
				switch t := x.Tuple.(type) {
				case *ssa.TypeAssert:
					v = t.X
					continue
				case *ssa.Lookup:
					v = t
					continue
				case *ssa.Call:
					if p, ok := placeOfCall(t); ok {
						return p
					}
				}
			}
		case *ssa.FieldAddr:
			return below(x.X, fieldElem(x.X.Type(), x.Field))
		case *ssa.Field:
			return below(x.X, fieldElem(x.X.Type(), x.Field))
		case *ssa.Lookup:
			if e := element(x.Index); !e.unknown() {
				return below(x.X, e)
			}
		case *ssa.Call:
			if p, ok := placeOfCall(x); ok {
				return p
			}
		}
		break
	}
	return place{root: v}
}

func below(x ssa.Value, e Path) place {
	p := placeOf(x)
	p.path = p.path.join(e)
	return p
}

func fieldElem(t types.Type, n int) Path {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if st, ok := t.Underlying().(*types.Struct); ok {
		return field(st.Field(n).Name())
	}
	return anyElem
}

// placeOfCall looks through accessors with a constant key, and through
// functions whose result says of the value what it says of the argument.
func placeOfCall(c *ssa.Call) (place, bool) {
	s := newSite(c.Block(), c)
	if s.obj == nil {
		return place{}, false
	}
	for _, r := range known.AccessorsOf(s.name) {
		base, k := s.operand(r.Base), s.operand(r.Key)
		if base == nil || !r.Out.IsResult() || r.Key == known.None || k == nil {
			continue // does not name one entry
		}
		if e := element(k); !e.unknown() {
			p := placeOf(base)
			p.path = p.path.join(Path(r.Path)).join(e)
			return p, true
		}
	}
	if known.Transparent(s.name) && len(s.ops) > 0 {
		return placeOf(s.ops[0]), true
	}
	return place{}, false
}

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
		return []fact{{place: placeOf(x), marks: known.Closed | known.Formed}}
	}
	for _, p := range [][2]ssa.Value{{x, y}, {y, x}} {
		if g.ofConstants(p[1]) {
			return []fact{{place: placeOf(p[0]), marks: known.Closed | known.Formed}}
		}
	}
	return []fact{{place: placeOf(x), with: place{root: y}}, {place: placeOf(y), with: place{root: x}}}
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
		return []fact{{place: placeOf(x), marks: known.Closed | known.Formed}}
	}
	return []fact{{place: placeOf(x), with: place{root: list}}}
}

// agreed returns what a call says about its arguments when it agrees.
func (g *guards) agreed(c *ssa.Call, how known.Agree) []fact {
	s := newSite(c.Block(), c)
	var out []fact
	for _, r := range known.ValidatorsOf(s.name) {
		op := s.operand(r.Arg)
		if op == nil || r.Agree != how {
			continue // says nothing this way
		}
		out = append(out, g.validated(s, r, op)...)
	}
	for _, sum := range g.f.e.callees(s) {
		for _, v := range sum.Valid {
			if v.Agree == how && v.Param < len(s.ops) {
				p := placeOf(s.ops[v.Param])
				fa := fact{place: place{p.root, p.path.join(v.Path)}, marks: v.Marks}
				if v.Other > 0 && v.Other <= len(s.ops) {
					fa.with = place{s.ops[v.Other-1], v.OtherPath}
				}
				out = append(out, fa)
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
		if !g.f.e.strictPattern(s) {
			return nil
		}
		return []fact{{place: placeOf(op), marks: known.Formed}}
	}
	return []fact{{place: placeOf(op), marks: r.Marks}}
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
	for i, v := range phi.Edges {
		var here []fact
		if k, ok := v.(*ssa.Const); ok && k.Value != nil {
			if (k.Value.ExactString() == "true") != want {
				continue // not this way
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
		if all[fa] {
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

// learn adds what comparisons with claims establish, now that it is known which
// values are claims, and reports whether the function must be solved again.
func (g *guards) learn() bool {
	added := false
	for id, fa := range g.facts[:len(g.facts):len(g.facts)] {
		if fa.with.root == nil || !g.f.claimsAt(fa.with) {
			continue // not compared with claims
		}
		for _, b := range g.f.fn.Blocks {
			for succ := range 2 {
				if e := (edge{b, succ}); slices.Contains(g.gen[e], id) {
					g.establish(e, fact{place: fa.place, marks: known.Claimed})
					added = true
				}
			}
		}
	}
	if !added {
		return false
	}
	g.flow()
	g.f.reset()
	return true
}

// claimsAt reports whether a part of a value holds claims.
func (f *frame) claimsAt(p place) bool {
	found := false
	f.set(p.root).symbolic(p.path, func(v visit) {
		if v.l.obj.kind == Claims && v.marks&known.Presence == 0 {
			found = true
		}
	})
	return found
}

// holdsClaims reports whether v, or a part of it, is claims, and not only a
// test for their presence.
func (f *frame) holdsClaims(v ssa.Value) bool {
	found := false
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
	for _, o := range f.params {
		o.memory = set{}
	}
	for _, o := range f.frees {
		o.memory = set{}
	}
	for i := range f.results {
		f.results[i] = &set{}
	}
}

// -- what the function itself validates --

// validates returns what holds about the parameters whenever the function
// agrees: its error is nil, or its last result is true.
func (g *guards) validates() []Valid {
	res := g.f.fn.Signature.Results()
	if res.Len() == 0 {
		return nil
	}
	last := res.Len() - 1
	t := res.At(last).Type()
	how := known.True
	if isError(t) {
		how = known.NilErr
	} else if b, ok := t.Underlying().(*types.Basic); !ok || b.Kind() != types.Bool {
		return nil
	}
	var common map[fact]bool
	for _, b := range g.f.fn.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(r.Results) != res.Len() {
			continue // does not return here
		}
		said, agrees := g.atReturn(b, r.Results[last], how)
		if !agrees {
			continue // a refusal
		}
		if common == nil {
			common = g.holding(b)
			for _, fa := range said {
				common[fa] = true
			}
			continue
		}
		for fa := range common {
			if !g.holds(fa, b) && !slices.Contains(said, fa) {
				delete(common, fa)
			}
		}
	}
	var out []Valid
	for fa := range common {
		for i, p := range g.f.fn.Params {
			if fa.root != ssa.Value(p) {
				continue // about something else
			}
			v := Valid{Param: i, Path: fa.path, Agree: how, Marks: fa.marks}
			if fa.with.root != nil {
				o := placeOf(fa.with.root)
				for j, q := range g.f.fn.Params {
					if o.root == ssa.Value(q) {
						v.Other, v.OtherPath = j+1, o.path.join(fa.with.path)
					}
				}
			}
			if v.Marks != 0 || v.Other > 0 {
				out = append(out, v)
			}
		}
	}
	return out // Summary.sort orders it
}

// holding returns what is known at the start of b.
func (g *guards) holding(b *ssa.BasicBlock) map[fact]bool {
	out := map[fact]bool{}
	for _, fa := range g.facts {
		if g.holds(fa, b) {
			out[fa] = true
		}
	}
	return out
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
	for range maxJoined {
		d := b.Idom()
		if d == nil {
			return false
		}
		c, ok := condition(d).(*ssa.BinOp)
		if ok && len(b.Preds) == 1 && c.X == v && isNil(c.Y) &&
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
	switch v := v.(type) {
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
