package toolindex

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/ssalazy"
)

// Reaches is the fact of an analysed package that it imports an MCP SDK,
// itself or through another analysed package.
type Reaches struct{}

// AFact makes Reaches a fact.
func (*Reaches) AFact() {}

func (*Reaches) String() string { return "reaches an MCP SDK" }

// run builds the index of a package, and its portable code for the packages
// that import it. Packages of other modules cost nothing.
func run(pass *analysis.Pass) (any, error) {
	cfg := pass.ResultOf[config.Analyzer].(*config.Config)
	index := &Index{}
	if !cfg.Analysed(pass) || len(pass.Files) == 0 {
		return index, nil // a library: its rows in package known are all there is
	}
	sdk := newSDK(cfg)
	index.Relevant = reaches(pass, sdk)
	rolled := !usesSDK(pass, sdk) && speaks(pass.Pkg, outsideTests(pass), modulePath(pass))
	index.Relevant = index.Relevant || rolled
	if !index.Relevant && !describes(pass, sdk) || len(outsideTests(pass)) == 0 {
		return index, nil // neither a server nor anything that tools are made of
	}
	p := newProgram(pass, sdk, releasesOf(pass.Pkg, sdk), pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build())
	switch {
	case rolled:
		p.rpc = p.dispatchers()
	case !usesSDK(pass, sdk):
		p.offers = sortOffers(append(p.offers, p.offering()...))
	}
	p.watch()
	p.markRoles()
	if index.Relevant {
		pass.ExportPackageFact(&Reaches{})
		p.evaluate()
		p.compared()
		if p.rpc != nil {
			index.Dispatches = p.rpc.dispatches()
		}
		index.Tools, index.Servers, index.work = p.tools, p.servers(), p.m.step
		index.Entries, index.Remote = p.entries(), p.remote()
	}
	if c := p.export(); c != nil {
		pass.ExportPackageFact(&Code{Data: c.pack()})
	}
	index.Incomplete, index.unknowns = p.m.incomplete, p.m.unknowns
	return index, nil
}

// names reports whether f makes a text from nothing, in a package that stands
// on its own: what names are kept in.
func names(pkg *types.Package, f *types.Func) bool {
	const alone = 2 // imports
	sig := f.Signature()
	return f.Exported() && sig.Params().Len() == 0 && sig.Results().Len() == 1 &&
		isText(sig.Results().At(0).Type()) && len(pkg.Imports()) <= alone
}

// asJSON reports whether a function makes JSON of what it belongs to alone, as
// schemas of the program's own do.
func asJSON(sig *types.Signature) bool {
	return sig.Params().Len() == 0 && sig.Results().Len() > 0 && typeKey(sig.Results().At(0).Type()) == "encoding/json.RawMessage"
}

// toolLike reports whether a type, or an interface, can be a tool by its methods:
// one that does the work, or returns what does, and one that says something about it.
func toolLike(typ interface {
	NumMethods() int
	Method(int) *types.Func
}) bool {
	works, says := false, false
	for i := range typ.NumMethods() {
		sig := typ.Method(i).Signature()
		works = works || doesWork(sig) || sig.Params().Len() == 0 && sig.Results().Len() == 1 && worker(sig.Results().At(0).Type())
		says = says || sig.Params().Len() == 0 && sig.Results().Len() == 1 && isText(sig.Results().At(0).Type())
	}
	return works && says
}

// worker reports whether typ is a function that can do the work of a tool.
func worker(typ types.Type) bool {
	sig, ok := typ.Underlying().(*types.Signature)
	return ok && sig.Params().Len() > 1 && isContext(sig.Params().At(0).Type())
}

// doesWork reports whether a method of that type can do the work of a tool: it
// gets a context and more, or JSON, and can fail.
func doesWork(sig *types.Signature) bool {
	in, out := sig.Params(), sig.Results()
	return out.Len() > 1 && isError(out.At(out.Len()-1).Type()) &&
		(in.Len() > 1 && isContext(in.At(0).Type()) || in.Len() == 1 && known.UntypedJSON(in.At(0).Type()))
}

