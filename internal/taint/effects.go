package taint

import (
	"fmt"
	"go/token"
	"go/types"
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
	pos    token.Pos
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
	return len(g.Opens) == 0 && g.Next == NotCalled && len(g.Checks)+len(g.Writes) == 0 && !g.Presence && !g.Verdict
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

// -- effects of calls --

// effect returns how far a callee that cannot be seen reaches.
func (e *engine) effect(s *site) known.Effect {
	if s.obj == nil {
		return known.Unseen
	}
	if k := listed(s); k != known.Unlisted {
		return k
	}
	pkg := ""
	if s.obj.Pkg() != nil {
		pkg = s.obj.Pkg().Path()
	}
	if pkg == "" || known.Std(pkg) || known.IsSDK(pkg) {
		return known.NoEffect
	}
	// Third-party code without a row: what takes no context, cannot fail and
	// gives something back is taken for a computation.
	res := s.sig.Results()
	if !s.takesContext() && res.Len() > 0 && !isError(res.At(res.Len()-1).Type()) {
		return known.NoEffect
	}
	return known.Unseen
}

// listed returns the effect that the tables give a declared callee.
func listed(s *site) known.Effect {
	recv, pkg := "", ""
	if s.obj.Pkg() != nil {
		pkg = s.obj.Pkg().Path()
	}
	if s.obj.Signature().Recv() != nil {
		recv = strings.TrimSuffix(s.name, "."+s.obj.Name())
	}
	return known.EffectOf(s.name, recv, pkg)
}

// callEffect returns the effect that a call has, or nil.
func (f *frame) callEffect(s *site) *Effect {
	e, _ := f.reach(s)
	return e
}

// reach returns the effect of a call, and whether it calls a function that came
// from outside the frame.
func (f *frame) reach(s *site) (e *Effect, next bool) {
	if _, ok := s.common.Value.(*ssa.Builtin); ok {
		return nil, false
	}
	here := func(k known.Effect, what string) *Effect {
		return &Effect{Kind: k, What: what, Where: f.e.where(s.instr.Pos()), pos: s.instr.Pos()}
	}
	if s.obj == nil {
		return f.reachDynamic(s, here)
	}
	if listed(s) == known.NoEffect {
		return f.reachHanded(s, here) // also where the body can be seen: the SDK's own module
	}
	if f.e.scopeCheck(s) {
		return nil, false // what the check itself looks up comes first by necessity
	}
	sums := f.e.callees(s)
	for _, sum := range sums {
		for i := range sum.Guard.Opens {
			if o := &sum.Guard.Opens[i]; !f.selected(s, o) {
				return &Effect{Kind: o.Kind, What: o.What, Where: o.Where, Params: f.paramsIn(s, o.Params), pos: s.instr.Pos()}, false
			}
		}
	}
	if len(sums) == 0 && !(strings.HasPrefix(s.name, "(*os.File).") && f.standardStream(s)) {
		if k := f.e.effect(s); k != known.NoEffect {
			e := here(k, s.obj.Name())
			e.Params = f.paramsIn(s, nil)
			return e, false
		}
	}
	return f.reachHanded(s, here)
}

// selected reports whether claims are handed to a parameter that an effect of
// the callee depends on.
func (f *frame) selected(s *site, o *Effect) bool {
	for _, i := range o.Params {
		if i < len(s.ops) && !isContext(s.ops[i].Type()) && f.holdsClaims(s.ops[i]) {
			return true
		}
	}
	return false
}

// paramsIn returns the parameters of the function that the operands of a call
// come from: all operands, or those in only.
func (f *frame) paramsIn(s *site, only []int) []int {
	var out []int
	for i, op := range s.ops {
		if isContext(op.Type()) || only != nil && !slices.Contains(only, i) {
			continue
		}
		f.set(op).symbolic("", func(v visit) {
			o := v.l.obj
			if o.kind == Param && v.marks&known.Presence == 0 && !(o.index == 0 && f.fn.Signature.Recv() != nil) && !slices.Contains(out, o.index) {
				out = append(out, o.index)
			}
		})
	}
	slices.Sort(out)
	return out
}

// reachDynamic is reach for calls of function values.
func (f *frame) reachDynamic(s *site, here func(known.Effect, string) *Effect) (e *Effect, next bool) {
	if fn := s.common.StaticCallee(); fn != nil {
		if sum := f.e.summary(fn); sum != nil {
			return sum.Guard.Open(), false
		}
		return nil, false
	}
	found := false
	f.set(s.common.Value).read("", func(v visit) {
		switch o := v.l.obj; {
		case v.at != "" || v.l.derived: // a table's entry is no part of its key
		case o.kind == function && v.l.path == "":
			found = true
			if sum := f.e.summary(o.fn.fn); sum != nil && e == nil {
				e = sum.Guard.Open()
			}
		case o.kind == Param || o.kind == Free:
			// A function without parameters is no handler: a cancel function, or
			// a callback that counts where it is handed over.
			found = true
			next = s.sig.Params().Len() > 0
		}
	})
	if !found && !next && !fromStdlib(s.common.Value) {
		e = here(known.Unseen, "a function value")
	}
	return e, next
}

// fromStdlib reports whether a function value was returned by the standard
// library, such as a context's cancel function.
func fromStdlib(v ssa.Value) bool {
	if x, ok := v.(*ssa.Extract); ok {
		v = x.Tuple
	}
	c, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	fn := c.Call.StaticCallee()
	return fn != nil && fn.Pkg != nil && known.Std(fn.Pkg.Pkg.Path())
}

// reachHanded finds effects of function literals that are handed to a call,
// which is taken to call them.
func (f *frame) reachHanded(s *site, here func(known.Effect, string) *Effect) (e *Effect, next bool) {
	for _, op := range s.ops {
		if _, ok := op.Type().Underlying().(*types.Signature); !ok {
			continue // not a function
		}
		f.set(op).read("", func(v visit) {
			if v.at == "" && v.l.obj.kind == function && v.l.path == "" && e == nil {
				if sum := f.e.summary(v.l.obj.fn.fn); sum != nil {
					e = sum.Guard.Open()
				}
			}
		})
	}
	return e, false
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
	for _, b := range f.fn.DomPreorder() {
		st := in[b.Index]
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
		s := newSite(b, call)
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
	order := f.fn.DomPreorder()
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
		if fn := x.Call.StaticCallee(); fn != nil && fn.Pkg != nil && fn.Pkg.Pkg.Path() == "os" {
			return fn.Name() == "Getenv" || fn.Name() == "LookupEnv"
		}
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

// -- shared memory --

// writes records the memory from outside that a block writes to.
func (f *frame) writes(b *ssa.BasicBlock, g *Guard) {
	for _, instr := range b.Instrs {
		switch i := instr.(type) {
		case *ssa.Store:
			f.write(g, i.Addr, i.Pos())
		case *ssa.MapUpdate:
			f.write(g, i.Map, i.Pos())
		case ssa.CallInstruction:
			s := newSite(b, i)
			if known.WritesMemory(s.name) && len(s.ops) > 0 {
				f.write(g, s.ops[0], i.Pos())
			}
			f.inheritWrites(g, s)
		}
	}
}

func (f *frame) write(g *Guard, addr ssa.Value, pos token.Pos) {
	if _, ok := addr.(*ssa.Alloc); ok {
		return // a local variable
	}
	where := f.e.where(pos)
	switch root := root(addr).(type) {
	case *ssa.Global:
		g.open(&Effect{Kind: known.Shared, What: root.Name(), Where: where, pos: pos})
	case *ssa.Parameter:
		for i, p := range f.fn.Params {
			if p == root {
				g.write(Write{Kind: Param, Index: i, Recv: i == 0 && f.fn.Signature.Recv() != nil, Where: where, pos: pos})
			}
		}
	case *ssa.FreeVar:
		for i, v := range f.fn.FreeVars {
			if v == root && !f.capturedLocal(i) {
				g.write(Write{Kind: Free, Index: i, Where: where, pos: pos})
			}
		}
	}
}

// write adds w unless there is a witness for the same memory.
func (g *Guard) write(w Write) {
	for _, old := range g.Writes {
		if old.Kind == w.Kind && old.Index == w.Index {
			return
		}
	}
	g.Writes = append(g.Writes, w)
}

// capturedLocal reports whether captured variable i is a variable of a function
// that runs for one call: one that takes a context or is a literal itself.
func (f *frame) capturedLocal(i int) bool {
	parent := f.fn.Parent()
	if parent == nil {
		return false
	}
	serves := parent.Parent() != nil
	for _, p := range parent.Params {
		serves = serves || isContext(p.Type())
	}
	if !serves {
		return false // made once, by whoever builds the handler
	}
	for _, b := range parent.Blocks {
		for _, instr := range b.Instrs {
			if mc, ok := instr.(*ssa.MakeClosure); ok && mc.Fn == f.fn {
				_, ok := mc.Bindings[i].(*ssa.Alloc)
				return ok
			}
		}
	}
	return false
}

// inheritWrites adds what a callee writes to, in terms of this function.
func (f *frame) inheritWrites(g *Guard, s *site) {
	if s.obj == nil || f.byIdentity(s) {
		return // nothing is known of it, or it is written under identity from claims
	}
	for _, sum := range f.e.callees(s) {
		for _, w := range sum.Guard.Writes {
			if w.Kind == Param && w.Index < len(s.ops) {
				f.write(g, s.ops[w.Index], s.instr.Pos())
			}
		}
	}
}

// root returns the parameter, captured variable or package variable that addr
// is a part of, or nil when it is the function's own memory.
func root(addr ssa.Value) ssa.Value {
	for range 16 {
		switch x := addr.(type) {
		case *ssa.Global, *ssa.Parameter, *ssa.FreeVar:
			return x
		case *ssa.FieldAddr:
			addr = x.X
		case *ssa.IndexAddr:
			addr = x.X
		case *ssa.Lookup:
			addr = x.X
		case *ssa.TypeAssert:
			addr = x.X
		case *ssa.ChangeType:
			addr = x.X
		case *ssa.UnOp:
			addr = x.X
		case *ssa.Alloc:
			addr = onlyStore(x)
		default:
			return nil
		}
	}
	return nil
}

// onlyStore returns the value that is stored in a local variable, if it is one.
func onlyStore(a *ssa.Alloc) ssa.Value {
	var val ssa.Value
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == ssa.Value(a) {
			if val != nil {
				return nil
			}
			val = st.Val
		}
	}
	return val
}

// global returns the package variable that addr is a part of, or nil.
func global(addr ssa.Value) *ssa.Global {
	g, _ := root(addr).(*ssa.Global)
	return g
}
