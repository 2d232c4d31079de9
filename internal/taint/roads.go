package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// -- what stands before a place, on every road to it --

// A Road is a way to a place of a function: behind a scope check, or not. One that
// starts in a function which nobody in the package calls may still be checked by
// others: before they call it, or by handing claims to it.
type Road struct {
	// Check is the scope check on it; nil when there is none.
	Check *Check
	// Asks is what the check asks of the value that a call goes through: names of
	// methods, and ".Field".
	Asks []string
	// From is the function that others call; empty when nobody else can. Needs are
	// the checks for which they have to hand claims to it; without them Check holds
	// for all.
	From  string
	Needs []Condition
}

// Guarded reports whether a scope check stands on the road, whoever takes it.
func (r *Road) Guarded() bool { return r.Check != nil }

// maxRoads bounds the functions that are looked at again on the roads to one
// place; behind that a road is open, which errs towards reporting.
const maxRoads = 64

// Roads returns the roads to the calls in fn that go through a value: a method of an
// interface called what, a function in a field ".what", or any function value when
// what is empty.
func (d *Dispatchers) Roads(fn *ssa.Function, what string) []Road {
	d.fl.e.mu.Lock()
	defer d.fl.e.mu.Unlock()
	var out []Road
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(ssa.CallInstruction); ok && goesThrough(c.Common()) == what && c.Common().StaticCallee() == nil {
				w := &walk{d: d, fuel: maxRoads}
				out = append(out, w.to(b, through(c.Common()), maxDispatch+1)...)
			}
		}
	}
	return out
}

// RoadsFrom returns the roads in this package that a road of another leads on to:
// the calls of its first function. It is empty where nobody calls that.
func (d *Dispatchers) RoadsFrom(r Road) []Road {
	d.fl.e.mu.Lock()
	defer d.fl.e.mu.Unlock()
	var out []Road
	for _, fn := range d.fl.e.funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if c, ok := instr.(ssa.CallInstruction); ok && c.Common().StaticCallee() != nil && c.Common().StaticCallee().String() == r.From {
					w := &walk{d: d, fuel: maxRoads}
					out = append(out, w.by(c, r.Needs, r.Asks, maxDispatch+1)...)
				}
			}
		}
	}
	return out
}

// goesThrough says what a call goes through: the name of a method of an interface,
// ".Field" of a struct, or nothing of a name.
func goesThrough(c *ssa.CallCommon) string {
	if c.IsInvoke() {
		return c.Method.Name()
	}
	switch v := c.Value.(type) {
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok {
			return "." + nameOfField(fa.X.Type(), fa.Field)
		}
	case *ssa.Field:
		return "." + nameOfField(v.X.Type(), v.Field)
	}
	return ""
}

// through returns the value that a call goes through.
func through(c *ssa.CallCommon) ssa.Value {
	if c.IsInvoke() {
		return c.Value
	}
	switch v := c.Value.(type) {
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok {
			return fa.X
		}
	case *ssa.Field:
		return v.X
	}
	return c.Value
}

// A walk goes back from a place to where it is reached from.
type walk struct {
	d    *Dispatchers
	fuel int
}

// unguarded is a road without a check.
func unguarded() []Road { return []Road{{}} }

// to returns the roads to b, in which a call goes through elem.
func (w *walk) to(b *ssa.BasicBlock, elem ssa.Value, depth int) []Road {
	if w.fuel--; w.fuel < 0 || depth == 0 {
		return unguarded()
	}
	fn := b.Parent()
	f := w.d.frame(fn)
	classes := f.classes()
	if len(classes) > maxGatedBlocks {
		return unguarded()
	}
	o := f.gating(b, classes)
	if o.states(nil)[b.Index] == checked {
		c, at := o.checkAt(b)
		return []Road{{Check: &c, Asks: f.asksOf(at, elem)}}
	}
	var needs []Condition
	var asks []string
	for _, p := range o.candidates() {
		s := o.supposing(p)
		if s.states(nil)[b.Index] == checked {
			c, at := s.checkAt(b)
			needs = append(needs, Condition{p, c})
			asks = f.asksOf(at, elem)
		}
	}
	return w.from(fn, needs, asks, depth)
}