// isText reports whether typ is a kind of string.
func isText(typ types.Type) bool {
	b, ok := typ.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// tells reports whether f is a method by which a type that can be a tool says
// something about itself, or does the work.
func (p *program) tells(f *Fn) bool {
	sig := p.fns[f.Key].Signature
	if sig.Recv() == nil || sig.Results().Len() == 0 || sig.Params().Len() > 0 && !doesWork(sig) {
		return false
	}
	n, ok := types.Unalias(deref(sig.Recv().Type())).(*types.Named)
	return ok && toolLike(n)
}

// inTest reports whether pos is in a test file. Nothing is reported there.
func inTest(pass *analysis.Pass, pos token.Pos) bool {
	return strings.HasSuffix(pass.Fset.Position(pos).Filename, "_test.go")
}

// outsideTests returns the files that are no tests.
func outsideTests(pass *analysis.Pass) []*ast.File {
	return slices.DeleteFunc(slices.Clone(pass.Files), func(f *ast.File) bool { return inTest(pass, f.Package) })
}

// modulePath returns the path of the module of the package, or nothing.
func modulePath(pass *analysis.Pass) string {
	if pass.Module == nil {
		return ""
	}
	return pass.Module.Path
}

// describes reports whether a package that reaches no SDK may describe tools
// all the same: it hands out structs of the program that hold functions, or
// imports a package that has code to run.
func describes(pass *analysis.Pass, sdk *sdk) bool {
	for _, imp := range pass.Pkg.Imports() {
		if pass.ImportPackageFact(imp, new(Code)) {
			return true
		}
	}
	touch := newToucher(pass, sdk)
	scope := pass.Pkg.Scope()
	schema := sync.OnceValue(func() bool { return mentionsTypes(pass) })
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Var:
			if n, ok := types.Unalias(obj.Type()).(*types.Named); touch.makes(obj.Type(), maxParts) || ok && touch.own(n) && types.IsInterface(n) {
				return true
			}
		case *types.Func:
			if touch.results(obj.Signature()) || names(pass.Pkg, obj) || asJSON(obj.Signature()) || dispatches(obj.Signature()) || touch.describes(obj.Signature()) && schema() {
				return true
			}
		case *types.TypeName:
			n, ok := obj.Type().(*types.Named)
			if !ok {
				continue // an alias
			}
			if toolLike(n) {
				return true
			}
			for i := range n.NumMethods() {
				if sig := n.Method(i).Signature(); touch.results(sig) || asJSON(sig) || dispatches(sig) || touch.describes(sig) && schema() {
					return true
				}
			}
		}
	}
	return false
}

// mentionsTypes reports whether the package names types of JSON, as all that
// makes schemas does.
func mentionsTypes(pass *analysis.Pass) bool {
	return slices.ContainsFunc(pass.Files, func(f *ast.File) bool {
		src, err := pass.ReadFile(pass.Fset.File(f.Package).Name())
		return err == nil && !inTest(pass, f.Package) &&
			slices.ContainsFunc(known.JSONTypes, func(typ string) bool { return bytes.Contains(src, []byte(`"`+typ+`"`)) })
	})
}

// reaches reports whether the package imports an MCP SDK, itself or through an
// analysed package.
func reaches(pass *analysis.Pass, sdk *sdk) bool {
	for _, imp := range pass.Pkg.Imports() {
		if sdk.part(imp.Path()) || pass.ImportPackageFact(imp, new(Reaches)) {
			return true
		}
	}
	return false
}

