package guarding

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// -- what stands before the tools in a registry --

// A server without an SDK looks tools up in a registry, and whoever registers them
// is in another package. What stands before the call of a tool there is a fact.

// Analyzer has *Registries as its result.
var Analyzer = &analysis.Analyzer{
	Name:       "guarding",
	Doc:        "say what stands before the tools that servers without an SDK look up",
	Requires:   []*analysis.Analyzer{toolindex.Analyzer, taint.Analyzer},
	ResultType: reflect.TypeFor[*Registries](),
	FactTypes:  []analysis.Fact{new(Dispatched)},
	Run:        run,
}

// Dispatched is the fact that a package calls tools which it looks up in
// registries, or leads to where another one does.
type Dispatched struct{ Roads []Road }

// AFact marks Dispatched as a fact about a package.
func (*Dispatched) AFact() {}

func (d *Dispatched) String() string { return fmt.Sprintf("dispatched(%d roads)", len(d.Roads)) }

// A Road leads to the call of a tool that is looked up.
type Road struct {
	taint.Road
	Registry string // variable, as in toolindex.Tool
	// Of is the function of another package that the road leads to; empty for one
	// that leads to the call of the tool itself.
	Of string
}

// Registries are the roads to the tools in registries, as far as a package and
// those that it imports show them.
type Registries struct {
	roads       []Road
	dispatchers *taint.Dispatchers // of the package; nil when nobody has asked
}

// Release lets go of all that is known.
func (r *Registries) Release() { *r = Registries{} }

func run(pass *analysis.Pass) (any, error) {
	index := pass.ResultOf[toolindex.Analyzer].(*toolindex.Index)
	flows := pass.ResultOf[taint.Analyzer].(*taint.Flows)
	r := &Registries{roads: imported(pass)}
	own := r.leadingOn(flows)
	for _, d := range index.Dispatches {
		for _, road := range r.telling(flows).Roads(d.Fn, d.What) {
			own = append(own, Road{Road: road, Registry: d.Registry})
		}
	}
	if len(own) > 0 {
		pass.ExportPackageFact(&Dispatched{own})
		r.roads = append(r.roads, own...)
	}
	return r, nil
}

// imported returns the roads in the packages that this one imports, in the order
// of their paths.
func imported(pass *analysis.Pass) []Road {
	facts := pass.AllPackageFacts()
	slices.SortFunc(facts, func(a, b analysis.PackageFact) int { return strings.Compare(a.Package.Path(), b.Package.Path()) })
	var out []Road
	for _, pf := range facts {
		if d, ok := pf.Fact.(*Dispatched); ok && pf.Package != pass.Pkg {
			out = append(out, d.Roads...)
		}
	}
	return out
}

// leadingOn returns the roads in this package to functions of others that lead to
// tools.
func (r *Registries) leadingOn(flows *taint.Flows) []Road {
	var out []Road
	for i := range r.roads {
		to := &r.roads[i]
		if to.From == "" {
			continue // nobody else takes it
		}
		for _, road := range r.telling(flows).RoadsFrom(to.Road) {
			out = append(out, Road{Road: road, Registry: to.Registry, Of: to.From})
		}
	}
	return out
}

// telling are the functions of the package that tell tools apart.
func (r *Registries) telling(flows *taint.Flows) *taint.Dispatchers {
	if r.dispatchers == nil {
		r.dispatchers = flows.Dispatchers()
	}
	return r.dispatchers
}

// guard returns what stands before a tool in a registry, on every road to it, or
// nil. A road that only others could check, and nobody in sight takes, counts as
// one without a check.
func (r *Registries) guard(t *toolindex.Tool) *Guard {
	var out *Guard
	for i := range r.roads {
		road := &r.roads[i]
		if t.Registry == "" || road.Registry != t.Registry || road.From != "" && r.taken(road) {
			continue // to other tools, or only a part of a road
		}
		if !road.Guarded() {
			return nil
		}
		g := &Guard{What: short(road.Check.What), Where: road.Check.Where, By: ByDispatcher, Silent: !road.Check.Recorded, Switch: road.Check.Switch}
		if len(road.Asks) > 0 && !slices.ContainsFunc(road.Asks, func(part string) bool { return !t.SaysNothing(part) }) {
			g.Why = NothingAsked
		}
		if out == nil || cmp.Less(out.Why, g.Why) {
			out = g
		}
	}
	return out
}

// taken reports whether somebody calls the function that a road starts in.
func (r *Registries) taken(road *Road) bool {
	return slices.ContainsFunc(r.roads, func(o Road) bool { return o.Of == road.From && o.Registry == road.Registry })
}