// from returns the roads to a function that checks what it is handed, if it is
// claims, before it does its work; or that does not check at all.
func (w *walk) from(fn *ssa.Function, needs []Condition, asks []string, depth int) []Road {
	calls := w.d.calls[fn]
	if len(calls) == 0 {
		if obj := object1(fn); obj != nil && obj.Exported() {
			return []Road{{From: fn.String(), Needs: needs, Asks: asks}}
		}
		return unguarded()
	}
	var out []Road
	for _, c := range calls {
		out = append(out, w.by(c, needs, asks, depth)...)
	}
	return out
}

// by returns the roads that lead through a call of a function which checks, if it is
// handed claims, before it does its work.
func (w *walk) by(c ssa.CallInstruction, needs []Condition, asks []string, depth int) []Road {
	if w.fuel--; w.fuel < 0 || depth == 0 {
		return unguarded()
	}
	fn := c.Parent()
	f := w.d.frame(fn)
	s := f.e.site(c.Block(), c)
	for i := range needs {
		if n := &needs[i]; n.Param < len(s.ops) && f.claimsAt(s.ops[n.Param], n.Path) {
			return []Road{{Check: &n.Check, Asks: asks}}
		}
	}
	before := w.to(c.Block(), nil, depth-1)
	if !slices.ContainsFunc(before, func(r Road) bool { return !r.Guarded() }) {
		return before
	}
	if on := f.passedOn(s, needs); len(on) > 0 {
		if roads := w.from(fn, on, asks, depth-1); closed(roads) {
			return roads
		}
	}
	return before
}

// closed reports whether all roads are guarded, or would be by what others hand
// over.
func closed(roads []Road) bool {
	return !slices.ContainsFunc(roads, func(r Road) bool { return !r.Guarded() && len(r.Needs) == 0 })
}

// maxQuestions bounds the values that are looked through for what a check asks.
const maxQuestions = 200

// asksOf returns what the branch at the end of a block asks of a value: the methods
// that are called on it, and its fields, sorted. A function that is handed the value
// is looked into.
func (f *frame) asksOf(at *ssa.BasicBlock, elem ssa.Value) []string {
	if at == nil || elem == nil {
		return nil
	}
	a := &asking{seen: map[ssa.Value]bool{}, elem: elem}
	a.look(condition(at))
	slices.Sort(a.found)
	return slices.Compact(a.found)
}

// An asking looks for what is asked of a value.
type asking struct {
	seen  map[ssa.Value]bool
	elem  ssa.Value
	deep  bool
	found []string
}

func (a *asking) look(v ssa.Value) {
	if v == nil || a.seen[v] || len(a.seen) > maxQuestions {
		return
	}
	a.seen[v] = true
	switch x := v.(type) {
	case *ssa.FieldAddr:
		if x.X == a.elem {
			a.found = append(a.found, "."+nameOfField(x.X.Type(), x.Field))
		}
	case *ssa.Field:
		if x.X == a.elem {
			a.found = append(a.found, "."+nameOfField(x.X.Type(), x.Field))
		}
	case *ssa.Alloc:
		for _, r := range *x.Referrers() {
			a.stored(r)
		}
	case *ssa.Call:
		a.call(x)
	}
	if instr, ok := v.(ssa.Instruction); ok {
		for _, op := range instr.Operands(nil) {
			a.look(*op)
		}
	}
}

// stored looks at what is stored in a variable or an element of it.
func (a *asking) stored(r ssa.Instruction) {
	switch r := r.(type) {
	case *ssa.Store:
		a.look(r.Val)
	case *ssa.IndexAddr:
		for _, u := range *r.Referrers() {
			if st, ok := u.(*ssa.Store); ok {
				a.look(st.Val)
			}
		}
	}
}

// call looks at a call on the value, or of a function that is handed it.
func (a *asking) call(c *ssa.Call) {
	if c.Call.IsInvoke() {
		if c.Call.Value == a.elem {
			a.found = append(a.found, c.Call.Method.Name())
		}
		return
	}
	fn := c.Call.StaticCallee()
	i := slices.Index(c.Call.Args, a.elem)
	if fn == nil || i < 0 || a.deep || i >= len(fn.Params) {
		return
	}
	in := &asking{seen: map[ssa.Value]bool{}, elem: fn.Params[i], deep: true}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if v, ok := instr.(ssa.Value); ok {
				in.look(v)
			}
		}
	}
	a.found = append(a.found, in.found...)
}
