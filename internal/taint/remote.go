package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// -- functions of other packages that are handed over by name --

// Declared returns the declared function of an imported package that a key, as
// [ssa.Function.String] prints it, names: nil for a function literal, and for
// one that cannot be seen from here.
func (fl *Flows) Declared(key string) *types.Func {
	recv, name := "", key
	if strings.HasPrefix(key, "(") {
		var ok bool
		if recv, name, ok = strings.Cut(strings.TrimLeft(key, "(*"), ")."); !ok {
			return nil
		}
		recv, _, _ = strings.Cut(recv, "[") // type parameters
	}
	path, typ := known.CutPackage(recv)
	if recv == "" {
		path, name = known.CutPackage(key)
	}
	p := fl.e.importedPackage(path)
	if p == nil {
		return nil
	}
	if recv == "" {
		fn, _ := p.Scope().Lookup(name).(*types.Func)
		return fn
	}
	if tn, ok := p.Scope().Lookup(typ).(*types.TypeName); ok {
		if n, ok := tn.Type().(*types.Named); ok {
			for m := range n.Methods() {
				if m.Name() == name {
					return m
				}
			}
		}
	}
	return nil
}

// HandedOver returns the summary of a function of another package, with what it
// does to its parameters placed at pos, where this package hands it over. It is
// nil when the code of fn cannot be seen.
func (fl *Flows) HandedOver(fn *types.Func, pos token.Pos) *Summary {
	if fl.e.sums == nil || fn == nil {
		return nil
	}
	s := fl.e.importedSummary(fn)
	if s == nil {
		return nil
	}
	s.Hits = slices.DeleteFunc(s.Hits, func(h Hit) bool { return h.From.Kind != Param }) // told in its own package
	for i := range s.Hits {
		h := &s.Hits[i]
		h.pos = pos
		h.Steps = lastly(h.Steps, h.Where, h.Sink.What)
	}
	for i := range s.Uses {
		u := &s.Uses[i]
		u.pos = pos
		u.Steps = lastly(u.Steps, u.Where, u.What)
	}
	for i := range s.Picks {
		s.Picks[i].pos = pos
	}
	return s
}

// lastly returns the steps of a flow with its end among them.
func lastly(steps []Step, where, what string) []Step {
	if n := len(steps); where == "" || n > 0 && steps[n-1].At == where {
		return steps
	}
	return append(steps, Step{At: where, Words: what})
}
