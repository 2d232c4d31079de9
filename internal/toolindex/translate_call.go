package toolindex

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// closure translates a function literal or a method value.
func (t *translator) closure(in *ssa.MakeClosure) *Instr {
	f := in.Fn.(*ssa.Function)
	obj, ok := f.Object().(*types.Func)
	if !ok || !strings.HasSuffix(f.Name(), "$bound") {
		return &Instr{Op: opClosure, S: funcKey(f), A: t.operands(in.Bindings...), pos: in.Pos()}
	}
	recv := obj.Signature().Recv()
	out := &Instr{Op: opBound, A: t.operands(in.Bindings...), S: obj.Origin().FullName()}
	if recv != nil && types.IsInterface(recv.Type()) {
		out.N, out.T = 1, obj.Name()
	}
	return out
}

// call translates a call, go or defer: the machine runs all three in place.
func (t *translator) call(in ssa.CallInstruction) *Instr {
	c := in.Common()
	out := &Instr{At: Place(t.pass, in.Pos()), pos: in.Pos()}
	if c.IsInvoke() {
		out.Op, out.S, out.T = opInvoke, c.Method.Name(), t.repeated(c.Method)
		out.A = append(t.operands(c.Value), t.operands(c.Args...)...)
		return out
	}
	switch f := c.Value.(type) {
	case *ssa.Builtin:
		out.Op, out.S, out.A = opBuiltin, f.Name(), t.operands(c.Args...)
		return out
	case *ssa.Function:
		out.Op, out.S, out.A = opCall, calleeKey(f), t.operands(c.Args...)
		t.typeArgs(f.TypeArgs(), out)
		t.itemType(c, out)
		t.handsOver(c, f, out)
		return out
	}
	if key := t.sdk.variable(c.Value); key != "" {
		out.Op, out.S, out.A = opCall, key, t.operands(c.Args...)
		return out
	}
	out.Op = opCallValue
	out.A = append(t.operands(c.Value), t.operands(c.Args...)...)
	return out
}

// typeArgs notes the type arguments of a call. Those that are type parameters of
// the function around it are known where that is called.
func (t *translator) typeArgs(args []types.Type, out *Instr) {
	refs, found := make([]int, len(args)), false
	for i, a := range args {
		out.Types = append(out.Types, jsonFields(a))
		p, ok := types.Unalias(deref(a)).(*types.TypeParam)
		if !ok {
			continue // known here
		}
		of := t.fn
		for of.Parent() != nil {
			of = of.Parent()
		}
		if ps := of.TypeParams(); p.Index() < ps.Len() && ps.At(p.Index()) == p {
			refs[i], found = p.Index()+1, true
		}
	}
	if found {
		out.Refs = refs
	}
}

// itemType notes for some roles the type of an argument, which is lost in an
// interface: of a value that a schema is made of, and of what a function makes
// that makes tools.
func (t *translator) itemType(c *ssa.CallCommon, out *Instr) {
	row := t.sdk.call(out.S)
	if row == nil || row.Role != known.RegisterObject && !row.Says("typed") {
		return // no role that needs it
	}
	i := int(row.Items)
	if c.Signature().Recv() != nil {
		i++
	}
	if i >= len(c.Args) {
		return // another version
	}
	box, ok := c.Args[i].(*ssa.MakeInterface)
	switch {
	case !ok && row.Role == known.RegisterObject:
		var made []string
		for _, v := range variadic(c.Args[i]) {
			made = append(made, t.madeBy(v))
		}
		out.T = strings.Join(made, " ")
	case !ok: // boxed elsewhere
	case row.Says("typed"):
		out.Types = append(out.Types, jsonFields(box.X.Type()))
	default:
		out.T = t.madeBy(box)
	}
}

// madeBy names the type of what the function v makes, which is handed over as an
// interface; of anything else it is a dash.
func (t *translator) madeBy(v ssa.Value) string {
	if box, ok := v.(*ssa.MakeInterface); ok {
		if f, ok := box.X.Type().Underlying().(*types.Signature); ok && f.Results().Len() > 0 {
			made := f.Results().At(0).Type()
			t.methodsOf(made)
			return typeKey(made)
		}
	}
	return "-"
}

