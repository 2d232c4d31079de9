package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- effects of calls --

// effect returns how far a callee that cannot be seen reaches.
func (e *engine) effect(s *site) known.Effect {
	if s.obj == nil {
		if e.logsByValue(s) {
			return known.NoEffect
		}
		return known.Unseen
	}
	if k := listed(s); k != known.Unlisted {
		return k
	}
	if e.logsByShape(s) {
		return known.NoEffect
	}
	if s.pkg == "" || known.Std(s.pkg) || known.IsSDK(s.pkg) {
		return known.NoEffect
	}
	if computes(s) || e.carries(s) {
		return known.NoEffect
	}
	return known.Unseen
}

// computes reports whether third-party code without a row is taken for a
// computation. A call that waits for somebody takes a context or can fail, so
// what does neither and gives something back is one; so is a method of a value
// that holds nothing but data, and a function that is named as a computation.
// What does its work and says nothing is none. A computation that looks like
// work is an effect, which errs towards reporting.
func computes(s *site) bool {
	if s.takesContext() {
		return false
	}
	res := s.sig.Results()
	if res.Len() > 0 && !isError(res.At(res.Len()-1).Type()) {
		return true
	}
	if s.recv {
		return res.Len() == 0 && s.obj != nil && known.Configures(s.obj.Name()) || !s.common.IsInvoke() && onlyData(s.ops[0].Type(), 0)
	}
	return res.Len() > 0 && s.obj != nil && known.Computes(s.obj.Name())
}

// maxData bounds the nesting of a type that is looked into.
const maxData = 4

// onlyData reports whether a value of type t holds nothing that leads out of the
// program: no interface, function or channel, and nothing that hides what it
// holds.
func onlyData(t types.Type, depth int) bool {
	if depth > maxData {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Kind() != types.UnsafePointer
	case *types.Pointer:
		return onlyData(u.Elem(), depth+1)
	case *types.Slice:
		return onlyData(u.Elem(), depth+1)
	case *types.Array:
		return onlyData(u.Elem(), depth+1)
	case *types.Map:
		return onlyData(u.Key(), depth+1) && onlyData(u.Elem(), depth+1)
	case *types.Struct:
		if typeName(t) == "time.Time" {
			return true
		}
		for f := range u.Fields() {
			if !onlyData(f.Type(), depth+1) {
				return false
			}
		}
		return u.NumFields() > 0
	}
	return false
}

// listed returns the effect that the tables give a declared callee.
func listed(s *site) known.Effect {
	recv := ""
	if s.obj.Signature().Recv() != nil {
		recv = strings.TrimSuffix(s.name, "."+s.obj.Name())
	}
	return known.EffectOf(s.name, recv, s.pkg)
}

// makesClient reports whether a call only makes what others are called through:
// a function of a third-party package that is named for it and has no row of its
// own. Whoever makes a client reaches the peer where the client is used, which is
// what people want to be told.
func makesClient(s *site) bool {
	return !s.recv && s.obj != nil && s.pkg != "" && !known.Std(s.pkg) && s.sig.Results().Len() > 0 &&
		known.Constructs(s.obj.Name()) && !known.HasEffectRow(s.name)
}

// onTheWay reports whether a call only leads to the one that reaches the peer: a
// method that waits for nobody, cannot fail, and gives back another object to call,
// as in clientset.CoreV1().Pods("default").List(ctx), or one that builds a query.
func onTheWay(s *site) bool {
	if !s.recv || s.sig.Results().Len() != 1 {
		return false
	}
	if known.BuildsQuery(s.name) {
		return true
	}
	if s.takesContext() || known.Std(s.pkg) || known.HasEffectRow(s.name) {
		return false
	}
	res := types.Unalias(s.sig.Results().At(0).Type())
	if isError(res) || types.Identical(res, types.Unalias(s.ops[0].Type())) {
		return false
	}
	p, ok := res.(*types.Pointer)
	if ok {
		res = types.Unalias(p.Elem())
	}
	n, named := res.(*types.Named)
	return named && n.Obj().Pkg() != nil && (ok || types.IsInterface(n)) && (n.NumMethods() > 0 || types.IsInterface(n))
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
	if f.httpNext(s) || known.HandlerNext(s.name) {
		return nil, true
	}
	switch k := listed(s); k {
	case known.NoEffect:
		return f.reachHanded(s, here) // also where the body can be seen: the SDK's own module
	case known.Network, known.Database, known.ProcessRun:
		if known.IsSDK(s.obj.Pkg().Path()) {
			return here(k, s.obj.Name()), false // the same for clients
		}
	}
	if f.onlyAsks(s) {
		return nil, false // what the check itself looks up comes first by necessity
	}
	sums := f.e.callees(s)
	for _, sum := range sums {
		if e := f.reaches(s, sum); e != nil {
			return e, false
		}
	}
	if len(sums) == 0 && !(strings.HasPrefix(s.name, "(*os.File).") && standardStream(s) != "") {
		if k := f.e.effect(s); k != known.NoEffect && !makesClient(s) && !onTheWay(s) {
			e := here(k, s.obj.Name())
			e.Params = f.paramsIn(s, nil)
			return e, false
		}
	}
	return f.reachHanded(s, here)
}

