package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- third-party packages that carry identity in contexts --

// A package of another module can keep a value in a context under a key of its
// own: func(ctx, T) ctx, and func(ctx) T reads it. Its code is not analysed, so
// the key is known by the type that is kept. When nobody in sight keeps anything
// there, the package's own middleware does; what that keeps is claims if the
// package says that it is about who calls, and wraps HTTP handlers. A package
// that has a middleware for something else and names it like an identity is
// believed, which errs towards silence.

// A contextCall keeps a value in a context under a key, or reads one.
type contextCall struct {
	key string
	// more are the further keys under which the value can be kept: key is then one
	// of a table's.
	more  []string
	value ssa.Value // what is kept; nil for a call that reads
	out   known.Pos // what was read
	// owner is the third-party package whose own key it is, or nil.
	owner *types.Package
}

// contextCall returns what a call does with a context, or nil.
func (e *engine) contextCall(s *site) *contextCall {
	row := known.ContextCallOf(s.name)
	if row == nil {
		return e.carrierCall(s)
	}
	c := &contextCall{out: row.Out}
	if op := s.operand(row.Key); op != nil {
		c.key = keyName(op)
	}
	if row.Value != known.None {
		c.value = s.given(row.Value)
		if keys := e.tableKeys(s.operand(row.Key)); c.key == "" && len(keys) > 0 {
			c.key, c.more = keys[0], keys[1:]
		}
	}
	return c
}

// given returns an operand that need not be there: of a variadic parameter, the
// first that the call has for it, or nil.
func (s *site) given(p known.Pos) ssa.Value {
	op := s.operand(p)
	if op == nil || !s.sig.Variadic() || op != s.ops[len(s.ops)-1] {
		return op
	}
	if sl, ok := op.(*ssa.Slice); ok {
		if a, ok := sl.X.(*ssa.Alloc); ok {
			if elems := elementsOf(a); len(elems) > 0 {
				return elems[0]
			}
		}
	}
	return nil
}

// maxTableKeys bounds the keys that are read out of a table.
const maxTableKeys = 16

// tableKeys returns the keys that v can be when it is a field of the elements of a
// list that is written in the source: the rows of a table of headers and keys.
func (e *engine) tableKeys(v ssa.Value) []string {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	n := 0
	switch x := v.(type) {
	case *ssa.Field:
		n = x.Field
	case *ssa.UnOp:
		fa, ok := x.X.(*ssa.FieldAddr)
		if !ok {
			return nil
		}
		n = fa.Field
	default:
		return nil
	}
	ia, ok := elementBehind(v).(*ssa.IndexAddr)
	if !ok {
		return nil
	}
	list, ok := e.writtenOnce(ia.X).(*ssa.Slice)
	if !ok {
		return nil
	}
	array, ok := list.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	return fieldsOf(array, n)
}

// writtenOnce returns what a package variable is set to, when v is read from one that
// is set once, and else v.
func (e *engine) writtenOnce(v ssa.Value) ssa.Value {
	if load, ok := v.(*ssa.UnOp); ok {
		if g, ok := load.X.(*ssa.Global); ok {
			return e.initial(g)
		}
	}
	return v
}

// fieldsOf returns the names of the keys that are stored in field n of the elements
// of an array; nil when one of them has none.
func fieldsOf(array *ssa.Alloc, n int) []string {
	var out []string
	for _, r := range *array.Referrers() {
		ia, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue // the slice of it
		}
		v := storedIn(ia, n)
		if v == nil {
			return nil
		}
		k := keyName(v)
		if k == "" || len(out) == maxTableKeys {
			return nil
		}
		out = append(out, k)
	}
	return out
}

// storedIn returns what is stored in field n of the struct at an address: at once, or
// with a struct that was made for it.
func storedIn(addr ssa.Value, n int) ssa.Value {
	for _, r := range *addr.Referrers() {
		switch r := r.(type) {
		case *ssa.FieldAddr:
			if r.Field == n && len(*r.Referrers()) == 1 {
				if st, ok := (*r.Referrers())[0].(*ssa.Store); ok && st.Addr == ssa.Value(r) {
					return st.Val
				}
			}
		case *ssa.Store:
			if load, ok := r.Val.(*ssa.UnOp); ok && r.Addr == addr {
				if made, ok := load.X.(*ssa.Alloc); ok {
					return storedIn(made, n)
				}
			}
		}
	}
	return nil
}

