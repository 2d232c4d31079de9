package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- what is done on the way to a denial --

// A call that is turned away is written down, in a log or in a table: what a
// scope check leads to that ends in nothing but denials is its record, not an
// effect of the tool.

// dropRecords forgets the effects that are records of denials.
func (o *checking) dropRecords() {
	var sides []*ssa.BasicBlock
	for _, b := range o.f.fn.Blocks {
		if !o.classes[b.Index].scope || len(b.Succs) != 2 {
			continue
		}
		for _, s := range b.Succs {
			if len(s.Preds) == 1 {
				sides = append(sides, s)
			}
		}
	}
	if len(sides) == 0 {
		return // nobody is turned away
	}
	goesOn := o.goesOn()
	dropped := make([]bool, len(o.f.fn.Blocks)) // what comes only behind such a denial
	for _, s := range sides {
		dropped[s.Index] = !goesOn[s.Index] // else the call is served there
	}
	for _, b := range o.f.blocks {
		if d := b.Idom(); d != nil && dropped[d.Index] {
			dropped[b.Index] = true
		}
		if dropped[b.Index] {
			o.points[b.Index] = nil
		}
	}
}

// goesOn says of each block whether it can come to a return that is no denial.
func (o *checking) goesOn() []bool {
	out := make([]bool, len(o.f.fn.Blocks))
	for _, b := range o.f.fn.Blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && !o.f.turnedAway(r) {
			markBack(b, out)
		}
	}
	return out
}

// turnedAway reports whether a return is certainly a denial: an error that is not
// nil, false or the answer of a tool that says that it failed.
func (f *frame) turnedAway(r *ssa.Return) bool {
	if len(r.Results) == 0 {
		return false
	}
	last := r.Results[len(r.Results)-1]
	if isError(last.Type()) && (makesError(last) || notNil(last, r.Block())) {
		return true
	}
	for _, v := range r.Results {
		if f.failed(v, 2) {
			return true
		}
	}
	return false
}

// failed reports whether v is the answer of a tool that says that it failed,
// made here or by a function that does nothing else, to a depth of calls.
func (f *frame) failed(v ssa.Value, depth int) bool {
	if !known.ToolResult(v.Type().String()) || depth == 0 {
		return false
	}
	switch v := v.(type) {
	case *ssa.Alloc:
		for _, r := range *v.Referrers() {
			fa, ok := r.(*ssa.FieldAddr)
			if !ok || nameOfField(fa.X.Type(), fa.Field) != known.FailedField {
				continue // another part
			}
			for _, rr := range *fa.Referrers() {
				if st, ok := rr.(*ssa.Store); ok && st.Addr == ssa.Value(fa) {
					k, ok := constOf(st.Val)
					return ok && k.ExactString() == "true"
				}
			}
		}
	case *ssa.Call:
		s := f.e.site(v.Block(), v)
		if known.FailedResult(s.name) {
			return true
		}
		fn := s.common.StaticCallee()
		if fn == nil || len(fn.Blocks) == 0 {
			return false
		}
		for _, b := range fn.Blocks {
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && !(len(r.Results) == 1 && f.failed(r.Results[0], depth-1)) {
				return false
			}
		}
		return true
	}
	return false
}
