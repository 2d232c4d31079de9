package caller

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/toolindex"
)

// Passed is the fact of a package that has handlers: which they are, and where
// they hand what callers choose to interface methods that packages further up
// implement.
type Passed struct {
	To []Place // sorted
	// Entries are the functions that are known to run for a caller, sorted by key:
	// those of this package, and those of others that it registers.
	Entries []Known
	// Knows says that the package, or one that it imports, knows who calls.
	Knows bool
}

// A Known is a function that is known to run for a caller.
type Known struct {
	Key     string             // as [ssa.Function.String] prints the generic origin
	Sources []toolindex.Source // where it holds what callers chose
	// Described says that the tools that it serves are known, too.
	Described bool
}

func compareKnown(a, b Known) int { return strings.Compare(a.Key, b.Key) }

// A Place is a part of an argument of an interface method.
type Place struct {
	Method string // as [types.Func.FullName] prints it
	Arg    int    // the receiver being argument 0
	At     string // access path below the argument
}

// AFact makes Passed a fact.
func (*Passed) AFact() {}

func (p *Passed) String() string {
	return fmt.Sprintf("hands %d arguments on, has %d entries", len(p.To), len(p.Entries))
}

// export says to the packages that import this one where the arguments of its
// tools go through an interface.
func (v *Values) export() {
	var p Passed
	for _, e := range v.entries {
		sum := v.flows.Of(e.Fn)
		if sum == nil {
			continue // its code cannot be seen
		}
		for _, h := range sum.Handed {
			val := v.value(e, h.From)
			if val == nil || val.Above || val.Source.Kind != toolindex.Arguments {
				continue // the caller does not choose it, or it is more than arguments
			}
			if to := (Place{h.Method, h.Arg, string(h.At)}); !slices.Contains(p.To, to) {
				p.To = append(p.To, to)
			}
		}
	}
	p.Entries = v.known()
	p.Knows, _ = v.flows.Identity()
	if len(p.To)+len(p.Entries) > 0 {
		slices.SortFunc(p.To, comparePlaces)
		v.pass.ExportPackageFact(&p)
	}
}

func comparePlaces(a, b Place) int {
	if c := strings.Compare(a.Method, b.Method); c != 0 {
		return c
	}
	if a.Arg != b.Arg {
		return a.Arg - b.Arg
	}
	return strings.Compare(a.At, b.At)
}

// injected returns the functions of this package that handlers of the packages
// it imports call through an interface, as entry points: which tools they serve
// is not known.
func (v *Values) injected() []*toolindex.Entry {
	if len(v.pass.Files) == 0 {
		return nil
	}
	var places []Place
	for _, f := range v.pass.AllPackageFacts() {
		if p, ok := f.Fact.(*Passed); ok && f.Package != v.pass.Pkg {
			places = append(places, p.To...)
		}
	}
	slices.SortFunc(places, comparePlaces)
	var out []*toolindex.Entry
	for _, p := range slices.Compact(places) {
		for _, impl := range v.flows.Implementations(p.Method) {
			param := p.Arg - impl.Shift
			if v.isEntry(impl.Fn) || param >= len(impl.Fn.Params) {
				continue // known by itself
			}
			i := slices.IndexFunc(out, func(e *toolindex.Entry) bool { return e.Fn == impl.Fn })
			if i < 0 {
				i = len(out)
				out = append(out, &toolindex.Entry{Fn: impl.Fn, Kind: toolindex.ToolHandler})
			}
			out[i].Sources = append(out[i].Sources, toolindex.Source{Kind: toolindex.Arguments, Param: param, Path: p.At})
		}
	}
	return out
}
