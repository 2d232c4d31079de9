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
// one that is not exported, or a method of a type that is not: whether such are
// among the types of an imported package differs from driver to driver.
func (fl *Flows) Declared(key string) *types.Func {
	fl.e.mu.Lock()
	defer fl.e.mu.Unlock()
	return fl.e.declaredAs(key)
}

// declaredAs is the method Declared of Flows.
func (e *engine) declaredAs(key string) *types.Func {
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
	p := e.importedPackage(path)
	if p == nil || recv == "" && !token.IsExported(name) || recv != "" && !token.IsExported(typ) {
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

// HandedOver returns the function of another package with the given key, with what
// it does to its parameters placed at pos, where this package hands it over, and
// what replies it logs. It is nil when its code cannot be seen.
func (fl *Flows) HandedOver(key string, pos token.Pos) *Handler {
	fl.e.mu.Lock()
	defer fl.e.mu.Unlock()
	if fl.e.sums == nil {
		return nil
	}
	h := fl.e.importedHandler(key)
	if h == nil {
		return nil
	}
	s := *h.Summary
	s.Hits, s.Uses, s.Picks = nil, slices.Clone(s.Uses), slices.Clone(s.Picks)
	for _, hit := range h.Summary.Hits {
		if hit.From.Kind != Param && !hit.travels() {
			continue // told in its own package
		}
		hit.pos = pos
		hit.Steps = lastly(hit.Steps, hit.Where, hit.Sink.What)
		s.Hits = append(s.Hits, hit)
	}
	for i := range s.Uses {
		u := &s.Uses[i]
		u.pos = pos
		u.Steps = lastly(u.Steps, u.Where, u.What)
	}
	for i := range s.Picks {
		s.Picks[i].pos = pos
	}
	return &Handler{h.Key, &s, h.Data, h.SDK}
}

// importedHandler returns the function of another package with the given key, or
// nil.
func (e *engine) importedHandler(key string) *Handler {
	if e.handlers == nil {
		e.handlers = map[string]*Handler{}
		for _, a := range e.analysed() {
			for i := range a.Handlers {
				e.handlers[a.Handlers[i].Key] = &a.Handlers[i]
			}
		}
	}
	if h := e.handlers[key]; h != nil {
		return h
	}
	if fn := e.declaredAs(key); fn != nil {
		if s := e.importedSummary(fn); s != nil {
			return &Handler{key, s, known.DataParams(fn.Signature()), e.takesSDK(fn.Signature())}
		}
	}
	return nil
}

// lastly returns the steps of a flow with its end among them.
func lastly(steps []Step, where, what string) []Step {
	if n := len(steps); where == "" || n > 0 && steps[n-1].At == where {
		return steps
	}
	return append(steps, Step{At: where, Words: what})
}
