package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

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
	site   *site
	effect *Effect
	next   bool
	claims bool // selected or written under identity from claims
}

// guardSummary computes what the function reaches without a scope check.
func (f *frame) guardSummary() Guard {
	o := f.checking()
	g := o.guard(nil)
	if g.Verdict, g.Decides = g.Next == NotCalled && f.verdict(), f.judgesInput(); g.Verdict || g.Decides {
		g.Switch = o.verdictSwitch()
	}
	g.Measures = f.measures()
	o.byName(&g)
	o.asksForKey(&g)
	if g.Next != NotCalled && httpRequest(f.fn) != nil {
		g.HTTP, g.Body = true, readsBody(f.fn)
	}
	return g
}

// checking prepares the look at what comes before what.
func (f *frame) checking() *checking {
	o := &checking{f: f, points: make([][]reachPoint, len(f.fn.Blocks)), reaching: make([]bool, len(f.fn.Blocks)), classes: f.classes()}
	for _, b := range f.fn.Blocks {
		o.points[b.Index] = f.points(b)
	}
	o.dropRecords()
	for _, b := range f.fn.Blocks {
		if len(o.points[b.Index]) > 0 {
			markBack(b, o.reaching)
		}
	}
	if !slices.Contains(o.reaching, true) {
		o.reachMemory()
	}
	return o
}

// reachMemory marks what leads to memory from outside, in a function that has no other
// effect. Where there is one, a denial may well be counted in memory.
func (o *checking) reachMemory() {
	for _, b := range o.f.fn.Blocks {
		var g Guard
		if o.f.touches(b, &g, false); len(g.Writes)+len(g.Reads) > 0 {
			markBack(b, o.reaching)
		}
	}
}

// guard says what the function reaches, and what checks there are, where edges for
// which never holds are not taken.
func (o *checking) guard(never func(b *ssa.BasicBlock, succ int) bool) Guard {
	var g Guard
	f, in := o.f, o.states(never)
	out := func(b *ssa.BasicBlock) bool { return never != nil && in[b.Index] == unreached }
	for _, b := range f.fn.Blocks {
		if !out(b) {
			g.Records = g.Records || f.records(b)
			o.note(&g, b)
		}
	}
	g.Trusts = slices.Clone(f.trusted)
	var opens, nexts []openPoint
	for _, b := range f.blocks {
		if out(b) {
			continue
		}
		st := in[b.Index]
		f.kinds(b, &g)
		for _, p := range o.points[b.Index] {
			guarded := st == checked || p.claims
			switch {
			case p.next && guarded:
				g.Next = max(g.Next, GuardedNext)
			case p.next:
				g.Next = OpenNext
				nexts = append(nexts, openPoint{b, Effect{Params: f.paramsIn(p.site, nil)}})
			case !guarded && !o.lookUp(&p):
				opens = append(opens, openPoint{b, *p.effect})
			}
			if !p.next {
				f.under(p.site, &g)
			}
		}
		f.touches(b, &g, st == checked)
		f.handsOn(b, &g, st == checked)
	}
	slices.Sort(g.Under)
	slices.Sort(g.Trusts)
	o.conditions(opens, never)
	o.conditions(nexts, never)
	g.Unless = common(nexts)
	for i := range opens {
		g.open(&opens[i].effect)
	}
	return g
}

// common returns what each of some points is open without: the parameters that its
// operands come from, and the checks that would stand before it.
func common(points []openPoint) Unless {
	var out Unless
	for i := range points {
		e := &points[i].effect
		if i == 0 {
			out = Unless{e.Params, e.If}
			continue
		}
		out.Params = slices.DeleteFunc(slices.Clone(out.Params), func(p int) bool { return !slices.Contains(e.Params, p) })
		out.If = slices.DeleteFunc(slices.Clone(out.If), func(c Condition) bool {
			return !slices.ContainsFunc(e.If, func(o Condition) bool { return o.Part == c.Part })
		})
	}
	return out
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
		if e != nil || next {
			out = append(out, reachPoint{site: s, effect: e, next: next, claims: next && f.byIdentity(s) || f.underIdentity(s)})
		}
		if n := f.handsNext(s); n != NotCalled && !next {
			out = append(out, reachPoint{site: s, next: true, claims: n == GuardedNext})
		}
	}
	return out
}

// byIdentity reports whether claims are among the operands of a call: what it
// reaches is selected by, filtered by or written under identity.
func (f *frame) byIdentity(s *site) bool {
	return f.someClaims(s.ops) || f.someClaims(captured(s.ops, maxCaptured))
}

// maxCaptured bounds how deep the functions that functions capture are looked into.
const maxCaptured = 3