// onlyAsks reports whether a call is a scope check and not, beside that, the work.
func (f *frame) onlyAsks(s *site) bool {
	_, asks := f.asksDecision(s)
	return asks || f.e.scopeCheck(s) && !f.inner(s)
}

// reaches returns the first effect of a callee that what the call hands over does
// not excuse, or nil. When one behind it is open for everybody, it is, too: there
// is nothing that callers could do about it.
func (f *frame) reaches(s *site, sum *Summary) *Effect {
	var first *Effect
	opens := f.reached(s, &sum.Guard).Opens
	for i := range opens {
		o := &opens[i]
		if f.selected(s, o) || f.met(s, o) != nil {
			continue // not for this caller
		}
		e := &Effect{Kind: o.Kind, What: o.What, Where: o.Where, If: f.passedOn(s, o.If), pos: s.instr.Pos()}
		if len(o.Params) > 0 {
			e.Params = f.paramsIn(s, o.Params)
		}
		switch {
		case first == nil:
			first = e
		case !e.depends():
			first.Params, first.If = nil, nil
		}
	}
	return first
}

// kinds adds a witness for each kind of effect of the calls in a block.
func (f *frame) kinds(b *ssa.BasicBlock, g *Guard) {
	for _, instr := range b.Instrs {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		s := f.e.site(b, call)
		if s.obj != nil && (listed(s) == known.NoEffect || f.onlyAsks(s)) {
			if e, _ := f.reach(s); e != nil {
				g.reaches(e)
			}
			continue // what a check looks up is no effect
		}
		sums := f.e.callees(s)
		g.checkedBy(f.layerAsks(s, sums))
		for _, sum := range sums {
			for _, k := range sum.Guard.Trusts {
				g.Trusts = trust(g.Trusts, k)
			}
			for i := range sum.Guard.Opens {
				g.checkedBy(f.met(s, &sum.Guard.Opens[i]))
			}
			if f.handsNext(s) != NotCalled {
				g.checkedBy(f.anyMet(s, sum.Guard.Unless.If))
				if len(sum.Guard.Checks) > 0 {
					g.checkedBy(&sum.Guard.Checks[0])
				}
			}
			for _, e := range sum.Guard.Effects {
				e.Params, e.If, e.pos = nil, nil, call.Pos()
				e.Via = f.via(s, e.Via)
				g.reaches(&e)
			}
		}
		if e, _ := f.reach(s); e != nil && len(sums) == 0 {
			g.reaches(e)
		}
	}
}

// maxVia bounds the calls that are told on the way to an effect; the last ones
// before the effect are left out.
const maxVia = 6

// via puts a call before the calls on the way from its callee.
func (f *frame) via(s *site, rest []string) []string {
	name := "a function value"
	if s.obj != nil {
		name = s.obj.Name()
	}
	out := append([]string{name + " (" + f.e.where(s.instr.Pos()) + ")"}, rest...)
	return out[:min(len(out), maxVia)]
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
	ops := s.ops
	if only == nil {
		ops = slices.Concat(ops, captured(ops, maxCaptured))
	}
	for i, op := range ops {
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
	if ownChannel(s.common.Value) || fromStdlib(s.common.Value) || known.EndsContext(typeName(s.common.Value.Type())) {
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
			// a callback that counts where it is handed over. Nor is a logger.
			found = true
			next = s.sig.Params().Len() > 0 && !f.e.logsByValue(s)
		}
	})
	if !found && !next {
		e = here(known.Unseen, "a function value")
	}
	return e, next
}

// handsNext says how a function that came from outside is called by one that it is
// handed on to. One that is kept for later is not seen.
func (f *frame) handsNext(s *site) Next {
	out := NotCalled
	for _, sum := range f.e.callees(s) {
		n := sum.Guard.Next
		if n == NotCalled || !slices.ContainsFunc(s.ops, f.fromOutside) {
			continue // it calls nothing, or something of ours
		}
		u := &sum.Guard.Unless
		if n == OpenNext && (f.selected(s, &Effect{Params: u.Params}) || f.anyMet(s, u.If) != nil) {
			n = GuardedNext
		}
		out = max(out, n)
	}
	return out
}

