package caller

import (
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// A remote is a function of another package that this one registers as a handler.
type remote struct {
	*toolindex.Entry
	sum *taint.Summary
	// told says that its own package knows that it runs for a caller, and tells
	// what happens in it; described, that it knows the tools as well. Otherwise it
	// is told where the function is registered.
	told, described bool
	// unknowing says that its own package does not know who calls.
	unknowing bool
}

// registered returns the functions of other packages that are registered here.
func (v *Values) registered() []remote {
	if len(v.index.Remote) == 0 {
		return nil
	}
	known, knows := map[string]*Known{}, map[string]bool{}
	for _, f := range v.pass.AllPackageFacts() {
		if p, ok := f.Fact.(*Passed); ok && f.Package != v.pass.Pkg {
			for i := range p.Entries {
				known[p.Entries[i].Key] = &p.Entries[i]
				knows[p.Entries[i].Key] = knows[p.Entries[i].Key] || p.Knows
			}
		}
	}
	var out []remote
	filled := map[toolindex.EntryKind][]taint.Origin{}
	for _, r := range v.index.Remote {
		h := v.flows.HandedOver(r.Key, r.Pos)
		if h == nil {
			continue // cannot be seen
		}
		e := &toolindex.Entry{Key: r.Key, Declared: v.flows.Declared(r.Key), Kind: r.Kind, Tools: r.Tools}
		k := known[r.Key]
		switch {
		case k != nil:
			e.Sources = k.Sources
		case h.SDK && e.Declared == nil:
			continue // its own package sees what it is: no handler of calls
		default:
			if _, ok := filled[r.Kind]; !ok {
				filled[r.Kind] = v.filled(r.Kind)
			}
			e.Sources = sourcesOf(e, handlerSources(r, e.Declared, h.Data), filled[r.Kind])
		}
		out = append(out, remote{e, h.Summary, k != nil, k != nil && k.Described, k != nil && !knows[r.Key]})
	}
	return out
}

// Told is [Values.Hits] for functions of other packages that are registered here
// and are told in their own packages.
func (v *Values) Told(kinds ...known.Kind) iter.Seq2[*Value, *taint.Hit] {
	return v.hits(kinds, func(yield func(*toolindex.Entry, *taint.Summary) bool) {
		for _, r := range v.remote {
			if r.told && !yield(r.Entry, r.sum) {
				return
			}
		}
	})
}

// Unknown is the same for those of them whose own packages do not know who calls.
func (v *Values) Unknown(kinds ...known.Kind) iter.Seq2[*Value, *taint.Hit] {
	return v.hits(kinds, func(yield func(*toolindex.Entry, *taint.Summary) bool) {
		for _, r := range v.remote {
			if r.unknowing && !yield(r.Entry, r.sum) {
				return
			}
		}
	})
}

// ToldUses is [Values.Uses] for functions of other packages that are registered here
// and are told in their own packages.
func (v *Values) ToldUses() iter.Seq2[*Value, *taint.Use] {
	return v.remoteUses(func(r remote) bool { return r.told })
}

// UnknownUses is [Values.Uses] for functions of other packages that are registered
// here and whose own packages do not know who calls.
func (v *Values) UnknownUses() iter.Seq2[*Value, *taint.Use] {
	return v.remoteUses(func(r remote) bool { return r.unknowing })
}

func (v *Values) remoteUses(which func(remote) bool) iter.Seq2[*Value, *taint.Use] {
	return func(yield func(*Value, *taint.Use) bool) {
		for _, r := range v.remote {
			for i := range r.sum.Uses {
				if !which(r) {
					continue // told there
				}
				if val := v.value(r.Entry, r.sum.Uses[i].From); val != nil && val.chosen() && !yield(val, &r.sum.Uses[i]) {
					return
				}
			}
		}
	}
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

// handlerSources returns where a function of another package holds what callers
// chose as far as its type says: of a literal it is the parameters that hold data.
func handlerSources(r *toolindex.Remote, fn *types.Func, data []int) []toolindex.Source {
	if fn != nil {
		return r.Sources(fn.Signature())
	}
	var out []toolindex.Source
	for _, param := range data {
		out = append(out, toolindex.Source{Kind: toolindex.Arguments, Param: param})
	}
	return out
}

// sourcesOf returns where a function of another package holds what callers chose.
// Of a struct that is filled in part by an adapter, it is that part: the others are
// dependencies.
func sourcesOf(e *toolindex.Entry, sources []toolindex.Source, filled []taint.Origin) []toolindex.Source {
	receiver := 0
	if e.Declared != nil && e.Declared.Signature().Recv() != nil {
		receiver = 1
	}
	var out []toolindex.Source
	for _, s := range sources {
		if s.Path != "" || s.Kind != toolindex.Arguments {
			out = append(out, s) // a part already
			continue
		}
		n := len(out)
		for _, to := range filled {
			part, ok := declaredPart(e.Param(s.Param), to.Path)
			if from := (toolindex.Source{Kind: s.Kind, Param: s.Param, Path: string(part)}); to.Index+receiver == s.Param && ok && !slices.Contains(out, from) {
				out = append(out, from)
			}
		}
		if len(out) == n { // who calls it cannot be seen
			for _, part := range dataParts(e.Param(s.Param)) {
				out = append(out, toolindex.Source{Kind: s.Kind, Param: s.Param, Path: part})
			}
		}
	}
	return out
}

// declaredPart returns the start of a path that leads through the fields of structs
// of type t, as what lies behind an interface is not in sight; it is not ok when t
// has no such part. Of a literal the type is unknown.
func declaredPart(t types.Type, p taint.Path) (part taint.Path, ok bool) {
	for _, elem := range p.Fields() {
		if t == nil { // of a literal
			part += taint.Path("." + elem)
			continue
		}
		if structOf(t) == nil {
			return part, true
		}
		if t = taint.FieldType(t, elem); t == nil {
			return "", false
		}
		part += taint.Path("." + elem)
	}
	return part, true
}

// dataParts returns the parts of a parameter that can hold what callers chose: all
// of it, or of a struct with dependencies among its fields the others.
func dataParts(t types.Type) []string {
	st := structOf(t)
	if st == nil {
		return []string{""}
	}
	var out []string
	for f := range st.Fields() {
		switch f.Type().Underlying().(type) {
		case *types.Signature, *types.Chan:
		case *types.Interface:
			if f.Type().Underlying().(*types.Interface).Empty() {
				out = append(out, "."+f.Name()) // any value
			}
		default:
			out = append(out, "."+f.Name())
		}
	}
	if len(out) == st.NumFields() {
		return []string{""}
	}
	return out
}

// known are the functions that this package knows to run for a caller, by key.
func (v *Values) known() []Known {
	var out []Known
	add := func(k Known) {
		if !slices.ContainsFunc(out, func(o Known) bool { return o.Key == k.Key }) {
			out = append(out, k)
		}
	}
	for _, e := range v.entries {
		add(Known{Key: key(e.Fn), Sources: e.Sources, Described: len(e.Tools) > 0})
	}
	for _, r := range v.remote {
		add(Known{Key: r.Key, Sources: r.Sources, Described: len(r.Tools) > 0})
	}
	slices.SortFunc(out, compareKnown)
	return out
}

// key names a function as the index does.
func key(fn *ssa.Function) string {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	return fn.String()
}
