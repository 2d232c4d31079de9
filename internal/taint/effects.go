package taint

import (
	"fmt"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// A Guard says what a function does to the world outside, and whether a scope
// check comes first.
type Guard struct {
	// Opens are the effects that can be reached without a scope check, in source
	// order. An effect whose operands come from parameters is none for a caller
	// who hands claims to one of these: what it reaches is selected by identity.
	// Those behind the first that depends on no parameter are left out.
	Opens []Effect
	// Effects has one witness for each kind of effect, in source order, whether
	// or not a scope check stands before it.
	Effects []Effect
	// Next says how a function from outside is called: a wrapper's handler.
	Next Next
	// Checks are the scope checks in the function.
	Checks []Check
	// Presence says that the function turns callers without claims away.
	Presence bool
	// Verdict says that the results decide nothing but allow or deny, and that
	// claims decide which.
	Verdict bool
	// Writes are parameters and captured variables whose memory is written
	// without a scope check: an effect if that memory is shared.
	Writes []Write
}

// Next says how a function that came from outside is called.
type Next uint8

// How a wrapper calls what it wraps.
const (
	NotCalled   Next = iota
	GuardedNext      // only behind a scope check
	OpenNext         // also without one
)

// An Effect is one place where a function reaches outside.
type Effect struct {
	Kind  known.Effect
	What  string // function that is called
	Where string // "file.go:12"
	// Params are the parameters that the effect's operands come from.
	Params []int
	// Via are the calls on the way, the first one first: "shell (run.go:5)".
	// Only those in Guard.Effects have it.
	Via []string
	pos token.Pos
}

// Open returns the first effect that can be reached without a scope check, or nil.
func (g *Guard) Open() *Effect {
	if len(g.Opens) == 0 {
		return nil
	}
	return &g.Opens[0]
}

// maxOpens bounds the effects that a guard lists.
const maxOpens = 6

// open adds an effect without a scope check, unless an earlier one says as much.
func (g *Guard) open(e *Effect) {
	if n := len(g.Opens); n < maxOpens && (n == 0 || len(g.Opens[n-1].Params) > 0) {
		g.Opens = append(g.Opens, *e)
	}
}

// reaches adds a witness for the kind of e unless there is one.
func (g *Guard) reaches(e *Effect) {
	if !slices.ContainsFunc(g.Effects, func(o Effect) bool { return o.Kind == e.Kind }) {
		g.Effects = append(g.Effects, *e)
	}
}

// Pos returns where the effect is, or the call in this package that leads to it.
func (e *Effect) Pos() token.Pos { return e.pos }

// A Check is a scope check.
type Check struct {
	What  string // the claims it looks at, or the function it asks
	Where string
	pos   token.Pos
}

// A Write is memory from outside the function that it writes to.
type Write struct {
	Kind  Kind // Param or Free
	Index int
	Recv  bool // the receiver of a method
	Where string
	pos   token.Pos
}

// Pos returns where the write is, or the call that leads to it.
func (w *Write) Pos() token.Pos { return w.pos }

func (g *Guard) empty() bool {
	return len(g.Opens)+len(g.Effects) == 0 && g.Next == NotCalled && len(g.Checks)+len(g.Writes) == 0 && !g.Presence && !g.Verdict
}

func (g *Guard) String() string {
	var parts []string
	for _, o := range g.Opens {
		text := fmt.Sprintf("open %s (%s)", o.Kind, o.What)
		if len(o.Params) > 0 {
			text += fmt.Sprint(" unless claims in ", o.Params)
		}
		parts = append(parts, text)
	}
	if g.Next != NotCalled {
		parts = append(parts, map[Next]string{GuardedNext: "guards next", OpenNext: "open next"}[g.Next])
	}
	for _, c := range g.Checks {
		parts = append(parts, "checks "+c.What)
	}
	if g.Presence {
		parts = append(parts, "needs claims")
	}
	if g.Verdict {
		parts = append(parts, "verdict")
	}
	for _, w := range g.Writes {
		parts = append(parts, "writes "+Origin{Kind: w.Kind, Index: w.Index}.String())
	}
	return strings.Join(parts, "; ")
}

// -- the order of check and effect --

// A state says whether a scope check has been passed. Skipped joins with
// checked to checked: it is the side of a configuration switch, or of missing
// claims, on which no check was made on purpose.
type state uint8

const (
	unreached state = iota
	open
	skipped
	checked
)

func join(a, b state) state {
	switch {
	case a == unreached:
		return b
	case b == unreached:
		return a
	case a == open || b == open:
		return open
	case a == checked || b == checked:
		return checked
	}
	return skipped
}

// A reachPoint is a call with an effect.
type reachPoint struct {
	effect *Effect
	next   bool
	claims bool // selected or written under identity from claims
}

// guardSummary computes what the function reaches without a scope check.
func (f *frame) guardSummary() Guard {
	var g Guard
	points := make([][]reachPoint, len(f.fn.Blocks))
	reaching := make([]bool, len(f.fn.Blocks)) // a block from which an effect is reached
	for _, b := range f.fn.Blocks {
		points[b.Index] = f.points(b)
		if len(points[b.Index]) > 0 {
			markBack(b, reaching)
		}
	}
	in := f.states(&g, reaching)
	for _, b := range f.blocks {
		st := in[b.Index]
		f.kinds(b, &g)
		for _, p := range points[b.Index] {
			guarded := st == checked || p.claims
			switch {
			case p.next && guarded:
				g.Next = max(g.Next, GuardedNext)
			case p.next:
				g.Next = OpenNext
			case !guarded:
				g.open(p.effect)
			}
		}
		if st != checked {
			f.writes(b, &g)
		}
	}
	g.Verdict = f.verdict()
	return g
}

// markBack marks b and every block that can reach it.
func markBack(b *ssa.BasicBlock, seen []bool) {
	work := []*ssa.BasicBlock{b}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b.Index] {
			continue
		}
		seen[b.Index] = true
		work = append(work, b.Preds...)
	}
}