// variadic are the values that a call lists as its variadic arguments.
func variadic(v ssa.Value) (out []ssa.Value) {
	s, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	array, ok := s.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	for _, r := range *array.Referrers() {
		if at, ok := r.(*ssa.IndexAddr); ok {
			for _, r := range *at.Referrers() {
				if store, ok := r.(*ssa.Store); ok && store.Addr == at {
					out = append(out, store.Val)
				}
			}
		}
	}
	return out
}

// handsOver notes a call that gives a tool and its handler to a function of
// another module and gets neither of them back: such a library, which wraps an
// SDK, can only register them. What registers them in the end is put in T, the
// arguments that are the tool and the handler in N.
func (t *translator) handsOver(c *ssa.CallCommon, f *ssa.Function, out *Instr) {
	obj, ok := f.Object().(*types.Func)
	if !ok || obj.Pkg() == nil || t.pass.Module == nil || strings.HasPrefix(obj.Pkg().Path()+"/", t.pass.Module.Path+"/") || t.sdk.part(obj.Pkg().Path()) {
		return // of the program, which is looked into, or with a row of its own
	}
	sig := c.Signature()
	if sig.Results().Len() > 0 && !verdict(sig.Results()) {
		return // it may be a decorator
	}
	tool, handler, params := -1, -1, 0
	first := len(c.Args) - sig.Params().Len() // 1 with a receiver
	for i := range sig.Params().Len() {
		typ := sig.Params().At(i).Type()
		if fn, ok := typ.Underlying().(*types.Signature); ok && fn.Params().Len() > 1 && isContext(fn.Params().At(0).Type()) {
			handler, params = first+i, fn.Params().Len()
		} else if known.SDKRegistration(t.sdk.original(typeKey(deref(typ))), 2) != "" {
			tool = first + i
		}
	}
	if tool >= 0 && handler >= 0 {
		typ := sig.Params().At(tool - first).Type()
		out.T, out.N = known.SDKRegistration(t.sdk.original(typeKey(deref(typ))), params), tool|handler<<8
	}
}

// repeated returns the full name of an interface method, or that of the method
// of an SDK's server which it repeats: an interface of the program's own that
// a server satisfies stands for the server.
func (t *translator) repeated(m *types.Func) string {
	sig := m.Signature()
	for i := range sig.Params().Len() {
		n, ok := types.Unalias(sig.Params().At(i).Type()).(*types.Named)
		if !ok || n.Obj().Pkg() == nil || !t.sdk.part(n.Obj().Pkg().Path()) {
			continue // not a type of an SDK
		}
		for _, name := range known.SDKServers {
			if f := t.methodOf(n.Obj().Pkg(), name, m.Name()); f != nil && types.Identical(withoutRecv(f), withoutRecv(m)) {
				return f.FullName()
			}
		}
	}
	return m.FullName()
}

// methodOf returns a method of the type with a full name that is in package p,
// or in the one that p is a copy of.
func (t *translator) methodOf(p *types.Package, typ, method string) *types.Func {
	dot := strings.LastIndexByte(typ, '.')
	if known.OriginalPath(p.Path(), t.sdk.aliases) != typ[:dot] {
		return nil
	}
	obj, ok := p.Scope().Lookup(typ[dot+1:]).(*types.TypeName)
	if !ok {
		return nil
	}
	f, _, _ := types.LookupFieldOrMethod(types.NewPointer(obj.Type()), true, p, method)
	fn, _ := f.(*types.Func)
	return fn
}

// withoutRecv is the signature of f as a function.
func withoutRecv(f *types.Func) *types.Signature {
	s := f.Signature()
	return types.NewSignatureType(nil, nil, nil, s.Params(), s.Results(), s.Variadic())
}

// calleeKey is the key of a called function, looking through the wrappers that
// SSA makes for method expressions.
func calleeKey(f *ssa.Function) string {
	if obj, ok := f.Object().(*types.Func); ok && f.Synthetic != "" && f.Parent() == nil {
		return obj.Origin().FullName()
	}
	return funcKey(f)
}