// A program is the code of a package and what evaluating it has shown.
type program struct {
	pass *analysis.Pass
	sdk  *sdk
	ssa  *ssalazy.SSA
	own  []*Fn // of this package, in source order
	fns  map[string]*ssa.Function
	m    *machine

	touch      *toucher
	directives *diag.Directives
	imported   []*code
	met        map[string]bool // registrations that met their server in a dependency
	known      map[string]bool // see code.known
	mine       []string        // keys that this package adds to met
	findings   []*finding
	sites      map[string]*site
	tools      []*Tool
	handled    map[string][]handling // by key of a function of this package
	// handedTo and calls say, by key of a function, what it is handed to and where
	// it is called; nil until asked for.
	handedTo, calls map[string][]position
	adds            map[addition]bool // see added
	rpc             *rpc              // nil when there is no server without an SDK
	offers          []*offer          // of this package and those it imports, sorted
	asks            []string          // methods of interfaces by which servers without an SDK look tools up
	marks           *bool             // see marked; nil until it is asked for
}

// site is where servers are made, over all evaluations.
type site struct {
	guards   []*Func
	sdk      string
	filters  []*Func
	enforces bool
	// transports are sorted.
	transports []string
	servers    map[token.Pos]*Server
}

// newProgram translates the package and collects the code of its imports.
func newProgram(pass *analysis.Pass, sdk *sdk, releases []release, form *ssalazy.SSA) *program {
	p := &program{
		pass: pass, sdk: sdk, ssa: form, directives: diag.Parse(pass), fns: map[string]*ssa.Function{},
		met: map[string]bool{}, known: map[string]bool{}, sites: map[string]*site{}, handled: map[string][]handling{},
	}
	t := &translator{pass: pass, sdk: sdk, generated: generatedFiles(pass), methods: map[string]*Method{}}
	p.touch = newToucher(pass, sdk)
	own := &code{releases: releases}
	sdk.learn(releases)
	for _, f := range form.Funcs {
		if inTest(pass, f.Pos()) {
			continue
		}
		fn := t.function(f)
		fn.Touches, fn.Makes = p.touch.function(f) || fn.callsBack() || p.touch.describes(f.Signature), p.touch.results(f.Signature)
		p.fns[fn.Key] = f
		p.own = append(p.own, fn)
	}
	own.funcs = p.own
	for _, id := range slices.Sorted(maps.Keys(t.methods)) {
		own.methods = append(own.methods, t.methods[id])
	}
	p.m = newMachine(sdk)
	p.m.add(own)
	p.imported = append(p.imported, own)
	for _, f := range sortedFacts(pass) {
		p.m.add(f)
		sdk.learn(f.releases)
		p.imported = append(p.imported, f)
		for _, k := range f.met {
			p.met[k] = true
		}
		for _, k := range f.known {
			p.known[k] = true
		}
		p.offers, p.asks = append(p.offers, f.offers...), append(p.asks, f.asks...)
	}
	p.offers = sortOffers(p.offers)
	return p
}

// generatedFiles are the files that nobody writes.
func generatedFiles(pass *analysis.Pass) map[*token.File]bool {
	out := map[*token.File]bool{}
	for _, f := range pass.Files {
		if ast.IsGenerated(f) {
			out[pass.Fset.File(f.Package)] = true
		}
	}
	return out
}

// sortedFacts returns the code of all dependencies that the driver tells of.
func sortedFacts(pass *analysis.Pass) []*code {
	byPath := map[string]*Code{}
	for _, f := range pass.AllPackageFacts() {
		if c, ok := f.Fact.(*Code); ok && f.Package != pass.Pkg {
			byPath[f.Package.Path()] = c
		}
	}
	var out []*code
	for _, path := range slices.Sorted(maps.Keys(byPath)) {
		out = append(out, unpack(byPath[path].Data))
	}
	return out
}

// deref is what a pointer points to, or typ itself.
func deref(typ types.Type) types.Type {
	if p, ok := types.Unalias(typ).(*types.Pointer); ok {
		return p.Elem()
	}
	return typ
}