// points lists the effects of a block in order.
func (f *frame) points(b *ssa.BasicBlock) []reachPoint {
	var out []reachPoint
	for _, instr := range b.Instrs {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		s := f.e.site(b, call)
		e, next := f.reach(s)
		if e == nil && !next {
			continue
		}
		out = append(out, reachPoint{effect: e, next: next, claims: f.byIdentity(s)})
	}
	return out
}

// byIdentity reports whether claims are among the operands of a call: what it
// reaches is selected by, filtered by or written under identity.
func (f *frame) byIdentity(s *site) bool {
	for _, op := range s.ops {
		if !isContext(op.Type()) && f.holdsClaims(op) {
			return true
		}
	}
	return false
}

// states computes the state at the start of each block.
func (f *frame) states(g *Guard, reaching []bool) []state {
	in := make([]state, len(f.fn.Blocks))
	if len(in) == 0 {
		return in
	}
	in[0] = open
	order := f.blocks
	classes := make([]condClass, len(in))
	for _, b := range order {
		if c := condition(b); c != nil {
			classes[b.Index] = f.classify(c)
			f.note(g, b, classes[b.Index], reaching)
		}
	}
	for round, changed := 0, true; changed && round < 2*len(in)+4; round++ {
		changed = false
		for _, b := range order {
			if in[b.Index] == unreached {
				continue
			}
			for n, succ := range b.Succs {
				st := f.edgeState(b, n, in[b.Index], classes[b.Index], reaching)
				if j := join(in[succ.Index], st); j != in[succ.Index] {
					in[succ.Index] = j
					changed = true
				}
			}
		}
	}
	return in
}

// A condClass says what a condition depends on.
type condClass struct {
	scope    bool // claims, or a verdict
	presence bool // only whether there are claims
	absent   int  // with presence: the successor where there are none
	config   bool // configuration
	// elsewhere is the successor that no tool call takes, as the condition asks
	// which method was called; -1 when it asks something else.
	elsewhere int
	what      string
}

