package caller

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// A remote is a function of another package that this one registers as a
// handler. What happens in it is told where it is registered, as its own package
// does not know that it runs for a caller.
type remote struct {
	*toolindex.Entry
	sum *taint.Summary
	key string
}

// registered returns the functions of other packages that are registered here,
// and that no package below knows to run for a caller. Function literals of
// other packages are left out, as only declared functions have a summary there.
func (v *Values) registered() []remote {
	if len(v.index.Remote) == 0 {
		return nil
	}
	known := map[string]bool{}
	for _, f := range v.pass.AllPackageFacts() {
		if p, ok := f.Fact.(*Passed); ok && f.Package != v.pass.Pkg {
			for _, key := range p.Entries {
				known[key] = true
			}
		}
	}
	var out []remote
	for _, r := range v.index.Remote {
		fn := v.flows.Declared(r.Key)
		if fn == nil || known[r.Key] {
			continue // cannot be seen, or told by others
		}
		if sum := v.flows.HandedOver(fn, r.Pos); sum != nil {
			e := &toolindex.Entry{Declared: fn, Kind: r.Kind, Tools: r.Tools, Sources: toolindex.SourcesOf(fn.Signature())}
			out = append(out, remote{e, sum, r.Key})
		}
	}
	return out
}

// keys are the functions that this package knows to run for a caller, sorted.
func (v *Values) keys() []string {
	var out []string
	for _, e := range v.entries {
		out = append(out, key(e.Fn))
	}
	for _, r := range v.remote {
		out = append(out, r.key)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// key names a function as the index does.
func key(fn *ssa.Function) string {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	return fn.String()
}
