// Package taint follows values through the functions of a package: which
// parameters reach which results and sinks, which effects occur, and whether a
// scope check comes first. It reports nothing; the checks ask it.
package taint

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/ssalazy"
)

// Analyzer has *Flows as its result.
var Analyzer = &analysis.Analyzer{
	Name:       "taint",
	Doc:        "follow values through functions and packages",
	Requires:   []*analysis.Analyzer{config.Analyzer, ssalazy.Analyzer},
	FactTypes:  []analysis.Fact{new(Summary), new(Analysed)},
	ResultType: reflect.TypeFor[*Flows](),
	Run:        run,
}

// Analysed is the fact that the functions of a package were followed: one
// without a Summary passes nothing on. It carries the guards of functions that
// can be handlers, as other packages name them by key.
type Analysed struct {
	Guards []NamedGuard // of functions that can serve calls, sorted by Key
	// Methods are what the methods of other packages' interfaces do for values
	// that this package puts into them, sorted by Key.
	Methods []NamedSummary
	// Keys are the context keys under which this package stores claims, sorted.
	Keys []string
}

// A NamedSummary is the summary of an interface method.
type NamedSummary struct {
	Key     string // as [types.Func.FullName] prints it
	Summary *Summary
}

// A NamedGuard is the guard of one function.
type NamedGuard struct {
	Key   string // as [ssa.Function.String] prints it
	Guard Guard
}

// AFact marks Analysed as a fact about a package.
func (*Analysed) AFact() {}

func (a *Analysed) String() string { return fmt.Sprintf("analysed(%d guards)", len(a.Guards)) }

// Flows answers questions about the functions of a package and of those it imports.
type Flows struct{ e *engine }

func run(pass *analysis.Pass) (any, error) {
	cfg := pass.ResultOf[config.Analyzer].(*config.Config)
	e := &engine{pass: pass, cfg: cfg}
	if len(pass.Files) == 0 || !cfg.Analysed(pass) {
		return &Flows{e}, nil // a dependency: tables speak for it
	}
	built := pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build()
	e.start(built)
	// Tests are no server: what only they call is not followed.
	funcs := slices.DeleteFunc(slices.Clone(built.Funcs), func(fn *ssa.Function) bool { return e.inTest(fn.Pos()) })
	e.findKeys(funcs)
	for _, fn := range funcs {
		e.summary(fn)
	}
	e.again(funcs)
	e.exportFacts(funcs)
	return &Flows{e}, nil
}

// Of returns the summary of fn, or nil when its code cannot be seen.
func (fl *Flows) Of(fn *ssa.Function) *Summary {
	if fl.e.sums == nil || fn == nil {
		return nil
	}
	return fl.e.summary(fn)
}

// GuardOf returns the guard of the function with the given key in a package
// that was analysed before this one, or nil.
func (fl *Flows) GuardOf(key string) *Guard {
	if fl.e.sums == nil {
		return nil
	}
	return fl.e.imported(key)
}

// Where returns "file.go:12" for a position of this package, as summaries do.
func (fl *Flows) Where(v ssa.Value) string { return fl.e.where(posOf(v)) }

// -- engine --

// An engine analyses the functions of one package.
type engine struct {
	pass    *analysis.Pass
	cfg     *config.Config
	pkg     *ssa.Package
	sums    map[*ssa.Function]*Summary
	busy    map[*ssa.Function]int  // place in stack, from 1
	stack   []*ssa.Function        // functions being analysed
	circle  map[*ssa.Function]bool // functions that call each other in a circle
	marked  map[*types.Func]bool   // functions with a scope-check directive
	impls   map[*types.Func][]*ssa.Function
	named   []types.Type        // concrete types that the package declares or puts into interfaces
	boxed   []*types.Named      // interfaces of other packages that values are put into here
	methods map[string]*Summary // by interface method, from the packages imported
	globals map[*ssa.Global]ssa.Value
	writes  map[*ssa.Global]int
	guards  map[string]*Guard
	keys    map[string]bool // context keys that hold claims
	ownKeys []string        // those of them that this package stores, sorted
}