// fromOutside reports whether a value is a function, or an object with one, that the
// function was handed or captured.
func (f *frame) fromOutside(v ssa.Value) bool {
	if sig, ok := v.Type().Underlying().(*types.Signature); ok && sig.Params().Len() == 0 || !ok && !isHTTPHandler(v.Type()) {
		return false // a callback, which counts where it is handed over
	}
	found := false
	f.set(v).read("", func(v visit) {
		found = found || v.at == "" && !v.l.derived && (v.l.obj.kind == Param || v.l.obj.kind == Free)
	})
	return found
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
	if fn == nil {
		return false
	}
	obj := object1(fn)
	return obj != nil && obj.Pkg() != nil && known.Std(obj.Pkg().Path())
}

// ownChannel reports whether a function value is a field of a type whose
// package reaches nothing: what an SDK hands to a handler for the caller's own
// session.
func ownChannel(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	field, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	p, ok := types.Unalias(field.X.Type()).(*types.Pointer)
	if !ok {
		return false
	}
	n, ok := types.Unalias(p.Elem()).(*types.Named)
	return ok && n.Obj().Pkg() != nil && known.IsSDK(n.Obj().Pkg().Path()) && known.EffectOf("", "", n.Obj().Pkg().Path()) == known.NoEffect
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

// Foreign returns the effect of calling the function with the given key, as
// [ssa.Function.String] prints it, when it is one of a module that is not analysed,
// or a method of an interface; nil when it has none, or its code is in sight.
func (fl *Flows) Foreign(key string) *Effect {
	fl.e.mu.Lock()
	defer fl.e.mu.Unlock()
	name := strings.TrimSuffix(key, "$bound")
	recv, pkg := "", strings.TrimLeft(name, "(*")
	if strings.HasPrefix(name, "(") {
		recv, _, _ = strings.Cut(name, ").")
		recv += ")"
	}
	slash := strings.LastIndexByte(pkg, '/') + 1
	dot := strings.IndexByte(pkg[slash:], '.')
	if dot < 0 || strings.Contains(name, "$") || fl.e.sums == nil {
		return nil
	}
	pkg = pkg[:slash+dot]
	if m, iface := fl.e.interfaceMethod(pkg, name); m != nil {
		return fl.e.reachedBy(m, iface)
	}
	k := known.EffectOf(name, recv, pkg)
	switch {
	case k == known.NoEffect || pkg == fl.e.pass.Pkg.Path():
		return nil
	case k == known.Unlisted:
		if known.Std(pkg) || known.IsSDK(pkg) || fl.e.inSight(pkg) {
			return nil
		}
		k = known.Unseen
	}
	return &Effect{Kind: k, What: name[strings.LastIndexByte(name, '.')+1:]}
}

// interfaceMethod returns the method of an interface of an analysed package, this one
// included, that a name as Foreign takes them is, and the interface; or nil.
func (e *engine) interfaceMethod(pkg, name string) (*types.Func, types.Type) {
	p := e.importedPackage(pkg)
	switch {
	case pkg == e.pass.Pkg.Path():
		p = e.pass.Pkg
	case p == nil || !e.inSight(pkg):
		return nil, nil
	}
	typ, method, ok := strings.Cut(strings.TrimPrefix(name, "("+pkg+"."), ").")
	tn, isType := p.Scope().Lookup(typ).(*types.TypeName)
	if !ok || !isType || !types.IsInterface(tn.Type()) {
		return nil, nil
	}
	obj, _, _ := types.LookupFieldOrMethod(tn.Type(), false, p, method)
	m, _ := obj.(*types.Func)
	return m, tn.Type()
}

// reachedBy returns the first effect of the methods that an interface method can be,
// or that nobody knows.
func (e *engine) reachedBy(m *types.Func, iface types.Type) *Effect {
	sums := e.invoked(m, m.FullName(), iface)
	if len(sums) == 0 {
		return &Effect{Kind: known.Unseen, What: m.Name()}
	}
	for _, sum := range sums {
		if o := sum.Guard.Open(); o != nil {
			return &Effect{Kind: o.Kind, What: o.What}
		}
	}
	return nil
}

// inSight reports whether the package with the given path was analysed.
func (e *engine) inSight(path string) bool {
	for _, pf := range e.pass.AllPackageFacts() {
		if _, ok := pf.Fact.(*Analysed); ok && pf.Package.Path() == path {
			return true
		}
	}
	return false
}