// markRoles finds the functions that reach a call with a role. Those of
// dependencies are looked at again: this package may bring the type whose
// method they call through an interface.
func (p *program) markRoles() {
	byMethod := map[string]bool{} // names of methods that reach a role
	for _, f := range p.m.fns {
		if f.Roles {
			byMethod[methodName(f.Key)] = true
		}
	}
	delete(byMethod, "")
	for changed := true; changed; {
		changed = false
		for _, f := range p.m.fns { // a set that grows to the same end in any order
			if !f.Roles && p.hasRole(f, byMethod) {
				f.Roles, f.Touches, changed = true, true, true
				if n := methodName(f.Key); n != "" {
					byMethod[n] = true
				}
			}
		}
	}
}

// isInit reports whether key is that of a package's initializer, or of an init
// function in it.
func isInit(key string) bool {
	name := key[strings.LastIndexByte(key, '.')+1:]
	return !strings.HasPrefix(key, "(") && (name == "init" || strings.HasPrefix(name, "init#"))
}

// methodName is the name of a method, or empty for a function or literal.
func methodName(key string) string {
	if !strings.HasPrefix(key, "(") || strings.Contains(key, "$") {
		return ""
	}
	return key[strings.LastIndexByte(key, '.')+1:]
}

// hasRole reports whether f itself calls or mentions something with a role.
func (p *program) hasRole(f *Fn, byMethod map[string]bool) bool {
	role := func(key string) bool {
		if row := p.sdk.call(key); row != nil {
			return row.Role <= known.InstallGuard
		}
		g := p.m.fns[key]
		return g != nil && g.Roles
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			switch in.Op {
			case opCall, opClosure, opBound:
				if role(in.S) || in.Op == opCall && in.N > 0 && in.T != "" {
					return true
				}
			case opInvoke:
				if byMethod[in.S] || p.sdk.call(in.T) != nil {
					return true
				}
			case opMapUpdate, opStore:
				if in.T != "" && (p.m.registries[in.T] != nil || p.candidate(in.T)) || p.rpc != nil && in.Op == opMapUpdate && in.A[1].K == kStr && isSchemaKey(in.A[1].S) {
					return true
				}
			case opFieldAddr:
				if p.rpc != nil && isSchemaKey(in.S) {
					return true
				}
			}
			for _, o := range in.A {
				if o.K == kFunc && role(o.S) {
					return true
				}
			}
		}
	}
	return false
}

// candidate reports whether a variable is a registry if somebody takes up an offer.
func (p *program) candidate(v string) bool {
	return slices.ContainsFunc(p.offers, func(o *offer) bool {
		return slices.ContainsFunc(o.Regs, func(r *registry) bool { return r.Var == v })
	})
}

// makesText reports whether f has a text among its results, alone or in a
// collection: it may make the name of a tool.
func (p *program) makesText(f *Fn) bool {
	results := p.fns[f.Key].Signature.Results()
	if asJSON(p.fns[f.Key].Signature) {
		return true
	}
	for i := range results.Len() {
		typ := results.At(i).Type().Underlying()
		switch x := typ.(type) {
		case *types.Slice:
			typ = x.Elem().Underlying()
		case *types.Map:
			typ = x.Elem().Underlying()
		}
		if isText(typ) {
			return true
		}
	}
	return false
}

// callsBack reports whether f is handed a function: what it does is up to its
// callers.
func (f *Fn) callsBack() bool {
	return slices.ContainsFunc(f.Params, func(p Param) bool { return p.Func })
}

// likeHandler reports whether f can be a handler by its parameters: a context
// and something else, or one value of a named type that holds both; and it fails.
func (f *Fn) likeHandler() bool {
	params := f.Params
	if f.method() {
		params = params[1:]
	}
	if f.Makes {
		return false
	}
	switch len(params) {
	case 0:
		return false
	case 1:
		t := params[0].Type
		return f.Fails && strings.Contains(t, ".") && t != "context.Context" && !params[0].Func
	}
	return f.Fails && params[0].Type == "context.Context"
}
