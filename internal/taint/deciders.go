package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// -- functions that decide by what they are handed --

// decided reports whether a call hands claims to a function in sight that does
// nothing but decide by what it is handed: has(token.Scopes, "write").
func (f *frame) decided(s *site, sums []*Summary) bool {
	if !onlyVerdict(s.sig.Results()) || len(sums) == 0 || !f.byIdentity(s) {
		return false
	}
	for _, sum := range sums {
		if !sum.Guard.Decides {
			return false
		}
	}
	return true
}

// judgesInput reports whether the results of the function are errors and bools only
// and one of them depends on more than the presence of something or on the
// error of a call: what does its work and says whether that worked decides nothing.
func (f *frame) judgesInput() bool {
	if !onlyVerdict(f.fn.Signature.Results()) {
		return false
	}
	for _, b := range f.fn.Blocks {
		if cond := condition(b); cond != nil && !presenceTest(cond) {
			if refuses(b.Succs[0]) || refuses(b.Succs[1]) {
				return true
			}
		}
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			for _, v := range r.Results {
				if answers(v, 0) {
					return true
				}
			}
		}
	}
	return false
}

// refuses reports whether b leads straight to a return of a constant bool or of
// an error that is made there.
func refuses(b *ssa.BasicBlock) bool {
	for range 4 {
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Return:
			for _, v := range last.Results {
				if k, ok := v.(*ssa.Const); ok && k.Value != nil || makesError(v) {
					return true
				}
			}
			return false
		case *ssa.Jump:
			b = b.Succs[0]
			continue
		}
		return false
	}
	return false
}

// answers reports whether a bool that is returned was computed from more than
// the presence of something.
func answers(v ssa.Value, depth int) bool {
	if b, ok := v.Type().Underlying().(*types.Basic); !ok || b.Kind() != types.Bool || depth > 4 {
		return false
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return !presenceTest(v)
	case *ssa.UnOp:
		return answers(v.X, depth+1)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if answers(e, depth+1) {
				return true
			}
		}
	case *ssa.Call, *ssa.Lookup, *ssa.Extract:
		return true
	}
	return false
}

// presenceTest reports whether cond compares with nothing: nil, the empty text,
// no elements.
func presenceTest(cond ssa.Value) bool {
	c, ok := cond.(*ssa.BinOp)
	if !ok {
		if u, ok := cond.(*ssa.UnOp); ok && u.Op == token.NOT {
			return presenceTest(u.X)
		}
		return false
	}
	return isNil(c.X) || isNil(c.Y) || emptyString(c.X) || emptyString(c.Y) || isLen(c.X) || isLen(c.Y)
}
