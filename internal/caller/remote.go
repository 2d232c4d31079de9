package caller

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
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
	told := map[string]bool{}
	for _, f := range v.pass.AllPackageFacts() {
		if p, ok := f.Fact.(*Passed); ok && f.Package != v.pass.Pkg {
			for _, key := range p.Entries {
				told[key] = true
			}
		}
	}
	var out []remote
	filled := map[toolindex.EntryKind][]taint.Origin{}
	for _, r := range v.index.Remote {
		fn := v.flows.Declared(r.Key)
		if fn == nil || told[r.Key] {
			continue // cannot be seen, or told by others
		}
		if sum := v.flows.HandedOver(fn, r.Pos); sum != nil {
			if _, ok := filled[r.Kind]; !ok {
				filled[r.Kind] = v.filled(r.Kind)
			}
			e := &toolindex.Entry{Declared: fn, Kind: r.Kind, Tools: r.Tools, Sources: sourcesOf(fn, r.Sources(fn.Signature()), filled[r.Kind])}
			out = append(out, remote{e, sum, r.Key})
		}
	}
	return out
}

// filled returns the parts of parameters that the entry points of this package of
// one kind fill with arguments when they call a function they were given: what an
// adapter hands to the handlers that it is used for.
func (v *Values) filled(kind toolindex.EntryKind) []taint.Origin {
	var out []taint.Origin
	for _, e := range v.entries {
		sum := v.flows.Of(e.Fn)
		if sum == nil || e.Kind != kind {
			continue // its code cannot be seen, or it is used for others
		}
		for _, c := range sum.Calls {
			for _, a := range c.Args {
				val := v.value(e, a.From)
				if val != nil && val.Source.Kind == toolindex.Arguments && a.Marks&known.Opaque == 0 && !slices.Contains(out, a.To) {
					out = append(out, a.To)
				}
			}
		}
	}
	return out
}

// sourcesOf returns where a function of another package holds what callers chose.
// Of a struct that is filled in part by an adapter, it is that part: the others
// are dependencies.
func sourcesOf(fn *types.Func, sources []toolindex.Source, filled []taint.Origin) []toolindex.Source {
	e := &toolindex.Entry{Declared: fn}
	var out []toolindex.Source
	for _, s := range sources {
		n := len(out)
		for _, to := range filled {
			param := to.Index
			if fn.Signature().Recv() != nil {
				param++
			}
			part, ok := declaredPart(e.Param(s.Param), to.Path)
			if from := (toolindex.Source{Kind: s.Kind, Param: s.Param, Path: string(part)}); param == s.Param && s.Path == "" && ok && !slices.Contains(out, from) {
				out = append(out, from)
			}
		}
		if len(out) == n {
			out = append(out, s) // who calls it cannot be seen
		}
	}
	return out
}

// declaredPart returns the start of a path that leads through the fields of structs
// of type t, as what lies behind an interface is not in sight; it is not ok when t
// has no such part.
func declaredPart(t types.Type, p taint.Path) (part taint.Path, ok bool) {
	for _, elem := range p.Fields() {
		if structOf(t) == nil {
			return part, true
		}
		if t = fieldType(t, elem); t == nil {
			return "", false
		}
		part += taint.Path("." + elem)
	}
	return part, true
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
