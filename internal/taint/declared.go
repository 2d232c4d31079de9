package taint

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/known"
)

// -- what the program says about its functions --

// Declared is what a directive in the comment of a function, or a flag, says
// about it. Directives travel with the summary.
type Declared struct {
	Sanitizer  bool     // its results are safe for every kind of sink
	Source     bool     // its results are what a caller chose
	ScopeCheck bool     // a call of it is a scope check
	Sinks      []string // kinds of sink that each of its parameters is, sorted
}

func (d *Declared) empty() bool {
	return d == nil || !d.Sanitizer && !d.Source && !d.ScopeCheck && len(d.Sinks) == 0
}

func (d *Declared) String() string {
	var parts []string
	if d.Sanitizer {
		parts = append(parts, "sanitizer")
	}
	if d.Source {
		parts = append(parts, "source")
	}
	if d.ScopeCheck {
		parts = append(parts, "scope check")
	}
	for _, s := range d.Sinks {
		parts = append(parts, s+" sink")
	}
	return "declared " + strings.Join(parts, ", ")
}

// findDeclared reads the directives of the package's functions.
func (e *engine) findDeclared() {
	e.directives = map[*types.Func]*Declared{}
	e.declarations = map[*types.Func]*Declared{}
	for _, file := range e.pass.Files {
		for _, decl := range file.Decls {
			fd, ok := decl.(*ast.FuncDecl)
			if !ok || fd.Doc == nil {
				continue // nothing is said about it
			}
			obj, ok := e.pass.TypesInfo.Defs[fd.Name].(*types.Func)
			if !ok {
				continue // func _() has no object
			}
			d := &Declared{
				Sanitizer:  diag.OnFunc(fd, "sanitizer") != nil,
				Source:     diag.OnFunc(fd, "source") != nil,
				ScopeCheck: diag.OnFunc(fd, "scope-check") != nil,
			}
			if sink := diag.OnFunc(fd, "sink"); sink != nil {
				d.Sinks = []string{sink.Kind}
			}
			if !d.empty() {
				e.directives[obj] = d
			}
		}
	}
}

// declared returns what is said about a function, or nil: by a directive here
// or where it is declared, or by a flag.
func (e *engine) declared(obj *types.Func) *Declared {
	if obj == nil {
		return nil
	}
	obj = obj.Origin()
	if d, ok := e.declarations[obj]; ok {
		return d
	}
	var d Declared
	if own := e.directives[obj]; own != nil {
		d = *own
	} else if sum := e.importedSummary(obj); sum != nil && sum.Declared != nil {
		d = *sum.Declared
	}
	name := obj.FullName()
	d.Sanitizer = d.Sanitizer || slices.Contains(e.cfg.Sanitizers, name)
	d.Source = d.Source || slices.Contains(e.cfg.Sources, name)
	d.ScopeCheck = d.ScopeCheck || slices.Contains(e.cfg.ScopeChecks, name)
	d.Sinks = slices.Clone(d.Sinks)
	for _, entry := range e.cfg.Sinks {
		if kind, fn, _ := strings.Cut(entry, ":"); fn == name {
			d.Sinks = append(d.Sinks, kind)
		}
	}
	slices.Sort(d.Sinks)
	var out *Declared
	if !d.empty() {
		out = &d
	}
	e.declarations[obj] = out
	return out
}

// declaredSinks records what reaches the parameters of a declared sink.
func (f *frame) declaredSinks(s *site, d *Declared) {
	for _, name := range d.Sinks {
		sink, ok := known.DeclaredSinkOf(name)
		if !ok {
			continue // of another version
		}
		for i := range s.sig.Params().Len() {
			p := known.A0 + known.Pos(i)
			op := s.operand(p)
			if op == nil || isContext(op.Type()) {
				continue // carries no text
			}
			f.sink(s, known.Sink{Func: s.name, Kind: sink.Kind, Arg: p, Role: sink.Role, What: sink.What}, op, nil)
		}
	}
}

// declaredResults applies what is said about the results of a call and reports
// whether that is all there is to say.
func (f *frame) declaredResults(s *site, d *Declared) bool {
	res := s.sig.Results()
	switch {
	case d.Source:
		for i := range res.Len() {
			if !isError(res.At(i).Type()) {
				f.arrive(s, known.R0+known.Pos(i), Sourced, "chosen by the caller, says the declaration of "+s.obj.Name())
			}
		}
		return true
	case d.Sanitizer && len(f.e.callees(s)) == 0: // else its summary says what it does besides
		for i := range res.Len() {
			for _, op := range s.ops {
				if s.dst != nil && !isError(res.At(i).Type()) && !isContext(op.Type()) {
					f.whole(s, op, s.at(known.R0+known.Pos(i)), known.Safe|f.e.typeMarks(res.At(i).Type()))
				}
			}
		}
		return true
	}
	return false
}

// declare puts into the summary of a function what is said about it.
func (s *Summary) declare(d *Declared) {
	if d == nil {
		return
	}
	s.Declared = d
	s.Guard.Verdict = s.Guard.Verdict || d.ScopeCheck
	for i := range s.Flows {
		if d.Sanitizer && s.Flows[i].To.Kind == local {
			s.Flows[i].Marks |= known.Safe
		}
	}
}

// Sourced returns the functions in which a value that a declared source returned
// is used, in source order.
func (fl *Flows) Sourced() []*ssa.Function {
	fl.e.mu.Lock()
	defer fl.e.mu.Unlock()
	var out []*ssa.Function
	for fn, s := range fl.e.sums {
		if s.sourced() {
			out = append(out, fn)
		}
	}
	slices.SortFunc(out, func(a, b *ssa.Function) int {
		return cmp.Or(cmp.Compare(a.Pos(), b.Pos()), strings.Compare(a.String(), b.String()))
	})
	return out
}

// sourced reports whether the function uses what a declared source returned.
func (s *Summary) sourced() bool {
	declared := func(o Origin) bool { return o.Kind == Sourced && !known.Input(o.Name) }
	return slices.ContainsFunc(s.Hits, func(h Hit) bool { return declared(h.From) }) ||
		slices.ContainsFunc(s.Uses, func(u Use) bool { return declared(u.From) }) ||
		slices.ContainsFunc(s.Picks, func(p Pick) bool { return declared(p.From) })
}
