package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// Values travel through a context by key. Nothing is followed through keys but
// one thing: whether a key holds what an authenticating middleware vouches for.
// It does when HTTP code stores under it what a call that can fail returned,
// and never a raw part of the request or a value of the program's own. A setter
// in another package than the key's is not seen by packages that do not import
// it: its readers then get no claims, which errs towards reporting.

// maxKeyDepth bounds the functions between the place where a context value is
// made and the one where it is stored.
const maxKeyDepth = 4

// findKeys notes the context keys that this package stores claims under.
func (e *engine) findKeys(funcs []*ssa.Function) {
	e.keys = map[string]bool{}
	for _, a := range e.analysed() {
		for _, k := range a.Keys {
			e.keys[k] = true
		}
	}
	callers := map[*ssa.Function][]*ssa.Call{}
	var stores []*ssa.Call
	for _, fn := range funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				c, ok := instr.(*ssa.Call)
				if !ok {
					continue
				}
				callee := c.Call.StaticCallee()
				if callee == nil {
					continue // not a declared function
				}
				callers[callee] = append(callers[callee], c)
				if obj := object1(callee); obj != nil && known.StoresInContext(obj.FullName()) {
					stores = append(stores, c)
				}
			}
		}
	}
	raw := map[string]bool{}
	for _, c := range stores {
		k := keyName(c.Call.Args[1])
		switch {
		case k == "":
		case e.vouched(c.Call.Args[2], c.Parent(), callers, maxKeyDepth):
			if !raw[k] {
				e.ownKeys = append(e.ownKeys, k)
			}
		default:
			raw[k] = true // somebody stores under it what nobody verified
		}
	}
	slices.Sort(e.ownKeys)
	e.ownKeys = slices.Compact(e.ownKeys)
	e.ownKeys = slices.DeleteFunc(e.ownKeys, func(k string) bool { return raw[k] })
	for _, k := range e.ownKeys {
		e.keys[k] = true
	}
}

// keyName names a context key: its type and constant value, or the package
// variable that holds it. It is "" when the key cannot be told.
func keyName(v ssa.Value) string {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	if c, ok := v.(*ssa.Const); ok {
		if c.Value == nil {
			return c.Type().String()
		}
		return c.Type().String() + " " + c.Value.ExactString()
	}
	if u, ok := v.(*ssa.UnOp); ok {
		if g, ok := u.X.(*ssa.Global); ok {
			return g.String()
		}
		if _, ok := u.X.(*ssa.Alloc); ok {
			if _, empty := u.Type().Underlying().(*types.Struct); empty {
				return u.Type().String() // ctxKey{}
			}
		}
	}
	return ""
}

// vouched reports whether every way to v, which is stored in a context in fn,
// is one that an authenticating middleware vouches for.
func (e *engine) vouched(v ssa.Value, fn *ssa.Function, callers map[*ssa.Function][]*ssa.Call, depth int) bool {
	if depth == 0 {
		return false
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return e.vouched(x.X, fn, callers, depth)
	case *ssa.ChangeType:
		return e.vouched(x.X, fn, callers, depth)
	case *ssa.ChangeInterface:
		return e.vouched(x.X, fn, callers, depth)
	case *ssa.TypeAssert:
		return e.vouched(x.X, fn, callers, depth)
	case *ssa.Field:
		return e.vouched(x.X, fn, callers, depth)
	case *ssa.FieldAddr:
		return e.vouched(x.X, fn, callers, depth)
	case *ssa.UnOp:
		return e.vouched(x.X, fn, callers, depth)
	case *ssa.Lookup:
		return e.vouched(x.X, fn, callers, depth)
	case *ssa.Alloc:
		if val := onlyStore(x); val != nil {
			return e.vouched(val, fn, callers, depth)
		}
	case *ssa.Extract:
		return e.vouched(x.Tuple, fn, callers, depth)
	case *ssa.Call:
		return e.verifies(x) && servesHTTP(fn)
	case *ssa.Parameter:
		n := slices.Index(fn.Params, x)
		all := callers[fn]
		for _, c := range all {
			if n >= len(c.Call.Args) || !e.vouched(c.Call.Args[n], c.Parent(), callers, depth-1) {
				return false
			}
		}
		return len(all) > 0
	}
	return false
}

// verifies reports whether a call can fail, and is not one of the standard
// library or of a table of claims: it looks a token up or checks it.
func (e *engine) verifies(c *ssa.Call) bool {
	s := e.site(c.Block(), c)
	if len(known.ClaimSourcesOf(s.name)) > 0 {
		return true
	}
	if s.obj == nil || s.obj.Pkg() == nil || known.Std(s.obj.Pkg().Path()) {
		return false
	}
	res := s.sig.Results()
	if res.Len() < 2 {
		return false
	}
	last := res.At(res.Len() - 1).Type()
	b, ok := last.Underlying().(*types.Basic)
	return isError(last) || ok && b.Kind() == types.Bool
}

// servesHTTP reports whether fn, or a function around it, is HTTP code: it
// takes an *http.Request.
func servesHTTP(fn *ssa.Function) bool {
	for ; fn != nil; fn = fn.Parent() {
		for _, p := range fn.Params {
			if known.InboundRequest(p.Type().String()) {
				return true
			}
		}
	}
	return false
}

// contextValue lets what is read from a context under a key that holds claims
// be claims, and reports whether the call reads a context.
func (f *frame) contextValue(s *site) bool {
	if !known.ReadsContext(s.name) {
		return false
	}
	if k := keyName(s.ops[1]); s.dst != nil && f.e.keys[k] {
		f.put(s.dst, cell{item: item{"", label{obj: f.source(Claims, "context value "+shortKey(k))}}, pos: s.instr.Pos(), words: "verified claims"})
	}
	return true
}

// shortKey is a key's name without the folders of its package.
func shortKey(k string) string {
	for i := len(k) - 1; i >= 0; i-- {
		if k[i] == '/' {
			return k[i+1:]
		}
	}
	return k
}
