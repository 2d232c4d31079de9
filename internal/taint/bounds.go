package taint

import (
	"cmp"
	"fmt"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// -- bounds --

// Every bound of the engine errs towards silence where it is hit, which must not
// go unseen: what was hit is counted, and Bounds tells.

// A bound is one of the limits of the engine.
type bound uint8

const (
	boundRounds bound = iota
	boundFuel
	boundItems
	boundReads
	boundTargets
	boundFacts
	boundFlows
	boundHits
	boundCalls
	boundNested
	boundImpls
	boundCycles
	boundTravel
	boundHanded
	boundPuts
	boundTouches
	boundLayers
)

var boundNames = [...]string{
	boundRounds:  "rounds over one function",
	boundFuel:    "work on one function",
	boundItems:   "parts of one value",
	boundReads:   "references behind one value",
	boundTargets: "places that one store writes to",
	boundFacts:   "conditions of one function",
	boundFlows:   "flows through one function",
	boundHits:    "sinks below one function",
	boundCalls:   "calls of functions from outside",
	boundNested:  "functions handed to functions",
	boundImpls:   "implementations of one method",
	boundCycles:  "rounds over functions that call each other",
	boundTravel:  "size of a summary that travels",
	boundHanded:  "values that leave through interfaces",
	boundPuts:    "values kept in contexts",
	boundTouches: "shared memory of one function",
	boundLayers:  "ways back to where a service was made",
}

// limits bound what is known about values in one function. What lies beyond is
// missed, which errs towards silence.
type limits struct {
	items  int // parts of one value
	visits int // what is looked at to read one value: structures can refer to each other
	flows  int // flows of one summary
	hits   int // sinks and uses of callees that callers of the function see
}

// The limits are far above what code written by people needs, but for the
// functions of a large circle: each of them does what all of them do, so that
// their values fill whatever room there is, in time that grows with it.
var (
	wide   = limits{items: 64, visits: 256, flows: 48, hits: maxHits}
	narrow = limits{items: 24, visits: 64, flows: 24, hits: 96}
)

// room is how many items s can hold.
func (s *set) room() int {
	if s.clock == nil {
		return wide.items // made for a moment
	}
	return s.clock.limits.items
}

// A hitBound is a bound that was hit in a function.
type hitBound struct {
	bound bound
	fn    *ssa.Function
}

// bound notes that a bound was hit in fn: what lies behind it is missed.
func (e *engine) bound(b bound, fn *ssa.Function) {
	if e.bounds == nil {
		e.bounds = map[hitBound]int{}
	}
	e.bounds[hitBound{b, fn}]++
}

// Bounds says, one line for each, which bounds were hit in which functions of
// the package: what lies behind them is missed.
func (fl *Flows) Bounds() []string {
	fl.e.mu.Lock()
	defer fl.e.mu.Unlock()
	var all []hitBound
	for h := range fl.e.bounds {
		all = append(all, h)
	}
	slices.SortFunc(all, func(a, b hitBound) int {
		return cmp.Or(cmp.Compare(a.fn.Pos(), b.fn.Pos()), cmp.Compare(a.fn.String(), b.fn.String()), cmp.Compare(a.bound, b.bound))
	})
	var lines []string
	for _, h := range all {
		lines = append(lines, fmt.Sprintf("%s: %s: bound on %s was hit (%d times)",
			fl.e.where(h.fn.Pos()), h.fn, boundNames[h.bound], fl.e.bounds[h]))
	}
	return lines
}
