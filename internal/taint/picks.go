package taint

import (
	"go/token"
	"slices"

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
	byPlace := map[place][]*chain{}
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
		var c *chain
		for _, k := range byPlace[p] {
			if k.last.Dominates(b) {
				c = k // where none of its cases fits
			}
		}
		if c == nil {
			c = &chain{value: x, first: b, pos: posOf(condition(b))}
			byPlace[p] = append(byPlace[p], c)
			order = append(order, c)
		}
		c.tests = append(c.tests, b)
		c.cases = append(c.cases, text)
		c.arms = append(c.arms, arm)
		c.last = other
	}
	var out []Pick
	for _, c := range order {
		if len(c.cases) > 1 {
			out = append(out, f.chainPick(c, work())...)
		}
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
	p := Pick{Cases: distinctCases(c.cases), Effects: ops.distinct(c.ends()), Rejects: !ops.leads[c.last.Index], Where: f.e.where(c.pos), pos: c.pos}
	if c.oneArm() {
		p.Admits = p.Rejects && (ops.leads[c.arms[0].Index] || f.admitted(c.value))
	}
	return f.pickedBy(c.value, c.first, p)
}

// ends returns the arms that do not go on to compare the value again: what such
// an arm leads to is all that comes later, and no operation of its own.
func (c *chain) ends() []*ssa.BasicBlock {
	return slices.DeleteFunc(slices.Clone(c.arms), func(arm *ssa.BasicBlock) bool {
		return slices.ContainsFunc(c.tests, func(b *ssa.BasicBlock) bool { return arm.Dominates(b) })
	})
}

// distinctCases drops the cases that were named before.
func distinctCases(cases []string) []string {
	var out []string
	for _, c := range cases {
		if !slices.Contains(out, c) {
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
			p.From, p.Marks, p.Steps = o, v.marks|marks, f.e.steps(v.from)
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
		slices.Sort(cases) // those of a map have no order
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
	below []string // by block: the operations in it and in what it dominates
	reads []bool   // by block: it, or what it dominates, reads
	leads []bool   // by block: an effect can follow
}

// maxSignature bounds the text that tells the effects of one arm from those of
// another; arms that differ only behind it count as one.
const maxSignature = 1000

// operations looks at each block once.
func (f *frame) operations() *operations {
	n := len(f.fn.Blocks)
	ops := &operations{below: make([]string, n), reads: make([]bool, n), leads: make([]bool, n)}
	var work []*ssa.BasicBlock
	for _, b := range slices.Backward(f.blocks) {
		text, reads := f.effectsIn(b)
		if text != "" || reads {
			work = append(work, b)
		}
		for _, d := range b.Dominees() {
			if len(text) < maxSignature {
				text += ops.below[d.Index]
			}
			reads = reads || ops.reads[d.Index]
		}
		ops.below[b.Index], ops.reads[b.Index] = text, reads
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

// distinct returns the distinct operations of the arms. All that only read
// count as one, as reading this or that is no difference in effect.
func (ops *operations) distinct(arms []*ssa.BasicBlock) []string {
	var out []string
	seen := map[string]bool{}
	for _, arm := range arms {
		text := ops.below[arm.Index]
		if text == "" && ops.reads[arm.Index] {
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