func (e *engine) start(built *ssalazy.SSA) {
	e.pkg = built.Pkg
	e.sums = map[*ssa.Function]*Summary{}
	e.busy = map[*ssa.Function]int{}
	e.circle = map[*ssa.Function]bool{}
	e.marked = map[*types.Func]bool{}
	e.impls = map[*types.Func][]*ssa.Function{}
	for _, file := range e.pass.Files {
		for _, decl := range file.Decls {
			if fd, ok := decl.(*ast.FuncDecl); ok && diag.OnFunc(fd, "scope-check") != nil {
				if obj, ok := e.pass.TypesInfo.Defs[fd.Name].(*types.Func); ok {
					e.marked[obj] = true
				}
			}
		}
	}
	e.findTypes()
	e.findBoxed(built.Funcs)
	e.findGlobals(built.Funcs)
}

// summary returns the summary of fn, making it if fn has a body here. It is nil
// when the code of fn cannot be seen.
func (e *engine) summary(fn *ssa.Function) *Summary {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	s, ok := e.sums[fn]
	switch {
	case ok:
		if n := e.busy[fn]; n > 0 {
			for _, f := range e.stack[n-1:] {
				e.circle[f] = true
			}
		}
	case len(fn.Blocks) == 0:
		if obj := object1(fn); obj != nil {
			return e.importedSummary(obj)
		}
		return nil
	default:
		e.sums[fn] = &Summary{}
		e.stack = append(e.stack, fn)
		e.busy[fn] = len(e.stack)
		s = e.analyse(fn)
		delete(e.busy, fn)
		e.stack = e.stack[:len(e.stack)-1]
	}
	if e.circle[fn] && len(e.stack) > 0 {
		e.circle[e.stack[len(e.stack)-1]] = true // it saw a summary that is not final
	}
	return s
}

// analyse makes the summary of a function with a body.
func (e *engine) analyse(fn *ssa.Function) *Summary {
	s := newFrame(e, fn).run()
	if obj := object1(fn); obj != nil && e.marked[obj] {
		s.Guard.Verdict = true
	}
	e.sums[fn] = s
	return s
}

// maxCycleRounds bounds how often the functions of a package are analysed again
// because some call each other in a circle; flows that need more are missed.
const maxCycleRounds = 2

// again repeats the analysis of functions that call each other in a circle, as
// the first round saw some of them without their summary.
func (e *engine) again(funcs []*ssa.Function) {
	for range maxCycleRounds {
		for _, fn := range funcs {
			if e.circle[fn] {
				e.analyse(fn)
			}
		}
	}
}

// importedSummary returns what is known about a function of another package:
// its fact, an empty summary when its package was analysed, or nil.
func (e *engine) importedSummary(obj *types.Func) *Summary {
	obj = obj.Origin()
	if obj.Pkg() == nil || obj.Pkg() == e.pass.Pkg {
		return nil
	}
	s := new(Summary)
	if e.pass.ImportObjectFact(obj, s) {
		return s
	}
	if e.pass.ImportPackageFact(obj.Pkg(), new(Analysed)) {
		if r := obj.Signature().Recv(); r != nil && types.IsInterface(r.Type()) {
			return nil // nobody implements it in sight
		}
		return &Summary{}
	}
	return nil
}

// imported returns the guard of a function that has no object here.
func (e *engine) imported(key string) *Guard {
	if e.guards == nil {
		e.guards = map[string]*Guard{}
		for _, a := range e.analysed() {
			for i := range a.Guards {
				e.guards[a.Guards[i].Key] = &a.Guards[i].Guard
			}
		}
	}
	return e.guards[key]
}

// analysed returns the facts of the analysed packages that this one reaches, in
// the order of their paths.
func (e *engine) analysed() []*Analysed {
	facts := e.pass.AllPackageFacts()
	slices.SortFunc(facts, func(a, b analysis.PackageFact) int { return strings.Compare(a.Package.Path(), b.Package.Path()) })
	var out []*Analysed
	for _, pf := range facts {
		if a, ok := pf.Fact.(*Analysed); ok && pf.Package != e.pass.Pkg {
			out = append(out, a)
		}
	}
	return out
}

