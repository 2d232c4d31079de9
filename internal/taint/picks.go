package taint

import (
	"cmp"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// picks returns the places where the function lets a value decide which of
// several operations runs, or whether one of several named operations does:
// switches and if-chains over string constants, and tests for membership.
func (f *frame) picks() []Pick {
	var ops *operations
	work := func() *operations {
		if ops == nil {
			ops = f.operations()
		}
		return ops
	}
	return append(f.chains(work), f.admissions(work)...)
}

// A chain collects the comparisons of one place with constants that follow each
// other: one switch, or one series of ifs.
type chain struct {
	value ssa.Value // as first compared
	first *ssa.BasicBlock
	tests []*ssa.BasicBlock // where it is compared
	cases []string
	arms  []*ssa.BasicBlock // where control goes when the case fits
	last  *ssa.BasicBlock   // where control goes when none fits
	pos   token.Pos
}

// chains returns the picks made by comparisons.
func (f *frame) chains(work func() *operations) []Pick {
	var order []*chain
	byPlace := map[place]map[*ssa.BasicBlock]*chain{} // and by where control goes on
	for _, b := range f.blocks {
		x, text, eq := comparedWith(condition(b))
		if x == nil {
			continue // another condition
		}
		arm, other := b.Succs[0], b.Succs[1]
		if !eq {
			arm, other = other, arm
		}
		p := f.e.placeOf(x)
		if byPlace[p] == nil {
			byPlace[p] = map[*ssa.BasicBlock]*chain{}
		}
		c := goingOn(byPlace[p], b)
		if c == nil {
			c = &chain{value: x, first: b, pos: posOf(condition(b))}
			order = append(order, c)
		}
		c.tests = append(c.tests, b)
		c.cases = append(c.cases, text)
		c.arms = append(c.arms, arm)
		delete(byPlace[p], c.last)
		c.last, byPlace[p][other] = other, c
	}
	var out []Pick
	for _, c := range order {
		if len(c.cases) > 1 {
			out = append(out, f.chainPick(c, work())...)
		}
	}
	return out
}

// goingOn returns the chain that b goes on with: control comes there where none of
// its cases fits.
func goingOn(chains map[*ssa.BasicBlock]*chain, b *ssa.BasicBlock) *chain {
	for n := 0; b != nil && len(chains) > 0 && n < maxAhead; b, n = b.Idom(), n+1 {
		if c := chains[b]; c != nil {
			return c
		}
	}
	return nil
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
		if known.Folds(s.name) {
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
	p := Pick{Cases: distinctCases(c.cases), Effects: ops.distinct(f.ends(c)), Rejects: !ops.leads[c.last.Index], Where: f.e.where(c.pos), pos: c.pos}
	if c.oneArm() {
		p.Admits = p.Rejects && (ops.leads[c.arms[0].Index] || f.admitted(c.value))
	}
	return f.pickedBy(c.value, c.first, p)
}

// ends returns the arms of a chain that do not go on to compare the value again:
// what such an arm leads to is all that comes later, and no operation of its own.
func (f *frame) ends(c *chain) []*ssa.BasicBlock {
	return slices.DeleteFunc(slices.Clone(c.arms), func(arm *ssa.BasicBlock) bool {
		// The tests are in the order of the layout.
		n, _ := slices.BinarySearchFunc(c.tests, f.at[arm.Index], func(b *ssa.BasicBlock, at int) int { return cmp.Compare(f.at[b.Index], at) })
		return n < len(c.tests) && f.dominates(arm, c.tests[n])
	})
}

// distinctCases drops the cases that were named before.
func distinctCases(cases []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, c := range cases {
		if !seen[c] {
			seen[c] = true
			out = append(out, c)
		}
	}
	return out
}

// oneArm reports whether the same happens whichever case fits.
func (c *chain) oneArm() bool {
	return !slices.ContainsFunc(c.arms, func(b *ssa.BasicBlock) bool { return b != c.arms[0] })
}

// pickedBy returns p for each origin of the value that decides.
func (f *frame) pickedBy(value ssa.Value, b *ssa.BasicBlock, p Pick) []Pick {
	var out []Pick
	marks := f.guards.marks(value, b)
	seen := map[Origin]bool{}
	f.set(value).symbolic("", func(v visit) {
		if o := origin(v.l); !seen[o] {
			seen[o] = true
			p.From, p.Marks, p.trail = o, v.marks|marks, f.e.trail(v.from)
			out = append(out, p)
		}
	})
	return out
}

// admitted reports whether the function agrees only when v, a parameter or a
// part of one, is one of a set of constants.
func (f *frame) admitted(v ssa.Value) bool {
	p := f.e.placeOf(v)
	for _, ok := range f.sum.Valid {
		if ok.Marks&known.Closed != 0 && ok.Path == p.path && p.root == ssa.Value(f.fn.Params[ok.Param]) {
			return true
		}
	}
	return false
}

// admissions returns the tests whether a value is one of a list of constants
// that turn every other value away.
func (f *frame) admissions(work func() *operations) []Pick {
	var out []Pick
	for _, b := range f.blocks {
		cond := condition(b)
		yes := 0
		if n, ok := cond.(*ssa.UnOp); ok && n.Op == token.NOT {
			cond, yes = n.X, 1
		}
		x, list := memberOf(cond)
		if x == nil {
			continue // another condition
		}
		cases, ok := f.e.constElems(list)
		if !ok || len(cases) < 2 {
			continue // filled elsewhere
		}
		ops := work()
		if ops.leads[b.Succs[1-yes].Index] || !ops.leads[b.Succs[yes].Index] && !f.admitted(x) {
			continue // both go on, or nothing comes of it
		}
		cases = slices.Sorted(slices.Values(cases)) // those of a map have no order
		pos := posOf(cond)
		out = append(out, f.pickedBy(x, b, Pick{Cases: cases, Rejects: true, Admits: true, Where: f.e.where(pos), pos: pos})...)
	}
	return out
}

// memberOf returns the value and the list, when cond asks whether the value is
// an element of the list or a key of the map.
func memberOf(cond ssa.Value) (x, list ssa.Value) {
	switch c := cond.(type) {
	case *ssa.Lookup:
		return c.Index, c.X
	case *ssa.Extract:
		if l, ok := c.Tuple.(*ssa.Lookup); ok {
			return l.Index, l.X
		}
	case *ssa.Call:
		s := newSite(c.Block(), c)
		for _, r := range known.ValidatorsOf(s.name) {
			if op := s.operand(r.Arg); r.By == known.Membership && op != nil {
				for _, other := range s.ops {
					if other != op {
						return op, other
					}
				}
			}
		}
	}
	return nil, nil
}

// operations are what the blocks of a function do.
type operations struct {
	*layout
	acting []operation // in the order of the layout
	reads  []int       // by place in the layout: how many blocks before it read
	leads  []bool      // by block: an effect can follow
}

// An operation is what one block does.
type operation struct {
	at   int // place of the block in the layout
	text string
}

// maxSignature bounds the text that tells the effects of one arm from those of
// another; arms that differ only behind it count as one.
const maxSignature = 1000

// operations looks at each block once.
func (f *frame) operations() *operations {
	ops := &operations{layout: f.layout, reads: []int{0}, leads: make([]bool, len(f.blocks))}
	for at, b := range f.blocks {
		text, reads := f.effectsIn(b)
		if text != "" {
			ops.acting = append(ops.acting, operation{at, text})
		}
		n := ops.reads[at]
		if reads {
			n++
		}
		ops.reads = append(ops.reads, n)
		if text != "" || reads {
			markBack(b, ops.leads)
		}
	}
	return ops
}

// below returns the operations in a block and in what it dominates, and whether
// any of these reads.
func (ops *operations) below(b *ssa.BasicBlock) (string, bool) {
	var text strings.Builder
	at, end := ops.at[b.Index], ops.end[b.Index]
	first, _ := slices.BinarySearchFunc(ops.acting, at, func(o operation, at int) int { return cmp.Compare(o.at, at) })
	for _, o := range ops.acting[first:] {
		if o.at >= end || text.Len() >= maxSignature {
			break
		}
		text.WriteString(o.text)
	}
	return text.String(), ops.reads[end] > ops.reads[at]
}

// distinct returns the distinct operations of the arms. All that only read
// count as one, as reading this or that is no difference in effect.
func (ops *operations) distinct(arms []*ssa.BasicBlock) []string {
	var out []string
	seen := map[string]bool{}
	for _, arm := range arms {
		text, reads := ops.below(arm)
		if text == "" && reads {
			text = reading
		}
		if text != "" && !seen[text] {
			seen[text] = true
			out = append(out, text)
		}
	}
	return out
}

// effectsIn names the operations in a block, in order, and reports whether it
// reads.
func (f *frame) effectsIn(b *ssa.BasicBlock) (out string, reads bool) {
	for _, instr := range b.Instrs {
		if call, ok := instr.(ssa.CallInstruction); ok {
			name, r := f.operation(f.e.site(b, call))
			if name != "" {
				out += name + ";"
			}
			reads = reads || r
		}
	}
	return out, reads
}
