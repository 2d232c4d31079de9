package taint

import (
	"math"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- the order of analysis --

// Functions are analysed when somebody first asks for their summary, so callees
// come before callers. Those that call each other in a circle, a strongly
// connected component of the calls, are found on the way as by Tarjan's
// algorithm: they see each other's summaries unfinished at first, and are
// analysed again, all of them before anybody else sees one. So every function
// is analysed once, or a bounded number of times when it is in a circle.

// order is what is known about the functions whose component is not complete.
type order struct {
	pending  []*ssa.Function       // in the order in which they were asked for
	place    map[*ssa.Function]int // in pending, from 1
	low      int                   // lowest place that the function being analysed asked for
	circular map[*ssa.Function]bool
}

// maxCycleRounds bounds how often the functions of one circle are analysed
// again; flows that need more rounds are missed.
const maxCycleRounds = 3

// summary returns the summary of fn, making it if fn has a body here. It is nil
// when the code of fn cannot be seen.
func (e *engine) summary(fn *ssa.Function) *Summary {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if s, ok := e.sums[fn]; ok {
		if n := e.order.place[fn]; n > 0 { // not final
			e.order.low = min(e.order.low, n)
			e.order.circular[fn] = true
		}
		return s
	}
	if len(fn.Blocks) == 0 {
		if obj := object1(fn); obj != nil {
			return e.importedSummary(obj)
		}
		return nil
	}
	return e.visit(fn)
}

// visit makes the summary of fn, and with it the final ones of its component
// when fn is the function of it that was asked for first.
func (e *engine) visit(fn *ssa.Function) *Summary {
	o := &e.order
	above := o.low
	if len(o.pending) == 0 {
		above = math.MaxInt
	}
	o.pending = append(o.pending, fn)
	n := len(o.pending)
	o.place[fn], o.low = n, n
	e.sums[fn] = &Summary{}
	e.analyse(fn)
	if o.low == n {
		e.settle(n - 1)
		for _, f := range o.pending[n-1:] {
			delete(o.place, f)
		}
		o.pending = o.pending[:n-1]
	}
	o.low = min(above, o.low)
	return e.sums[fn]
}

// settle analyses the pending functions from the given place on again, callees
// first, until no summary changes.
func (e *engine) settle(from int) {
	o := &e.order
	if !o.circular[o.pending[from]] {
		return // nobody saw it unfinished
	}
	for range maxCycleRounds {
		changed := false
		for _, fn := range slices.Backward(slices.Clone(o.pending[from:])) {
			old := e.sums[fn]
			changed = !e.analyse(fn).says(old) || changed
		}
		if !changed {
			return
		}
	}
	e.bound(boundCycles, o.pending[from])
}

// analyse makes the summary of a function with a body.
func (e *engine) analyse(fn *ssa.Function) *Summary {
	s := newFrame(e, fn).run()
	s.declare(e.declared(object1(fn)))
	e.sums[fn] = s
	return s
}

// says reports whether two summaries of a function say the same to its callers.
func (s *Summary) says(o *Summary) bool {
	type flow struct {
		from, to Origin
		marks    known.Marks
		derived  bool
		fn       bool
	}
	flowOf := func(f Flow) flow { return flow{f.From, f.To, f.Marks, f.Derived, f.fn != nil} }
	return slices.EqualFunc(s.Flows, o.Flows, func(a, b Flow) bool { return flowOf(a) == flowOf(b) }) &&
		slices.EqualFunc(s.Hits, o.Hits, func(a, b Hit) bool {
			return a.From == b.From && a.At == b.At && a.Marks == b.Marks && a.Where == b.Where && a.Sink == b.Sink
		}) &&
		slices.EqualFunc(s.Calls, o.Calls, func(a, b Call) bool { return a.Fn == b.Fn && len(a.Args) == len(b.Args) }) &&
		slices.EqualFunc(s.Uses, o.Uses, func(a, b Use) bool { return a.From == b.From && a.Marks == b.Marks }) &&
		slices.EqualFunc(s.Picks, o.Picks, func(a, b Pick) bool { return a.From == b.From && a.Where == b.Where && a.Marks == b.Marks }) &&
		slices.Equal(s.Valid, o.Valid) && len(s.Does) == len(o.Does) && len(s.Handed) == len(o.Handed) && s.Guard.String() == o.Guard.String()
}