// scopeCheck reports whether a call is one of a function that is a scope check.
func (e *engine) scopeCheck(s *site) bool {
	if s.obj == nil {
		return false
	}
	if e.marked[s.obj] || slices.Contains(e.cfg.ScopeChecks, s.name) {
		return true
	}
	for _, sum := range e.callees(s) {
		if sum.Guard.Verdict {
			return true
		}
	}
	return false
}

// -- callees --

// maxImpls bounds the implementations of an interface method that are followed;
// with more the call counts as one of code that cannot be seen.
const maxImpls = 8

// callees returns the summaries of the declared functions that a call can reach.
func (e *engine) callees(s *site) []*Summary {
	if s.obj == nil {
		return nil
	}
	if !s.common.IsInvoke() {
		if sum := e.summary(s.common.StaticCallee()); sum != nil {
			return []*Summary{sum}
		}
		return nil
	}
	var out []*Summary
	if sum := e.importedSummary(s.obj); sum != nil {
		out = append(out, sum)
	}
	if sum := e.elsewhere(s.name); sum != nil {
		out = append(out, sum)
	}
	for _, fn := range e.implementations(s.obj, s.common.Value.Type()) {
		if sum := e.summary(fn); sum != nil {
			out = append(out, sum)
		}
	}
	return out
}

// elsewhere returns what an interface method does for the values that packages
// imported by this one put into the interface, or nil.
func (e *engine) elsewhere(method string) *Summary {
	if e.methods == nil {
		e.methods = map[string]*Summary{}
		for _, a := range e.analysed() {
			for _, m := range a.Methods {
				if e.methods[m.Key] == nil {
					e.methods[m.Key] = &Summary{}
				}
				e.methods[m.Key].merge(m.Summary)
			}
		}
		for _, s := range e.methods {
			s.sort()
		}
	}
	return e.methods[method]
}

// implementations returns the methods of this package's types that an
// interface method can be.
func (e *engine) implementations(m *types.Func, t types.Type) []*ssa.Function {
	if fns, ok := e.impls[m]; ok {
		return fns
	}
	var fns []*ssa.Function
	iface, ok := t.Underlying().(*types.Interface)
	if ok && (m.Pkg() == nil || !known.Std(m.Pkg().Path())) {
		fns = e.implementers(m, iface)
	}
	e.impls[m] = fns
	return fns
}

func (e *engine) implementers(m *types.Func, iface *types.Interface) []*ssa.Function {
	var fns []*ssa.Function
	found := map[*ssa.Function]bool{}
	for _, t := range e.named {
		if !types.Implements(t, iface) {
			continue // another type
		}
		sel := types.NewMethodSet(t).Lookup(m.Pkg(), m.Name())
		if sel == nil {
			continue // hidden by an embedded field of the same depth
		}
		if obj, ok := sel.Obj().(*types.Func); ok {
			obj = obj.Origin()
			fn := e.pkg.Prog.FuncValue(obj)
			if fn != nil && len(sel.Index()) > 1 { // promoted: the wrapper knows the way to the embedded field
				if p, ok := t.(*types.Pointer); ok && types.Implements(p.Elem(), iface) {
					continue // the same way, by value
				}
				fn = e.pkg.Prog.MethodValue(sel)
			}
			if fn != nil && !found[fn] {
				found[fn] = true
				fns = append(fns, fn)
			}
		}
	}
	if len(fns) > maxImpls {
		return nil
	}
	return fns
}

// findTypes collects the concrete types of the package, outside tests.
func (e *engine) findTypes() {
	scope := e.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() {
			continue // not a type of its own
		}
		n, ok := tn.Type().(*types.Named)
		if !ok || types.IsInterface(n) || n.TypeParams().Len() > 0 {
			continue // nothing to call, or not concrete
		}
		if e.inTest(tn.Pos()) {
			continue // a double
		}
		e.named = append(e.named, n, types.NewPointer(n))
	}
}

