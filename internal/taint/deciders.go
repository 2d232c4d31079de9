package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- functions that decide by what they are handed --

// decided reports whether a call hands claims to a function in sight that does
// nothing but decide by them: has(token.Scopes, "write").
func (f *frame) decided(s *site, sums []*Summary) bool {
	if !onlyVerdict(s.sig.Results()) || len(sums) == 0 {
		return false
	}
	for _, sum := range sums {
		if !sum.Guard.Decides || !f.handsClaims(s, sum) {
			return false
		}
	}
	return true
}

// handsClaims reports whether a call hands claims to a parameter that decides
// what the callee returns.
func (f *frame) handsClaims(s *site, sum *Summary) bool {
	for i := range sum.Flows {
		fl := &sum.Flows[i]
		if fl.To.Kind != local || fl.From.Kind != Param || fl.From.Index >= len(s.ops) || fl.Marks&known.Presence != 0 {
			continue // not from there to the results
		}
		if op := s.ops[fl.From.Index]; !isContext(op.Type()) && f.holdsClaims(op) {
			return true
		}
	}
	return false
}

// judgesInput reports whether the results of the function are errors and bools only
// and one of them depends on more than the presence of something or on the
// error of a call: what does its work and says whether that worked decides nothing.
func (f *frame) judgesInput() bool {
	if !onlyVerdict(f.fn.Signature.Results()) || f.measures() {
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
	r := straight(b)
	if r == nil {
		return false
	}
	for _, v := range r.Results {
		if _, ok := constOf(settled(v)); ok || makesError(v) {
			return true
		}
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

// -- answers that hold the decision --

// asksDecision returns where the results of a call hold a decision about who calls,
// or false: the call hands claims to somebody together with what is wanted, and gets
// an answer with one yes or no in it, as policy services give. What is only looked
// up by claims, as a row of a table, is no such answer.
func (f *frame) asksDecision(s *site) (Path, bool) {
	at, ok := s.decision()
	if !ok || s.obj != nil && listed(s) == known.Database {
		return "", false
	}
	wanted := 0 // what is handed over besides contexts and the receiver
	claims, within := false, false
	for i, op := range s.ops {
		if isContext(op.Type()) || s.recv && i == 0 {
			continue
		}
		wanted++
		f.set(op).symbolic("", func(v visit) {
			if v.l.obj.kind == Claims && v.marks&known.Presence == 0 {
				claims, within = true, within || v.at != ""
			}
		})
	}
	return at, claims && f.vouching && (within || wanted > 1)
}

// decision returns where the results have the one bool of their one struct; the
// others are errors.
func (s *site) decision() (Path, bool) {
	res := s.sig.Results()
	var at Path
	n := 0
	for i := range res.Len() {
		t := res.At(i).Type()
		if isError(t) {
			continue
		}
		st := structOf(t)
		if st == nil {
			return "", false
		}
		for fd := range st.Fields() {
			if acts(fd.Type()) {
				return "", false // something that is used further, as a client is
			}
			if b, ok := fd.Type().Underlying().(*types.Basic); ok && b.Kind() == types.Bool {
				at = s.at(known.R0+known.Pos(i)) + field(fd.Name())
				n++
			}
		}
	}
	return at, n == 1
}

// acts reports whether a field of type t makes a struct more than data: what can be
// called, waited for, or locked.
func acts(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Interface:
		return !isError(t)
	case *types.Signature, *types.Chan:
		return true
	}
	return strings.HasPrefix(typeName(t), "sync.")
}
