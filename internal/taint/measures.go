package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// -- verdicts that only count --

// A rate limiter says yes or no, and by who calls: but it denies nobody what others
// may do. It decides by numbers that it writes down itself.

// measures reports whether the results are only a verdict, and each no is one that
// the function's own counting brings about.
func (f *frame) measures() bool {
	if !onlyVerdict(f.fn.Signature.Results()) {
		return false
	}
	if f.measured == nil {
		is := f.countsOnly()
		f.measured = &is
	}
	return *f.measured
}

func (f *frame) countsOnly() bool {
	own := f.writtenHere()
	some := false
	for _, b := range f.fn.Blocks {
		cond := condition(b)
		if cond == nil || !saysNo(b.Succs[0]) && !saysNo(b.Succs[1]) {
			continue // denies nothing
		}
		if !counted(cond, own) && !f.asksMeasure(cond) {
			return false // what it knows, others wrote down
		}
		some = true
	}
	return some
}

// asksMeasure reports whether a condition is what a function says that only counts.
func (f *frame) asksMeasure(cond ssa.Value) bool {
	for range 4 {
		switch c := cond.(type) {
		case *ssa.UnOp:
			cond = c.X
		case *ssa.BinOp:
			cond = c.X
		case *ssa.Extract:
			cond = c.Tuple
		case *ssa.Call:
			sums := f.e.callees(f.e.site(c.Block(), c))
			return len(sums) > 0 && !slices.ContainsFunc(sums, func(s *Summary) bool { return !s.Guard.Measures })
		default:
			return false
		}
	}
	return false
}

// saysNo reports whether b leads straight to a denial.
func saysNo(b *ssa.BasicBlock) bool {
	r := straight(b)
	if r == nil {
		return false
	}
	return slices.ContainsFunc(r.Results, func(v ssa.Value) bool {
		k, ok := constOf(settled(v))
		return ok && k.ExactString() == "false" || isError(v.Type()) && makesError(v)
	})
}

// writtenHere are the fields and package variables that the function writes to.
func (f *frame) writtenHere() []string {
	var out []string
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			name := ""
			switch i := instr.(type) {
			case *ssa.Store:
				name = memory(i.Addr)
			case *ssa.MapUpdate:
				name = memory(i.Map)
			}
			if name != "" {
				out = append(out, name)
			}
		}
	}
	return out
}

// maxCounted bounds the values that a number is followed through.
const maxCounted = 60

// counted reports whether a condition compares numbers or times that were made of
// what lies in memory which the function writes to.
func counted(cond ssa.Value, own []string) bool {
	switch c := cond.(type) {
	case *ssa.BinOp:
		switch c.Op {
		case token.LSS, token.LEQ, token.GTR, token.GEQ:
		default:
			return false // asks whether something is the same
		}
	case *ssa.Call:
		if fn := c.Call.StaticCallee(); fn == nil || fn.Signature.Recv() == nil || typeName(fn.Signature.Recv().Type()) != "time.Time" {
			return false
		}
	default:
		return false
	}
	seen, work := map[ssa.Value]bool{}, []ssa.Value{cond}
	for len(work) > 0 && len(seen) < maxCounted {
		v := work[len(work)-1]
		work = work[:len(work)-1]
		if v == nil || seen[v] {
			continue // known
		}
		seen[v] = true
		if slices.Contains(own, memory(v)) {
			return true
		}
		if a, ok := v.(*ssa.Alloc); ok {
			work = append(work, elementsOf(a)...) // what is appended
		}
		if instr, ok := v.(ssa.Instruction); ok {
			for _, op := range instr.Operands(nil) {
				work = append(work, *op)
			}
		}
	}
	return false
}
