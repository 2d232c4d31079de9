package taint

import (
	"cmp"
	"go/types"
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
	pending []*ssa.Function           // in the order in which they were asked for
	of      map[*ssa.Function]*member // of each of these
	low     int                       // lowest place that the function being analysed asked for
	now     int                       // counts analyses
	current *member                   // being analysed
}

// A member is a function of a component that is not complete.
type member struct {
	place   int       // in pending, from 1
	asked   []*member // those whose unfinished summaries it saw
	done    int       // when its last analysis began
	changed int       // when its summary changed last
}

// stale reports whether a summary that m saw is another one by now.
func (m *member) stale() bool {
	return slices.ContainsFunc(m.asked, func(a *member) bool { return a.changed > m.done })
}

// maxCircle is the number of functions from which on a circle is a large one.
const maxCircle = 8

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
		if m := e.order.of[fn]; m != nil { // not final
			e.order.low = min(e.order.low, m.place)
			if c := e.order.current; !slices.Contains(c.asked, m) {
				c.asked = append(c.asked, m)
			}
		}
		return s
	}
	if len(fn.Blocks) == 0 {
		s, ok := e.bodiless[fn]
		if obj := object1(fn); !ok && obj != nil {
			s = cmp.Or(e.importedSummary(obj), logSummary(obj))
			e.bodiless[fn] = s
		}
		return s
	}
	return e.visit(fn)
}

// logSummary returns what the tables say that a function does to its arguments which
// writes them into a log, or nil: log.Printf as a value.
func logSummary(obj *types.Func) *Summary {
	var s Summary
	for _, r := range known.SinksOf(obj.FullName()) {
		if r.Kind != known.Log || r.Arg < 0 {
			continue // no log, or its receiver
		}
		first := 0
		if obj.Signature().Recv() != nil {
			first = 1
		}
		s.Hits = append(s.Hits, Hit{From: Origin{Kind: Param, Index: first + int(r.Arg)}, Sink: r})
		if r.Role == known.Format {
			s.Hits = append(s.Hits, Hit{From: Origin{Kind: Param, Index: first + int(r.Arg) + 1}, Sink: r})
		}
	}
	if len(s.Hits) == 0 {
		return nil
	}
	return &s
}

// visit makes the summary of fn, and with it the final ones of its component
// when fn is the function of it that was asked for first.
func (e *engine) visit(fn *ssa.Function) *Summary {
	o := &e.order
	above, caller := o.low, o.current
	if len(o.pending) == 0 {
		above = math.MaxInt
	}
	o.pending = append(o.pending, fn)
	n := len(o.pending)
	m := &member{place: n}
	o.of[fn], o.low = m, n
	e.sums[fn] = &Summary{}
	lim := &wide
	if e.large[fn] {
		lim = &narrow
	}
	e.analyse(fn, lim)
	if o.low == n {
		e.settle(n - 1)
		for _, f := range o.pending[n-1:] {
			delete(o.of, f)
		}
		o.pending = o.pending[:n-1]
	} else if caller != nil { // fn is in the caller's component, or in one around it
		caller.asked = append(caller.asked, m)
	}
	o.low, o.current = min(above, o.low), caller
	return e.sums[fn]
}

// settle analyses the pending functions from the given place on again, callees
// first, until no summary changes: each of them when one that it saw did.
func (e *engine) settle(from int) {
	o := &e.order
	lim := &wide
	if len(o.pending)-from > maxCircle {
		lim = &narrow
	}
	for round := 0; ; round++ {
		again := slices.DeleteFunc(slices.Clone(o.pending[from:]), func(fn *ssa.Function) bool { return !o.of[fn].stale() })
		if len(again) == 0 {
			return
		}
		if round == maxCycleRounds {
			e.bound(boundCycles, o.pending[from])
			return
		}
		for _, fn := range slices.Backward(o.pending[from:]) {
			if o.of[fn].stale() {
				e.analyse(fn, lim)
			}
		}
	}
}

// analyse makes the summary of a function with a body that is pending.
func (e *engine) analyse(fn *ssa.Function, lim *limits) {
	o := &e.order
	m := o.of[fn]
	o.now++
	m.done, m.asked, o.current = o.now, m.asked[:0], m
	s := newFrame(e, fn, lim).run()
	s.declare(e.declared(object1(fn)))
	o.current = m // a callee may have been analysed on the way
	if !s.says(e.sums[fn]) {
		o.now++
		m.changed = o.now
	}
	e.sums[fn] = s
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