// captured returns what function literals among some values capture: whoever is
// handed them does what they do.
func captured(vs []ssa.Value, depth int) []ssa.Value {
	var out []ssa.Value
	for _, v := range vs {
		if t, ok := v.(*ssa.ChangeType); ok {
			v = t.X // a named function type
		}
		c, ok := v.(*ssa.MakeClosure)
		if !ok || depth == 0 {
			continue // no function literal
		}
		for _, b := range c.Bindings {
			if a, ok := b.(*ssa.Alloc); ok {
				b = onlyStore(a) // a variable that is set once
			}
			if b != nil {
				out = append(append(out, b), captured([]ssa.Value{b}, depth-1)...)
			}
		}
	}
	return out
}

// underIdentity is byIdentity for a call with an effect. A function in sight, unless
// it belongs to an object that was made with claims, has to read or write something
// under them. What else it does on the way is then taken to be part of that, which
// errs towards missing.
func (f *frame) underIdentity(s *site) bool {
	sums := f.e.callees(s)
	if len(sums) == 0 {
		return f.byIdentity(s)
	}
	return s.recv && f.someClaims(s.ops[:1]) || slices.ContainsFunc(sums, func(sum *Summary) bool {
		return slices.ContainsFunc(sum.Guard.Under, func(i int) bool { return i < len(s.ops) && f.someClaims(s.ops[i:i+1]) })
	})
}

// under notes the parameters under which a call with an effect reads or writes.
func (f *frame) under(s *site, g *Guard) {
	var ops []int // all
	if sums := f.e.callees(s); len(sums) > 0 {
		ops = []int{}
		for _, sum := range sums {
			ops = append(ops, sum.Guard.Under...)
		}
	}
	for _, i := range f.paramsIn(s, ops) {
		if !slices.Contains(g.Under, i) {
			g.Under = append(g.Under, i)
		}
	}
}

// someClaims reports whether one of some values holds claims.
func (f *frame) someClaims(vs []ssa.Value) bool {
	return slices.ContainsFunc(vs, func(v ssa.Value) bool { return !isContext(v.Type()) && f.holdsClaims(v) })
}

// A checking is what is known about a function when the states of its blocks are
// computed.
type checking struct {
	f        *frame
	points   [][]reachPoint
	reaching []bool // a block from which an effect is reached
	classes  []condClass
	// rounds says that one block is asked about: the next round of a loop is about
	// something else, and the block calls tools whatever the method is named.
	rounds bool
	gates  *bool // see gate
	// off are the sides of switches on which no check is made on purpose.
	off map[edge]bool
}

// classes says of each block what it branches on, when it is known what values hold.
func (f *frame) classes() []condClass {
	if f.classified != nil {
		return f.classified
	}
	out := make([]condClass, len(f.fn.Blocks))
	for _, b := range f.fn.Blocks {
		if c := condition(b); c != nil {
			out[b.Index] = f.classify(c)
			f.scoped = f.scoped || out[b.Index].scope
		}
	}
	f.classified = out
	return out
}

