package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// -- implementations around others --

// Some services come in two layers of one interface: one does the work, and one
// around it asks who calls before it hands the call on. Which of them stands behind
// a variable is decided where the program is put together, often in a package that
// imports the one that calls. Where it is not in sight, callers are believed to
// hold the layer that asks, as it was written for them: that errs towards silence.
// Where it is in sight that they hold the other one, its effects are theirs.

// maxLayerValues bounds the values that are looked at to find where an implementation
// was made.
const maxLayerValues = 64

// layered returns the summaries of the implementations of one method for callers
// that may hold any of them: when one asks before it hands the call on, what the
// others reach is what bare implementations do.
func layered(sums []*Summary) []*Summary {
	asks := func(s *Summary) bool { return s.Guard.Inner == GuardedNext }
	if !slices.ContainsFunc(sums, asks) {
		return sums
	}
	out := slices.Clone(sums)
	for i, s := range out {
		c := *s
		if c.Guard.Verdict = false; !asks(s) { // a call that does its work is none
			bare := Reached{}
			bare.merge(&s.Guard.Reached)
			if s.Guard.Bare != nil {
				bare.merge(s.Guard.Bare)
			}
			c.Guard.Bare, c.Guard.Reached = &bare, Reached{}
		}
		out[i] = &c
	}
	return out
}

// inner reports whether a call in a method hands it on to the same method of another
// implementation, which the receiver holds.
func (f *frame) inner(s *site) bool {
	if !s.common.IsInvoke() || s.obj.Name() != f.fn.Name() || f.fn.Signature.Recv() == nil {
		return false
	}
	holder, _ := fieldRead(s.common.Value)
	return holder != nil && rootOf(holder) == ssa.Value(f.fn.Params[0]) && implements(holder.Type(), s.common.Value.Type())
}

// handsOn notes how the calls in a block hand the one of the method on.
func (f *frame) handsOn(b *ssa.BasicBlock, g *Guard, checked bool) {
	for _, instr := range b.Instrs {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		if s := f.e.site(b, call); f.inner(s) {
			how := OpenNext
			if checked || f.underIdentity(s) {
				how = GuardedNext
			}
			g.Inner = max(g.Inner, how)
		}
	}
}

// reached returns what a call reaches through a callee without a scope check.
func (f *frame) reached(s *site, g *Guard) *Reached {
	if g.Bare == nil || !f.e.bare(s.common.Value) {
		return &g.Reached
	}
	out := Reached{}
	out.merge(g.Bare)
	out.merge(&g.Reached)
	return &out
}

// layerAsks returns the check of the layer that the caller is believed to hold, or nil.
func (f *frame) layerAsks(s *site, sums []*Summary) *Check {
	i := slices.IndexFunc(sums, func(s *Summary) bool { return s.Guard.Inner == GuardedNext && len(s.Guard.Checks) > 0 })
	if i < 0 || !s.common.IsInvoke() || f.e.bare(s.common.Value) {
		return nil
	}
	return &sums[i].Guard.Checks[0]
}

// bare reports whether v, of an interface type, is seen to be an implementation
// around which there is no other.
func (e *engine) bare(v ssa.Value) bool {
	return e.origins().bare(v)
}

// origins is a way back from a value to where the implementations that it can be
// were made. It looks at each value once, and at a bounded number of them.
type origins struct {
	e    *engine
	seen map[ssa.Value]bool
}

func (e *engine) origins() *origins { return &origins{e, map[ssa.Value]bool{}} }

func (o *origins) bare(v ssa.Value) bool {
	if o.seen[v] {
		return false // it is being looked at
	}
	if len(o.seen) == maxLayerValues {
		if fn := v.Parent(); fn != nil {
			o.e.bound(boundLayers, fn)
		}
		return false
	}
	o.seen[v] = true
	if holder, name := fieldRead(v); holder != nil {
		// What an implementation itself holds is what it is around.
		return implements(holder.Type(), v.Type()) || o.e.bareElsewhere()[name] || o.any(o.e.fieldLayers[name])
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return !isLayer(x.X.Type(), x.Type())
	case *ssa.ChangeInterface:
		return o.bare(x.X)
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok {
			return o.given(c, x.Index)
		}
	case *ssa.Call:
		return o.given(x, 0)
	case *ssa.Phi:
		return o.any(x.Edges)
	case *ssa.FreeVar:
		return o.any(o.e.boundTo(x))
	case *ssa.UnOp:
		switch from := x.X.(type) {
		case *ssa.Alloc:
			return o.stored(from)
		case *ssa.FreeVar:
			return slices.ContainsFunc(o.e.boundTo(from), func(b ssa.Value) bool {
				a, ok := b.(*ssa.Alloc)
				return ok && o.stored(a)
			})
		case *ssa.Global:
			return o.e.globals[from] != nil && o.bare(o.e.globals[from])
		}
	}
	return false
}

func (o *origins) any(list []ssa.Value) bool { return slices.ContainsFunc(list, o.bare) }

// stored is any for what is stored in a variable.
func (o *origins) stored(a *ssa.Alloc) bool {
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == ssa.Value(a) && o.bare(st.Val) {
			return true
		}
		if len(o.seen) == maxLayerValues {
			return false
		}
	}
	return false
}