// carrierCall is contextCall for functions of third-party packages.
func (e *engine) carrierCall(s *site) *contextCall {
	if s.obj == nil || s.recv || s.pkg == "" || known.Std(s.pkg) || known.IsSDK(s.pkg) || len(known.ClaimSourcesOf(s.name)) > 0 || !e.foreignPackage(s.obj.Pkg()) {
		return nil
	}
	params, res := s.sig.Params(), s.sig.Results()
	if res.Len() == 0 || params.Len() == 0 || !isContext(params.At(0).Type()) {
		return nil
	}
	first := res.At(0).Type()
	switch {
	case params.Len() == 2 && res.Len() == 1 && isContext(first):
		return &contextCall{key: carrierKey(s.obj.Pkg(), params.At(1).Type()), value: s.ops[1], owner: s.obj.Pkg()}
	case params.Len() == 1 && !isContext(first) && !isError(first):
		return &contextCall{key: carrierKey(s.obj.Pkg(), first), out: known.R0, owner: s.obj.Pkg()}
	}
	return nil
}

// carries reports whether a call only keeps something in a context, or reads what
// is kept there and cannot fail.
func (e *engine) carries(s *site) bool {
	c := e.carrierCall(s)
	if c == nil {
		return false
	}
	res := s.sig.Results()
	return c.value != nil || !isError(res.At(res.Len()-1).Type())
}

// carrierKey names the key under which a package keeps values of type t.
func carrierKey(pkg *types.Package, t types.Type) string { return pkg.Path() + " " + t.String() }

// foreignPackage reports whether the functions of a package are not analysed.
func (e *engine) foreignPackage(pkg *types.Package) bool {
	return pkg != e.pass.Pkg && !e.pass.ImportPackageFact(pkg, new(Analysed))
}

// carriesIdentity reports whether a call reads who calls from a context in which
// a third-party package has kept that.
func (e *engine) carriesIdentity(s *site, c *contextCall) bool {
	if c.owner == nil || e.storedRaw[c.key] {
		return false
	}
	if !known.NamesIdentity(s.obj.Name()) && !known.NamesIdentity(baseName(s.sig.Results().At(0).Type())) {
		return false
	}
	wraps, ok := e.wrappers[c.owner]
	if !ok {
		wraps = wrapsHandlers(c.owner)
		e.wrappers[c.owner] = wraps
	}
	return wraps
}

// arrives lets the results of a call be who calls, and whether anybody does.
func (f *frame) arrives(s *site, c *contextCall) {
	f.arrive(s, c.out, Claims, "verified claims")
	if s.dst != nil && s.sig.Results().Len() == 2 && isBool(s.sig.Results().At(1).Type()) {
		f.put(s.dst, cell{item: item{s.at(known.R1), label{obj: f.source(Claims, s.name)}}, marks: known.Presence, pos: s.instr.Pos()})
	}
}

// baseName is the name of a named type or of what it points at, or "".
func baseName(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

// wrapsHandlers reports whether a package has HTTP middleware: a function or an
// exported type's method that gets an http.Handler and gives one back, or that
// makes such a function.
func wrapsHandlers(pkg *types.Package) bool {
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		obj := scope.Lookup(name)
		if !obj.Exported() {
			continue
		}
		switch obj := obj.(type) {
		case *types.Func:
			if wraps(obj.Signature()) {
				return true
			}
		case *types.TypeName:
			if n, ok := obj.Type().(*types.Named); ok && slices.ContainsFunc(slices.Collect(n.Methods()), func(m *types.Func) bool { return m.Exported() && wraps(m.Signature()) }) {
				return true
			}
		}
	}
	return false
}

// wraps reports whether a function gets an HTTP handler and gives one back, or
// gives back such a function.
func wraps(sig *types.Signature) bool {
	gets := false
	for p := range sig.Params().Variables() {
		gets = gets || isHTTPHandler(p.Type())
	}
	for r := range sig.Results().Variables() {
		if gets && isHTTPHandler(r.Type()) {
			return true
		}
		if f, ok := r.Type().Underlying().(*types.Signature); ok && f.Params().Len() == 1 && wraps(f) {
			return true
		}
	}
	return false
}

// isHTTPHandler reports whether t is http.Handler or http.HandlerFunc.
func isHTTPHandler(t types.Type) bool {
	name := typeName(t)
	return name == "net/http.Handler" || name == "net/http.HandlerFunc"
}