// states computes the state at the start of each block. Edges for which never
// holds are not taken.
func (o *checking) states(never func(b *ssa.BasicBlock, succ int) bool) []state {
	in := make([]state, len(o.f.fn.Blocks))
	if len(in) == 0 {
		return in
	}
	in[0] = open
	news := make([]bool, len(in)) // not handed on yet
	news[0] = true
	for again := true; again; {
		again = false
		for _, b := range o.f.blocks {
			if !news[b.Index] {
				continue
			}
			news[b.Index] = false
			for n, succ := range b.Succs {
				if never != nil && never(b, n) {
					continue
				}
				st := o.edgeState(b, n, in[b.Index])
				if j := join(in[succ.Index], st); j != in[succ.Index] {
					in[succ.Index], news[succ.Index] = j, true
					again = true
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
	// parts are those of parameters that decide it, and present those of which it
	// asks whether there is anything.
	parts, present []Part
}

// classify says what cond depends on.
func (f *frame) classify(cond ssa.Value) condClass {
	if f.asksMeasure(cond) {
		return condClass{elsewhere: notToolCall(cond)} // a limit is no question about who calls
	}
	c := condClass{elsewhere: notToolCall(cond)}
	outside := false
	f.dependsOn(cond, func(v visit) {
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
			if !isContext(f.fn.Params[v.l.obj.index].Type()) {
				c.decidedByParam(Part{v.l.obj.index, v.l.path}, v.marks&known.Presence != 0)
			}
			if !(v.l.obj.index == 0 && f.fn.Signature.Recv() != nil) {
				outside = true
			}
		default:
			outside = true
		}
	})
	if b, ok := cond.(*ssa.BinOp); (c.presence || len(c.present) > 0) && !(ok && b.Op == token.EQL) {
		c.absent = 1 // x != nil, or a flag that says whether there are any
	}
	c.config = !c.scope && !c.presence && (!outside && configured(cond, 0) || f.tableByName(cond, 0))
	return c
}

// notToolCall returns the successor of a branch on cond that is taken for other
// methods than tools/call only, or -1.
func notToolCall(cond ssa.Value) int {
	switch c := cond.(type) {
	case *ssa.BinOp:
		x, text, eq := comparedWith(c)
		if x == nil || text != known.ToolCallMethod {
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
func (o *checking) note(g *Guard, b *ssa.BasicBlock) {
	c := &o.classes[b.Index]
	if len(b.Succs) != 2 {
		return // no branch
	}
	turned := 0
	for _, s := range b.Succs {
		if !o.reaching[s.Index] {
			turned++
		}
	}
	switch {
	case c.scope && (turned > 0 || o.denies(b.Succs[0], nil) || o.denies(b.Succs[1], nil)):
		g.Checks = append(g.Checks, Check{What: c.what, Where: o.f.e.where(posOf(condition(b))), Recorded: o.recorded(b), Switch: o.switchBefore(b)})
	case c.presence && turned == 1 && !o.reaching[b.Succs[c.absent].Index]:
		g.Presence = true
	}
}

// recorded reports whether the denial after the branch at the end of b, or the
// function that decided it, leaves a record.
func (o *checking) recorded(b *ssa.BasicBlock) bool {
	f := o.f
	if f.records(b) {
		return true // the function that decides
	}
	seen := map[*ssa.BasicBlock]bool{}
	work := slices.Clone(b.Succs)
	for len(work) > 0 && len(seen) < maxAhead {
		d := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[d] || o.reaching[d.Index] {
			continue // not where calls are turned away
		}
		seen[d] = true
		if f.records(d) {
			return true
		}
		work = append(work, d.Succs...)
	}
	return false
}

// records reports whether a call in b leaves a record: it logs, or reaches
// outside.
func (f *frame) records(b *ssa.BasicBlock) bool {
	is, ok := f.recording[b]
	if !ok {
		is = f.leavesRecord(b)
		f.recording[b] = is
	}
	return is
}

func (f *frame) leavesRecord(b *ssa.BasicBlock) bool {
	for _, instr := range b.Instrs {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		s := f.e.site(b, call)
		if s.obj != nil && logs(s.name) {
			return true
		}
		for _, sum := range f.e.callees(s) {
			if sum.Guard.Records {
				return true
			}
		}
		if e, _ := f.reach(s); e != nil {
			return true
		}
	}
	return false
}

// denies reports whether b, without an effect and by nothing but more questions
// about claims, can come to where no effect is reached: the second half of
// "neither this scope nor that one". More than maxAhead blocks are not searched, which
// errs towards reporting.
func (o *checking) denies(b *ssa.BasicBlock, seen map[*ssa.BasicBlock]bool) bool {
	if !o.reaching[b.Index] {
		return true
	}
	if seen == nil {
		seen = map[*ssa.BasicBlock]bool{}
	}
	if seen[b] || len(o.points[b.Index]) > 0 || len(seen) > maxAhead {
		return false
	}
	seen[b] = true
	c := &o.classes[b.Index]
	if len(b.Succs) > 1 && !c.scope && !c.presence && !c.config {
		return false // it depends on something else
	}
	for _, s := range b.Succs {
		if o.denies(s, seen) {
			return true
		}
	}
	return false
}

// edgeState is the state after the branch at the end of b to its n-th successor.
func (o *checking) edgeState(b *ssa.BasicBlock, n int, st state) state {
	if st == checked || len(b.Succs) != 2 {
		return st
	}
	c := &o.classes[b.Index]
	other := b.Succs[1-n]
	switch {
	case n == c.elsewhere && !o.rounds:
		return checked // a guard of tools has nothing to say here
	case c.scope:
		if o.reaching[b.Succs[n].Index] && (o.rounds && other.Dominates(b) || o.denies(other, map[*ssa.BasicBlock]bool{b: true})) {
			return checked // the other side can be turned away
		}
		return st
	case c.presence && n != c.absent:
		return st
	case c.presence || c.config:
		if o.switchedOff(edge{b, n}) {
			return checked
		}
		return skipped
	case st == skipped:
		return open
	}
	return st
}

// verdict reports whether the results decide nothing but allow or deny, by claims.
func (f *frame) verdict() bool {
	if !onlyVerdict(f.fn.Signature.Results()) || f.measures() {
		return false
	}
	for _, b := range f.fn.Blocks {
		if f.classes()[b.Index].scope && (returnsConst(b.Succs[0]) || returnsConst(b.Succs[1])) {
			return true
		}
	}
	return false
}

// returnsConst reports whether b leads straight to a return.
func returnsConst(b *ssa.BasicBlock) bool { return straight(b) != nil }