// given is bare for result i of a call.
func (o *origins) given(c *ssa.Call, i int) bool {
	fn := c.Call.StaticCallee()
	if fn == nil {
		return false
	}
	if origin := fn.Origin(); origin != nil {
		fn = origin
	}
	if len(fn.Blocks) > 0 && fn.Pkg == o.e.pkg {
		return o.returned(fn, i)
	}
	obj, _ := fn.Object().(*types.Func)
	if obj == nil {
		return false
	}
	sum := o.e.importedSummary(obj)
	return sum != nil && slices.Contains(sum.Bare, i)
}

// returned is bare for result i of a function of the package.
func (o *origins) returned(fn *ssa.Function, i int) bool {
	if o.e.returns[fn] == nil {
		o.e.returns[fn] = []*ssa.Return{}
		for _, b := range fn.Blocks {
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
				o.e.returns[fn] = append(o.e.returns[fn], r)
			}
		}
	}
	return slices.ContainsFunc(o.e.returns[fn], func(r *ssa.Return) bool { return i < len(r.Results) && o.bare(r.Results[i]) })
}

// bareResults returns the results of a function that are bare implementations of
// interfaces of the package that have layers.
func (e *engine) bareResults(fn *ssa.Function) []int {
	var out []int
	for i := range fn.Signature.Results().Len() {
		if e.hasLayers(fn.Signature.Results().At(i).Type()) && e.origins().returned(fn, i) {
			out = append(out, i)
		}
	}
	return out
}

// hasLayers reports whether an interface has an implementation in sight that holds
// another one.
func (e *engine) hasLayers(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || !types.IsInterface(n) || n.Obj().Pkg() == nil {
		return false
	}
	if has, ok := e.layersOf[n]; ok {
		return has
	}
	iface := n.Underlying().(*types.Interface)
	has := slices.ContainsFunc(e.having(iface), func(t types.Type) bool { return isLayer(t, n) })
	if n.Obj().Pkg() != e.pass.Pkg {
		for m := range iface.Methods() {
			sum := e.importedSummary(m)
			has = has || sum != nil && sum.Guard.Bare != nil
		}
	}
	e.layersOf[n] = has
	return has
}

// noteLayer remembers what is stored in fields that hold implementations.
func (e *engine) noteLayer(st *ssa.Store) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if ok && types.IsInterface(st.Val.Type()) && e.hasLayers(st.Val.Type()) {
		if name := fieldOf(fa.X.Type(), fa.Field); name != "" {
			e.fieldLayers[name] = append(e.fieldLayers[name], st.Val)
		}
	}
}

// ownBare returns the fields in which this package keeps bare implementations,
// sorted: a fact. Those of implementations are left out, as what they hold is bare.
func (e *engine) ownBare() []string {
	var out []string
	for name, stored := range e.fieldLayers {
		if slices.ContainsFunc(stored, e.bare) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// bareElsewhere returns the fields in which packages that this one reaches keep bare
// implementations.
func (e *engine) bareElsewhere() map[string]bool {
	if e.bareFields == nil {
		e.bareFields = map[string]bool{}
		for _, a := range e.analysed() {
			for _, name := range a.Bare {
				e.bareFields[name] = true
			}
		}
	}
	return e.bareFields
}

// isLayer reports whether values of type t implement an interface and hold another
// implementation of it.
func isLayer(t, iface types.Type) bool {
	if !implements(t, iface) {
		return false
	}
	st := structOf(t)
	if st == nil {
		return false
	}
	for f := range st.Fields() {
		if types.Identical(f.Type(), iface) {
			return true
		}
	}
	return false
}

// implements reports whether values of type t, or pointers to them, implement an
// interface.
func implements(t, iface types.Type) bool {
	i, ok := iface.Underlying().(*types.Interface)
	if !ok || types.IsInterface(t) {
		return false
	}
	if types.Implements(t, i) {
		return true
	}
	_, ptr := t.Underlying().(*types.Pointer)
	return !ptr && types.Implements(types.NewPointer(t), i)
}

// structOf returns the struct that t is, or that it points to, or nil.
func structOf(t types.Type) *types.Struct {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, _ := t.Underlying().(*types.Struct)
	return st
}

// fieldRead returns the value that v is a field of, and the name of the field; nil
// when it is none.
func fieldRead(v ssa.Value) (holder ssa.Value, name string) {
	switch x := v.(type) {
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL {
			return fa.X, fieldOf(fa.X.Type(), fa.Field)
		}
	case *ssa.Field:
		return x.X, fieldOf(x.X.Type(), x.Field)
	}
	return nil, ""
}

// rootOf returns what a value was loaded from, if it was: a receiver by value is
// copied before it is used.
func rootOf(v ssa.Value) ssa.Value {
	switch x := v.(type) {
	case *ssa.UnOp:
		return rootOf(x.X)
	case *ssa.Alloc:
		if s := onlyStore(x); s != nil {
			return s
		}
	}
	return v
}

// boundTo returns what a captured variable is bound to where its function is made.
func (e *engine) boundTo(v *ssa.FreeVar) []ssa.Value {
	fn := v.Parent()
	i := slices.Index(fn.FreeVars, v)
	if fn.Parent() == nil || i < 0 {
		return nil
	}
	if out, ok := e.bindings[v]; ok {
		return out
	}
	var out []ssa.Value
	for _, b := range fn.Parent().Blocks {
		for _, instr := range b.Instrs {
			if mc, ok := instr.(*ssa.MakeClosure); ok && mc.Fn == ssa.Value(fn) {
				out = append(out, mc.Bindings[i])
			}
		}
	}
	e.bindings[v] = out
	return out
}
