package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- what decides the verdict that a function returns --

// decisions lets the verdict that the function returns depend on what it
// branches on: whether it allows or denies is decided by that. Results that are
// only a verdict depend on every branch; a verdict beside other results on the
// branches that lead straight to a denial.
func (f *frame) decisions() {
	res := f.fn.Signature.Results()
	only := onlyVerdict(res)
	for n := range res.Len() {
		if t := res.At(n).Type(); !only && !denial(t) && !(isBool(t) && n == res.Len()-1) {
			continue // says nothing about allow or deny
		}
		seen := map[Origin]bool{}
		for _, b := range f.fn.Blocks {
			if cond := condition(b); cond != nil && (only || turnsAway(b.Succs[0], n) || turnsAway(b.Succs[1], n)) {
				f.decidedBy(cond, n, seen)
			}
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && isBool(res.At(n).Type()) && n < len(r.Results) {
				f.decidedBy(r.Results[n], n, seen) // whether a set has a member
			}
		}
	}
}

// decidedBy lets result n depend on what cond is computed from.
func (f *frame) decidedBy(cond ssa.Value, n int, seen map[Origin]bool) {
	depends := func(from Origin, marks known.Marks) {
		if seen[from] || len(f.sum.Flows) >= f.clock.limits.flows {
			return
		}
		seen[from] = true
		f.sum.Flows = append(f.sum.Flows, Flow{From: from, To: Origin{Kind: local, Index: n}, Derived: true,
			Marks: known.Number | known.Opaque | marks&known.Presence})
	}
	f.dependsOn(cond, func(v visit) {
		switch from := origin(v.l); from.Kind {
		case Param, Claims, Verdict, Keyed:
			depends(from, v.marks)
		case Returned: // what the function was handed that is called here
			for _, a := range f.sum.Calls[from.Index].Args {
				if a.From.Kind == Param || a.From.Kind == Claims {
					depends(a.From, v.marks|a.Marks)
				}
			}
		}
	})
}

// dependsOn visits what a condition is computed from. Whether a set has a member
// depends on what was put into it, too.
func (f *frame) dependsOn(cond ssa.Value, do func(visit)) {
	f.set(cond).symbolic("", do)
	for range 4 {
		switch c := cond.(type) {
		case *ssa.UnOp:
			cond = c.X
		case *ssa.Extract:
			cond = c.Tuple
		case *ssa.Lookup:
			f.set(c.X).symbolic(keyElem, do)
			return
		default:
			return
		}
	}
}

// denial reports whether a result of type t says no by being there: an error, or
// what a tool answers, in place of the answer.
func denial(t types.Type) bool {
	return isError(t) || known.ToolResult(types.TypeString(types.Unalias(t), nil))
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Bool
}

// turnsAway reports whether b leads straight to a return whose n-th result says
// no: an error that is made there, a constant bool, an answer.
func turnsAway(b *ssa.BasicBlock, n int) bool {
	r := straight(b)
	if r == nil || n >= len(r.Results) {
		return false
	}
	switch v := r.Results[n]; {
	case isError(v.Type()):
		return makesError(v)
	case isBool(v.Type()):
		_, ok := constOf(settled(v))
		return ok
	default:
		return !isNil(v)
	}
}

// denies reports whether b leads straight to a return of an error.
func denies(b *ssa.BasicBlock) bool {
	r := straight(b)
	return r != nil && len(r.Results) > 0 && turnsAway(b, len(r.Results)-1) && isError(r.Results[len(r.Results)-1].Type())
}

// straight returns the return that b leads straight to, or nil.
func straight(b *ssa.BasicBlock) *ssa.Return {
	for range 4 {
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Return:
			return last
		case *ssa.Jump:
			b = b.Succs[0]
			continue
		}
		return nil
	}
	return nil
}