// findBoxed collects the types of other analysed packages that this package
// puts into interfaces, and the interfaces of other packages that it fills.
func (e *engine) findBoxed(funcs []*ssa.Function) {
	var declared typeutil.Map
	for _, t := range e.named {
		declared.Set(t, true)
	}
	seen := map[*types.Named]bool{}
	for _, fn := range funcs {
		if e.inTest(fn.Pos()) {
			continue // doubles
		}
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				mi, ok := instr.(*ssa.MakeInterface)
				if !ok {
					continue
				}
				if n, ok := types.Unalias(mi.Type()).(*types.Named); ok && n.Obj().Pkg() != nil && n.Obj().Pkg() != e.pass.Pkg && !seen[n.Origin()] &&
					e.pass.ImportPackageFact(n.Obj().Pkg(), new(Analysed)) {
					seen[n.Origin()] = true
					e.boxed = append(e.boxed, n)
				}
				t := mi.X.Type()
				if declared.At(t) == nil && e.declaredInModule(t) {
					declared.Set(t, true)
					e.named = append(e.named, t)
				}
			}
		}
	}
}

// declaredInModule reports whether t is declared in an imported package that was analysed.
func (e *engine) declaredInModule(t types.Type) bool {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg() != e.pass.Pkg && e.pass.ImportPackageFact(n.Obj().Pkg(), new(Analysed))
}

// inTest reports whether pos is in a test file.
func (e *engine) inTest(pos token.Pos) bool {
	return strings.HasSuffix(e.pass.Fset.Position(pos).Filename, "_test.go")
}

// -- facts --

func (e *engine) exportFacts(funcs []*ssa.Function) {
	var a Analysed
	for _, fn := range funcs {
		if o := fn.Origin(); o != nil {
			fn = o
		}
		s := e.sums[fn]
		if s == nil || s.empty() || e.inTest(fn.Pos()) {
			continue // nothing to say
		}
		obj, _ := fn.Object().(*types.Func)
		if obj != nil && obj.Pkg() == e.pass.Pkg {
			e.pass.ExportObjectFact(obj, s.portable())
		}
		if serves(fn) && !s.Guard.empty() {
			a.Guards = append(a.Guards, NamedGuard{fn.String(), s.portable().Guard})
		}
	}
	slices.SortFunc(a.Guards, func(x, y NamedGuard) int { return strings.Compare(x.Key, y.Key) })
	a.Keys = e.ownKeys
	a.Methods = e.boxedMethods()
	e.pass.ExportPackageFact(&a)
	e.exportInterfaces()
}

// serves reports whether fn can be a handler or a wrapper of one: it takes a
// context or a type of an SDK, or it is a function literal.
func serves(fn *ssa.Function) bool {
	if fn.Parent() != nil {
		return true
	}
	for p := range fn.Signature.Params().Variables() {
		t := types.Unalias(p.Type())
		if ptr, ok := t.(*types.Pointer); ok {
			t = types.Unalias(ptr.Elem())
		}
		n, ok := t.(*types.Named)
		if isContext(t) || ok && n.Obj().Pkg() != nil && known.IsSDK(n.Obj().Pkg().Path()) {
			return true
		}
		if st, ok := t.Underlying().(*types.Struct); ok { // everything in one parameter
			for f := range st.Fields() {
				if f.Embedded() && isContext(f.Type()) {
					return true
				}
			}
		}
	}
	return false
}

// exportInterfaces says of each interface method of the package what its
// implementations in the package do, so that other packages can call through it.
func (e *engine) exportInterfaces() {
	scope := e.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !types.IsInterface(tn.Type()) || !tn.Exported() {
			continue
		}
		iface := tn.Type().Underlying().(*types.Interface)
		for m := range iface.ExplicitMethods() {
			if m.Pkg() != e.pass.Pkg {
				continue
			}
			all := &Summary{}
			for _, fn := range e.implementations(m, tn.Type()) {
				all.merge(e.summary(fn))
			}
			if !all.empty() {
				all.sort()
				e.pass.ExportObjectFact(m, all.portable())
			}
		}
	}
}