// classify says what cond depends on.
func (f *frame) classify(cond ssa.Value) condClass {
	c := condClass{elsewhere: notToolCall(cond)}
	outside := false
	f.set(cond).symbolic("", func(v visit) {
		switch v.l.obj.kind {
		case Verdict:
			c.scope = true
			c.what = v.l.obj.name
		case Claims:
			if v.marks&known.Presence != 0 {
				c.presence = true
			} else {
				c.scope = true
			}
			if c.what == "" {
				c.what = v.l.obj.name
			}
		case Free:
		case Param:
			if !(v.l.obj.index == 0 && f.fn.Signature.Recv() != nil) {
				outside = true
			}
		default:
			outside = true
		}
	})
	if c.presence {
		if b, ok := cond.(*ssa.BinOp); ok && b.Op == token.NEQ {
			c.absent = 1
		}
	}
	c.config = !c.scope && !c.presence && !outside && configured(cond, 0)
	return c
}

// notToolCall returns the successor of a branch on cond that is taken for other
// methods than tools/call only, or -1.
func notToolCall(cond ssa.Value) int {
	switch c := cond.(type) {
	case *ssa.BinOp:
		x, text, eq := comparedWith(c)
		if p, ok := x.(*ssa.Parameter); !ok || text != known.ToolCallMethod || p.Parent() == nil {
			return -1
		}
		if eq {
			return 1
		}
		return 0
	case *ssa.Extract:
		if t, ok := c.Tuple.(*ssa.TypeAssert); ok && c.Index == 1 && known.ToolCallType(t.AssertedType.String()) {
			return 1
		}
	}
	return -1
}

// configured reports whether cond is computed from fields, captured variables
// or package variables only.
func configured(v ssa.Value, depth int) bool {
	if depth > 8 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Const:
		return depth > 0
	case *ssa.Global, *ssa.FreeVar, *ssa.Parameter:
		return true
	case *ssa.UnOp:
		return configured(x.X, depth+1)
	case *ssa.FieldAddr:
		return configured(x.X, depth+1)
	case *ssa.Field:
		return configured(x.X, depth+1)
	case *ssa.BinOp:
		return configured(x.X, depth+1) && configured(x.Y, depth+1)
	case *ssa.Call:
		if b, ok := x.Call.Value.(*ssa.Builtin); ok && b.Name() == "len" {
			return configured(x.Call.Args[0], depth+1)
		}
		return known.ReadsEnvironment(newSite(x.Block(), x).name)
	}
	return false
}

// note records the scope checks and presence tests of the function.
func (f *frame) note(g *Guard, b *ssa.BasicBlock, c condClass, reaching []bool) {
	turned := 0
	for _, s := range b.Succs {
		if !reaching[s.Index] {
			turned++
		}
	}
	switch {
	case turned == 0:
		// both sides go on
	case c.scope:
		pos := posOf(condition(b))
		g.Checks = append(g.Checks, Check{What: c.what, Where: f.e.where(pos), pos: pos})
	case c.presence && turned == 1 && !reaching[b.Succs[c.absent].Index]:
		g.Presence = true
	}
}

// edgeState is the state after the branch at the end of b to its n-th successor.
func (f *frame) edgeState(b *ssa.BasicBlock, n int, st state, c condClass, reaching []bool) state {
	if st == checked || len(b.Succs) != 2 {
		return st
	}
	other := b.Succs[1-n]
	switch {
	case n == c.elsewhere:
		return checked // a guard of tools has nothing to say here
	case c.scope:
		if !reaching[other.Index] && reaching[b.Succs[n].Index] {
			return checked // the other side was turned away
		}
		return st
	case c.presence && n == c.absent:
		return skipped
	case c.presence:
		return st
	case c.config:
		return skipped
	case st == skipped:
		return open
	}
	return st
}

// verdict reports whether the results decide nothing but allow or deny, by claims.
func (f *frame) verdict() bool {
	if !onlyVerdict(f.fn.Signature.Results()) {
		return false
	}
	for _, b := range f.fn.Blocks {
		cond := condition(b)
		if cond == nil {
			continue
		}
		if c := f.classify(cond); c.scope && (returnsConst(b.Succs[0]) || returnsConst(b.Succs[1])) {
			return true
		}
	}
	return false
}

// returnsConst reports whether b leads straight to a return.
func returnsConst(b *ssa.BasicBlock) bool {
	for range 4 {
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Return:
			return true
		case *ssa.Jump:
			b = last.Block().Succs[0]
			continue
		}
		return false
	}
	return false
}
