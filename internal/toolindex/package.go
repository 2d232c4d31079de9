package toolindex

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

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
	p := newProgram(pass, newSDK(cfg), pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build())
	if !reaches(pass, cfg) {
		pass.ExportPackageFact(p.export())
		return index, nil // it makes no server, but may describe tools
	}
	index.Relevant = true
	pass.ExportPackageFact(&Reaches{})
	p.evaluate()
	index.Tools = p.tools
	index.Entries = p.entries()
	pass.ExportPackageFact(p.export())
	return index, nil
}

// reaches reports whether the package imports an MCP SDK, itself or through an
// analysed package.
func reaches(pass *analysis.Pass, cfg *config.Config) bool {
	for _, imp := range pass.Pkg.Imports() {
		if known.IsSDK(cfg.Original(imp)) || pass.ImportPackageFact(imp, new(Reaches)) {
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

	directives *diag.Directives
	imported   []*Code
	met        map[string]bool // registrations that met their server in a dependency
	known      map[string]bool // see Code.Known
	mine       []string        // keys that this package adds to met
	findings   []*finding
	sites      map[string]*site
	tools      []*Tool
	handled    map[string][]handling // by key of a function of this package
}

// site is where servers are made, over all evaluations.
type site struct {
	guards   []*Func
	enforces bool
	servers  map[token.Pos]*Server
}

// newProgram translates the package and collects the code of its imports.
func newProgram(pass *analysis.Pass, sdk *sdk, form *ssalazy.SSA) *program {
	p := &program{
		pass: pass, sdk: sdk, ssa: form, directives: diag.Parse(pass), fns: map[string]*ssa.Function{},
		met: map[string]bool{}, known: map[string]bool{}, sites: map[string]*site{}, handled: map[string][]handling{},
	}
	t := &translator{pass: pass, methods: map[string]*Method{}}
	touch := &toucher{seen: map[types.Type]bool{}}
	if pass.Module != nil {
		touch.module = pass.Module.Path
	}
	own := &Code{}
	for _, f := range form.Funcs {
		fn := t.function(f)
		fn.Touches = isInit(fn.Key) || touch.function(f) // initializers run those of imports
		p.fns[fn.Key] = f
		p.own = append(p.own, fn)
	}
	own.Funcs = p.own
	for _, id := range slices.Sorted(maps.Keys(t.methods)) {
		own.Methods = append(own.Methods, t.methods[id])
	}
	p.m = newMachine(sdk)
	p.m.add(own)
	p.imported = append(p.imported, own)
	for _, f := range sortedFacts(pass) {
		p.m.add(f)
		p.imported = append(p.imported, f)
		for _, k := range f.Met {
			p.met[k] = true
		}
		for _, k := range f.Known {
			p.known[k] = true
		}
	}
	p.markRoles()
	return p
}

// sortedFacts returns the code of all dependencies that the driver tells of.
func sortedFacts(pass *analysis.Pass) []*Code {
	byPath := map[string]*Code{}
	for _, f := range pass.AllPackageFacts() {
		if c, ok := f.Fact.(*Code); ok && f.Package != pass.Pkg {
			byPath[f.Package.Path()] = c
		}
	}
	var out []*Code
	for _, path := range slices.Sorted(maps.Keys(byPath)) {
		out = append(out, byPath[path])
	}
	return out
}

// toucher knows which types a tool may be made of: those of SDKs, structs of
// the program that hold functions, and all that have a part of such a type.
type toucher struct {
	module string
	seen   map[types.Type]bool // false while a type is being looked at
}

// function reports whether f handles values of such types.
func (t *toucher) function(f *ssa.Function) bool {
	if t.typ(f.Signature) {
		return true
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok && t.typ(v.Type()) {
				return true
			}
		}
	}
	return false
}

// typ reports whether typ is such a type.
func (t *toucher) typ(typ types.Type) bool {
	typ = types.Unalias(typ)
	r, ok := t.seen[typ]
	if !ok {
		t.seen[typ] = false
		r = t.parts(typ)
		t.seen[typ] = r
	}
	return r
}

// parts is typ without the memory.
func (t *toucher) parts(typ types.Type) bool {
	switch x := typ.(type) {
	case *types.Named:
		p := x.Obj().Pkg()
		if p == nil {
			return false // error
		}
		if known.IsSDK(p.Path()) {
			return true
		}
		return strings.HasPrefix(p.Path(), t.module) && t.typ(x.Underlying())
	case *types.Pointer:
		return t.typ(x.Elem())
	case *types.Slice:
		return t.typ(x.Elem())
	case *types.Array:
		return t.typ(x.Elem())
	case *types.Map:
		return t.typ(x.Elem())
	case *types.Tuple:
		for i := range x.Len() {
			if t.typ(x.At(i).Type()) {
				return true
			}
		}
	case *types.Signature:
		return t.typ(x.Params()) || t.typ(x.Results())
	case *types.Struct:
		for i := range x.NumFields() {
			if _, ok := x.Field(i).Type().Underlying().(*types.Signature); ok || t.typ(x.Field(i).Type()) {
				return true
			}
		}
	case *types.Interface:
		for i := range x.NumMethods() {
			if t.typ(x.Method(i).Type()) {
				return true
			}
		}
	}
	return false
}

// markRoles finds the functions of the package that reach a call with a role.
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
		for _, f := range p.own {
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
				if role(in.S) {
					return true
				}
			case opInvoke:
				if byMethod[in.S] || p.sdk.call(in.T) != nil {
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

// Bounds of the functions without a role in the fact, in instructions. The
// name of a tool that only a larger one computes is dynamic elsewhere.
const (
	maxExported = 200 // of what handles no values of an SDK and is no handler
	maxSmall    = 50  // of anything
	// maxDecorator is for function literals that may be around a handler:
	// what they capture tells which.
	maxDecorator = 2000
)

// export returns the fact of the package: its own functions that importing
// packages may have to run, and those of its dependencies.
func (p *program) export() *Code {
	out := &Code{Met: p.mine}
	seen := map[string]bool{}
	methods := map[string]bool{}
	for _, c := range p.imported {
		for _, f := range c.Funcs {
			if seen[f.Key] {
				continue // another dependency has it as well
			}
			seen[f.Key] = true
			if g := p.exported(f); g != nil {
				out.Funcs = append(out.Funcs, g)
			}
		}
		for _, m := range c.Methods {
			if id := m.Type + " " + m.Name; !methods[id] {
				methods[id] = true
				out.Methods = append(out.Methods, m)
			}
		}
		out.Met = append(out.Met, c.Met...)
	}
	out.Known = slices.Sorted(maps.Keys(p.known))
	slices.Sort(out.Met)
	out.Met = slices.Compact(out.Met)
	slices.SortFunc(out.Funcs, func(a, b *Fn) int { return strings.Compare(a.Key, b.Key) })
	slices.SortFunc(out.Methods, func(a, b *Method) int {
		return strings.Compare(a.Type+" "+a.Name, b.Type+" "+b.Name)
	})
	return out
}

// size is the number of instructions.
func (f *Fn) size() int {
	n := 0
	for _, b := range f.Blocks {
		n += len(b.Instrs)
	}
	return n
}

// exported is the form in which f is exported: with its code when that may
// have to be run to find tools, without when it may be a handler, else nil.
func (p *program) exported(f *Fn) *Fn {
	handler := f.likeHandler()
	captures := len(f.Frees) > 0 && f.size() <= maxDecorator
	if f.Roles || f.Touches && (!handler || captures) || f.size() <= maxSmall || f.size() <= maxExported && !handler {
		return f
	}
	if handler {
		g := *f
		g.Blocks, g.Regs = nil, 0
		return &g
	}
	return nil
}

// likeHandler reports whether f can be a handler by its parameters: a context
// and something else, or one value of a named type that holds both; and it fails.
func (f *Fn) likeHandler() bool {
	params := f.Params
	if f.Named && strings.HasPrefix(f.Key, "(") && len(params) > 0 {
		params = params[1:]
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