// boxedMethods says what the methods of other packages' interfaces do for the
// values that this package puts into them.
func (e *engine) boxedMethods() []NamedSummary {
	var out []NamedSummary
	for _, n := range e.boxed {
		iface, ok := n.Underlying().(*types.Interface)
		if !ok {
			continue // a type parameter
		}
		for m := range iface.Methods() {
			all := &Summary{}
			for _, fn := range e.implementations(m, n) {
				all.merge(e.summary(fn))
			}
			if !all.empty() {
				all.sort()
				out = append(out, NamedSummary{m.FullName(), all.portable()})
			}
		}
	}
	slices.SortFunc(out, func(x, y NamedSummary) int { return strings.Compare(x.Key, y.Key) })
	return slices.CompactFunc(out, func(x, y NamedSummary) bool { return x.Key == y.Key })
}

// merge adds what another implementation does.
func (s *Summary) merge(o *Summary) {
	if o == nil {
		return
	}
	base := len(s.Calls)
	shift := func(f Origin) Origin {
		if f.Kind == Returned {
			f.Index += base
		}
		return f
	}
	s.Calls = append(s.Calls, o.Calls...)
	for _, f := range o.Flows {
		f.From = shift(f.From)
		s.Flows = append(s.Flows, f)
	}
	for _, h := range o.Hits {
		h.From = shift(h.From)
		s.Hits = append(s.Hits, h)
	}
	s.Uses = append(s.Uses, o.Uses...)
	s.Picks = append(s.Picks, o.Picks...)
	if len(s.Guard.Opens) == 0 {
		s.Guard.Opens = slices.Clone(o.Guard.Opens)
	}
	s.Guard.Checks = append(s.Guard.Checks, o.Guard.Checks...)
	s.Guard.Writes = append(s.Guard.Writes, o.Guard.Writes...)
	s.Guard.Next = max(s.Guard.Next, o.Guard.Next)
}

// Bounds on what travels: a summary says what matters to callers, not all.
const (
	maxFactHits  = 64
	maxFactSteps = 4
)

// portable returns a copy of s without anything that means something in this
// process only.
func (s *Summary) portable() *Summary {
	p := &Summary{Valid: s.Valid, Guard: s.Guard}
	for _, f := range s.Flows {
		if f.fn == nil {
			f.Steps = portableSteps(f.Steps)
			p.Flows = append(p.Flows, f)
		}
	}
	for _, h := range s.Hits[:min(len(s.Hits), maxFactHits)] {
		if h.From.Kind <= Returned {
			h.pos, h.local = 0, false
			h.Steps = portableSteps(h.Steps)
			p.Hits = append(p.Hits, h)
		}
	}
	for _, u := range s.Uses[:min(len(s.Uses), maxFactHits)] {
		u.pos = 0
		u.Steps = portableSteps(u.Steps)
		p.Uses = append(p.Uses, u)
	}
	for _, k := range s.Picks {
		k.pos = 0
		k.Steps = portableSteps(k.Steps)
		p.Picks = append(p.Picks, k)
	}
	for _, c := range s.Calls {
		c.Args = slices.Clone(c.Args)
		for i := range c.Args {
			c.Args[i].Steps = nil
		}
		p.Calls = append(p.Calls, c)
	}
	p.Guard.Opens = slices.Clone(s.Guard.Opens)
	for i := range p.Guard.Opens {
		p.Guard.Opens[i].pos = 0
	}
	p.Guard.Checks = slices.Clone(s.Guard.Checks)
	for i := range p.Guard.Checks {
		p.Guard.Checks[i].pos = 0
	}
	p.Guard.Writes = slices.Clone(s.Guard.Writes)
	for i := range p.Guard.Writes {
		p.Guard.Writes[i].pos = 0
	}
	return p
}

func portableSteps(steps []Step) []Step {
	if len(steps) > maxFactSteps {
		steps = steps[len(steps)-maxFactSteps:]
	}
	out := slices.Clone(steps)
	for i := range out {
		out[i].pos = 0
	}
	return out
}
