package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/known"
)

// -- what authenticating HTTP code keeps in contexts --

// This is read off the code before values are followed. What a call that can fail
// returned is vouched for, and a constant that is kept only behind such a call, or
// behind a comparison with something that the program has: a role.

// vouched reports whether every way to v, which is stored in a context by at, is
// one that an authenticating middleware vouches for, or one on which the program
// chose it itself.
func (e *engine) vouched(v ssa.Value, at *ssa.Call, callers map[*ssa.Function][]*ssa.Call, depth int) bool {
	if depth == 0 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Const:
		return e.admitted(at, callers, depth)
	case *ssa.MakeInterface:
		return e.vouched(x.X, at, callers, depth)
	case *ssa.ChangeType:
		return e.vouched(x.X, at, callers, depth)
	case *ssa.ChangeInterface:
		return e.vouched(x.X, at, callers, depth)
	case *ssa.TypeAssert:
		return e.vouched(x.X, at, callers, depth)
	case *ssa.Field:
		return e.vouched(x.X, at, callers, depth)
	case *ssa.FieldAddr:
		return e.vouched(x.X, at, callers, depth)
	case *ssa.UnOp:
		return e.vouched(x.X, at, callers, depth)
	case *ssa.Lookup:
		return e.vouched(x.X, at, callers, depth)
	case *ssa.Alloc:
		if val := onlyStore(x); val != nil {
			return e.vouched(val, at, callers, depth)
		}
		return e.filled(x, at, callers, depth-1)
	case *ssa.BinOp:
		return e.madeOf([]ssa.Value{x.X, x.Y}, at, callers, depth)
	case *ssa.Extract:
		return e.vouched(x.Tuple, at, callers, depth)
	case *ssa.Call:
		return e.verifies(x) && servesHTTP(at.Parent()) || e.madeOf(x.Call.Args, at, callers, depth-1)
	case *ssa.Parameter:
		n, some := slices.Index(at.Parent().Params, x), false
		for _, c := range callers[at.Parent()] {
			switch {
			case n < len(c.Call.Args) && e.vouched(c.Call.Args[n], c, callers, depth-1):
				some = true
			case n >= len(c.Call.Args) || !programs(c.Call.Args[n]):
				return false
			}
		}
		return some
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
	if s.obj == nil && c.Call.StaticCallee() != nil || s.obj != nil && (s.obj.Pkg() == nil || known.Std(s.obj.Pkg().Path())) {
		return false // a literal that is called in place, or no look-up of the program's
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
// takes an *http.Request, or the header of one.
func servesHTTP(fn *ssa.Function) bool {
	for ; fn != nil; fn = fn.Parent() {
		for _, p := range fn.Params {
			if t := p.Type().String(); known.InboundRequest(t) || known.InboundHeader(t) {
				return true
			}
		}
	}
	return false
}

// filled reports whether a struct that is written down is made of what HTTP code
// vouches for, or of nothing but constants where it found out who calls.
func (e *engine) filled(a *ssa.Alloc, at *ssa.Call, callers map[*ssa.Function][]*ssa.Call, depth int) bool {
	if _, ok := types.Unalias(a.Type()).(*types.Pointer).Elem().Underlying().(*types.Struct); !ok || len(*a.Referrers()) > maxSettled {
		return false
	}
	var parts []ssa.Value
	for _, r := range *a.Referrers() {
		fa, ok := r.(*ssa.FieldAddr)
		if !ok {
			continue // a use of the whole
		}
		for _, rr := range *fa.Referrers() {
			if st, ok := rr.(*ssa.Store); ok && st.Addr == ssa.Value(fa) {
				parts = append(parts, st.Val)
			}
		}
	}
	return e.madeOf(parts, at, callers, depth)
}

// madeOf reports whether HTTP code vouches for one of several values, and for the
// others too unless the program chose them. Constants alone are vouched for where
// it found out who calls.
func (e *engine) madeOf(parts []ssa.Value, at *ssa.Call, callers map[*ssa.Function][]*ssa.Call, depth int) bool {
	some := false
	for _, v := range parts {
		_, constant := v.(*ssa.Const)
		switch {
		case !constant && e.vouched(v, at, callers, depth):
			some = true
		case !programs(v):
			return false
		}
	}
	return some || len(parts) > 0 && e.admitted(at, callers, depth)
}

// programs reports whether the program chose v itself: it is written in the source
// or part of what HTTP code was made with.
func programs(v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.Const, *ssa.Global:
			return true
		case *ssa.FreeVar:
			return !servesHTTP(x.Parent().Parent())
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.UnOp:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		default:
			return false
		}
	}
}

// admitted reports whether HTTP code comes to at only when it found out who calls.
func (e *engine) admitted(at *ssa.Call, callers map[*ssa.Function][]*ssa.Call, depth int) bool {
	if depth == 0 {
		return false
	}
	if !servesHTTP(at.Parent()) {
		for _, c := range callers[at.Parent()] {
			if !e.admitted(c, callers, depth-1) {
				return false
			}
		}
		return len(callers[at.Parent()]) > 0
	}
	for d := at.Block().Idom(); d != nil; d = d.Idom() {
		if n := e.agrees(condition(d)); n >= 0 && len(d.Succs[n].Preds) == 1 && d.Succs[n].Dominates(at.Block()) {
			return true
		}
	}
	return false
}

// agrees returns the successor of a branch on cond on which a token was found, or
// something is what the program has; -1 when cond asks something else.
func (e *engine) agrees(cond ssa.Value) int {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if n := e.agrees(c.X); c.Op == token.NOT && n >= 0 {
			return 1 - n
		}
	case *ssa.BinOp:
		if c.Op != token.EQL && c.Op != token.NEQ || !e.compares(c) {
			return -1
		}
		return side(c.Op == token.EQL)
	case *ssa.Call:
		s := e.site(c.Block(), c)
		if slices.ContainsFunc(known.ValidatorsOf(s.name), func(r known.Validator) bool { return r.By == known.Equality }) {
			return 0
		}
	case *ssa.Extract:
		switch t := c.Tuple.(type) {
		case *ssa.Call:
			if e.verifies(t) {
				return 0
			}
		case *ssa.Lookup:
			if programs(t.X) {
				return 0 // one of the program's own keys
			}
		}
	}
	return -1
}

// compares reports whether x == y says that a token was found, or that something
// is what the program has.
func (e *engine) compares(c *ssa.BinOp) bool {
	if isNil(c.Y) && isError(c.X.Type()) {
		x, ok := settled(c.X).(*ssa.Extract)
		if !ok {
			return false
		}
		call, ok := x.Tuple.(*ssa.Call)
		return ok && e.verifies(call)
	}
	if k, ok := constOf(c.Y); ok {
		call, ok := c.X.(*ssa.Call)
		return ok && known.Compares(e.site(call.Block(), call).name, k.ExactString())
	}
	return isString(c.X.Type()) && (programsKey(c.X) || programsKey(c.Y))
}

// programsKey reports whether v is a credential of the program, by its name.
func programsKey(v ssa.Value) bool {
	u, ok := v.(*ssa.UnOp)
	if !ok || !programs(v) {
		return false
	}
	name := u.X.Name()
	if fa, ok := u.X.(*ssa.FieldAddr); ok {
		name = nameOfField(fa.X.Type(), fa.Field)
	}
	return credential.Name(name) != credential.NotCredential
}
