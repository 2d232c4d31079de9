package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- what a check looks up before it decides --

// A check cannot decide about an object that it has not seen, so a call that only
// reads and stands before the check is a part of it when its result is asked
// there, or when nothing of it is handed back by a function that agrees only
// behind the check. What is asked and then given away on another path than the
// checked one is not told apart, which errs towards silence; a call that changes
// something is never a part of a check.

// lookUp reports whether an effect is what the check in the function looks up.
func (o *checking) lookUp(p *reachPoint) bool {
	if p.site == nil || p.effect == nil || !o.reads(p) {
		return false
	}
	v := p.site.instr.Value()
	switch {
	case v != nil && o.f.scoped && o.follow(v, o.asks, nil):
		return true
	case o.f.scoped && o.gate():
		return v == nil || !o.follow(v, handsBack, nil)
	}
	return v != nil && o.follow(v, o.narrows, nil) && !o.follow(v, handsBack, o.narrows)
}

// reads reports whether all that a call does outside is reading, or calls itself
// that.
func (o *checking) reads(p *reachPoint) bool {
	if known.ReadsOnly(p.site.name, p.effect.What) {
		return true
	}
	return onlyReads(o.f.acts(p.site))
}

// asks reports whether an instruction is a scope check.
func (o *checking) asks(r ssa.Instruction, _ ssa.Value) bool {
	_, ok := r.(*ssa.If)
	return ok && o.classes[r.Block().Index].scope
}

// narrows reports whether a value goes to a call together with claims: what
// comes back is that part of it which is the caller's.
func (o *checking) narrows(r ssa.Instruction, _ ssa.Value) bool {
	c, ok := r.(*ssa.Call)
	if !ok {
		return false
	}
	s := o.f.e.site(c.Block(), c)
	if _, builtin := s.common.Value.(*ssa.Builtin); builtin || s.pkg != "" && known.Std(s.pkg) || s.obj != nil && logs(s.name) {
		return false
	}
	return o.f.byIdentity(s)
}

// handsBack reports whether an instruction returns v, and not as an error.
func handsBack(r ssa.Instruction, v ssa.Value) bool {
	_, ok := r.(*ssa.Return)
	return ok && !isError(v.Type())
}

// maxFollowed bounds the values that are followed from a call.
const maxFollowed = 400

// follow reports whether something that is computed from v comes to an
// instruction for which found holds, on a way without one for which stop does.
// That a call worked is not followed: it says nothing of what the call has read,
// unless claims decided about it.
func (o *checking) follow(v ssa.Value, found, stop func(r ssa.Instruction, v ssa.Value) bool) bool {
	seen := map[ssa.Value]bool{v: true}
	work := []ssa.Value{v}
	for len(work) > 0 && len(seen) < maxFollowed {
		v := work[len(work)-1]
		work = work[:len(work)-1]
		if v.Referrers() == nil {
			continue // used nowhere
		}
		for _, r := range *v.Referrers() {
			if found(r, v) {
				return true
			}
			if stop != nil && stop(r, v) {
				continue
			}
			next, _ := r.(ssa.Value)
			if st, ok := r.(*ssa.Store); ok {
				next = localOf(st.Addr)
			}
			if next != nil && !seen[next] && !isContext(next.Type()) && (!isError(next.Type()) || o.f.verdictIn(next)) {
				seen[next] = true
				work = append(work, next)
			}
		}
	}
	return false
}

// localOf returns the local variable that addr is a part of, or nil.
func localOf(addr ssa.Value) ssa.Value {
	for range 8 {
		switch a := addr.(type) {
		case *ssa.Alloc:
			return a
		case *ssa.FieldAddr:
			addr = a.X
		case *ssa.IndexAddr:
			addr = a.X
		default:
			return nil
		}
	}
	return nil
}

// gate reports whether the function is one that others ask, and agrees only
// behind a scope check.
func (o *checking) gate() bool {
	if o.gates == nil {
		is := o.agreesChecked()
		o.gates = &is
	}
	return *o.gates
}

func (o *checking) agreesChecked() bool {
	f := o.f
	res := f.fn.Signature.Results()
	n := res.Len() - 1
	if n < 0 || !isError(res.At(n).Type()) {
		return false // cannot turn anybody away
	}
	for i := range n {
		if denial(res.At(i).Type()) {
			return false // it does the work of a tool
		}
	}
	c := &checking{f: f, classes: o.classes, points: make([][]reachPoint, len(f.fn.Blocks)), reaching: make([]bool, len(f.fn.Blocks))}
	var agreed []*ssa.Return
	for _, b := range f.fn.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue // goes on
		}
		if _, agrees := f.guards.atReturn(b, r.Results[n], known.NilErr); agrees {
			agreed = append(agreed, r)
			c.points[b.Index] = []reachPoint{{}}
			markBack(b, c.reaching)
		}
	}
	in, passed := c.states(nil), false
	for _, r := range agreed {
		switch st := in[r.Block().Index]; {
		case st == checked || f.verdictIn(r.Results[n]):
			passed = true
		case st != skipped && st != unreached:
			return false
		}
	}
	return passed
}

// verdictIn reports whether claims decided about an error.
func (f *frame) verdictIn(v ssa.Value) bool {
	decided := false
	f.set(v).symbolic("", func(v visit) {
		decided = decided || v.marks&known.Presence == 0 && (v.l.obj.kind == Claims || v.l.obj.kind == Verdict)
	})
	return decided
}
