package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mcplint/mcplint/internal/known"
)

// -- callees --

// maxImpls bounds the implementations of an interface method that are followed;
// with more the call counts as one of code that cannot be seen.
const maxImpls = 8

// callees returns the summaries of the declared functions that a call can reach.
func (e *engine) callees(s *site) []*Summary {
	if s.obj == nil {
		return nil
	}
	if !s.common.IsInvoke() {
		fn := s.common.StaticCallee()
		if fn == nil {
			return nil // what a variable of an SDK holds
		}
		if sum := e.summary(fn); sum != nil {
			return []*Summary{sum}
		}
		return nil
	}
	return e.invoked(s.obj, s.name, s.common.Value.Type())
}

// invoked returns what is known of a method of an interface.
func (e *engine) invoked(m *types.Func, name string, iface types.Type) []*Summary {
	var out []*Summary
	if sum := e.importedSummary(m); sum != nil {
		out = append(out, sum)
	}
	if sum := e.elsewhere(name); sum != nil {
		out = append(out, sum)
	}
	return layered(append(out, e.implemented(m, iface)...))
}

// implemented returns what the implementations of an interface method do that are
// declared or put into interfaces in this package.
func (e *engine) implemented(m *types.Func, iface types.Type) []*Summary {
	var out []*Summary
	for _, fn := range e.implementations(m, iface) {
		if sum := e.summary(fn); sum != nil {
			out = append(out, sum)
		}
	}
	return layered(out)
}

// elsewhere returns what an interface method does for the values that packages
// imported by this one put into the interface, or nil.
func (e *engine) elsewhere(method string) *Summary {
	if e.methods == nil {
		e.methods = map[string]*Summary{}
		for _, a := range e.analysed() {
			for _, m := range a.Methods {
				if e.methods[m.Key] == nil {
					e.methods[m.Key] = &Summary{}
				}
				e.methods[m.Key].merge(m.Summary)
			}
		}
		for _, s := range e.methods {
			s.sort()
		}
	}
	return e.methods[method]
}

// implementations returns the methods of this package's types that an
// interface method can be.
func (e *engine) implementations(m *types.Func, t types.Type) []*ssa.Function {
	if fns, ok := e.impls[m]; ok {
		return fns
	}
	var fns []*ssa.Function
	iface, ok := t.Underlying().(*types.Interface)
	if ok && (m.Pkg() == nil || !known.Std(m.Pkg().Path())) {
		fns = e.implementers(m, iface)
	}
	e.impls[m] = fns
	return fns
}

func (e *engine) implementers(m *types.Func, iface *types.Interface) []*ssa.Function {
	var fns []*ssa.Function
	found := map[*ssa.Function]bool{}
	for _, t := range e.having(iface) {
		fn := e.implementer(m, iface, t)
		if fn == nil || found[fn] {
			continue // another type, or the same method
		}
		found[fn] = true
		fns = append(fns, fn)
		if len(fns) > maxImpls {
			e.bound(boundImpls, fns[0])
			return nil
		}
	}
	return fns
}

// implementer returns the method that an interface method is for values of type t,
// or nil.
func (e *engine) implementer(m *types.Func, iface *types.Interface, t types.Type) *ssa.Function {
	if !types.Implements(t, iface) {
		return nil // another type
	}
	sel := types.NewMethodSet(t).Lookup(m.Pkg(), m.Name())
	if sel == nil {
		return nil // hidden by an embedded field of the same depth
	}
	obj, ok := sel.Obj().(*types.Func)
	if !ok {
		return nil
	}
	obj = obj.Origin()
	if obj == m {
		return nil // an embedded value of the interface itself: it hands the call on to another implementation
	}
	fn := e.pkg.Prog.FuncValue(obj)
	if fn == nil && obj.Pkg() != e.pass.Pkg {
		fn = e.pkg.Prog.MethodValue(sel) // of an imported type
	}
	if fn != nil && len(sel.Index()) > 1 { // promoted: the wrapper knows the way to the embedded field
		if p, ok := t.(*types.Pointer); ok && types.Implements(p.Elem(), iface) {
			return nil // the same way, by value
		}
		fn = e.pkg.Prog.MethodValue(sel)
	}
	return fn
}

// having returns the concrete types that have a method with the name of one of
// the interface's: the one that the fewest have.
func (e *engine) having(iface *types.Interface) []types.Type {
	if e.byMethod == nil {
		e.byMethod = map[string][]types.Type{}
		for _, t := range e.named {
			for m := range types.NewMethodSet(t).Methods() {
				e.byMethod[m.Obj().Name()] = append(e.byMethod[m.Obj().Name()], t)
			}
		}
	}
	fewest := e.named
	for m := range iface.Methods() {
		if have := e.byMethod[m.Name()]; len(have) < len(fewest) {
			fewest = have
		}
	}
	return fewest
}

// findTypes collects the concrete types of the package, outside tests.
func (e *engine) findTypes() {
	scope := e.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() {
			continue // not a type of its own
		}
		n, ok := tn.Type().(*types.Named)
		if !ok || types.IsInterface(n) || n.TypeParams().Len() > 0 {
			continue // nothing to call, or not concrete
		}
		if e.inTest(tn.Pos()) {
			continue // a double
		}
		e.named = append(e.named, n, types.NewPointer(n))
	}
}

// findBoxed collects the types of other analysed packages that this package
// puts into interfaces, and the interfaces of other packages that it fills.
func (e *engine) findBoxed(funcs []*ssa.Function) {
	var declared typeutil.Map
	for _, t := range e.named {
		declared.Set(t, true)
	}
	seen := map[*types.Named]bool{}
	for _, fn := range funcs {
		if e.inTest(fn.Pos()) {
			continue // doubles
		}
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				mi, ok := instr.(*ssa.MakeInterface)
				if !ok {
					continue
				}
				if n, ok := types.Unalias(mi.Type()).(*types.Named); ok && n.Obj().Pkg() != nil && n.Obj().Pkg() != e.pass.Pkg && !seen[n.Origin()] &&
					e.pass.ImportPackageFact(n.Obj().Pkg(), new(Analysed)) {
					seen[n.Origin()] = true
					e.boxed = append(e.boxed, n)
				}
				t := mi.X.Type()
				if declared.At(t) == nil && e.declaredInModule(t) {
					declared.Set(t, true)
					e.named = append(e.named, t)
				}
			}
		}
	}
}

// declaredInModule reports whether t is declared in an imported package that was analysed.
func (e *engine) declaredInModule(t types.Type) bool {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg() != e.pass.Pkg && e.pass.ImportPackageFact(n.Obj().Pkg(), new(Analysed))
}

// inTest reports whether pos is in a test file.
func (e *engine) inTest(pos token.Pos) bool {
	return strings.HasSuffix(e.pass.Fset.Position(pos).Filename, "_test.go")
}
