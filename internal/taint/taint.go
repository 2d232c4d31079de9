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
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/config"
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
	// Handlers are the functions that can serve calls and that other packages
	// cannot name, so that no fact of their own reaches them: literals and those
	// that are not exported. Sorted by Key.
	Handlers []Handler
	// Keys are the parts of what this package keeps in contexts that are claims.
	Keys []KeyPart
	// Raw is what HTTP code of this package keeps in contexts of the caller's.
	Raw []RawKey
	// Read are uses of what is kept in contexts, in this package.
	Read []Use
	// Executed are sinks that what is kept in contexts reaches, in this package.
	Executed []Hit
	// SDK says that the package reaches an MCP SDK.
	SDK bool
	// Claims are the names of claims that the package reads and that may name a
	// tenant, sorted.
	Claims []string
	// Identity says that the package knows who calls, and Forwards that it hands
	// the credential of a caller on.
	Identity, Forwards bool
	// Headers are those that the package writes claims into.
	Headers []string
	// Memory is the memory that outlives calls and that this package writes to, sorted.
	Memory []string
	// Gated are the calls that hand a server on behind a scope check, sorted.
	Gated []string
	// Remote says that the package makes servers reachable by network.
	Remote bool
	// Admits says that it does so behind HTTP code that turns some callers away.
	Admits bool
	// Loggers are the package variables whose loggers drop attributes, and the default
	// logger that the package sets, sorted.
	Loggers []NamedDropped
	// Bare are the fields in which the package keeps implementations around which
	// there is no other, sorted.
	Bare []string
}

// A NamedSummary is the summary of an interface method.
type NamedSummary struct {
	Key     string // as [types.Func.FullName] prints it
	Summary *Summary
}

// A Handler is a function that can serve calls, as another package that is handed
// it sees it: what it does with its parameters.
type Handler struct {
	Key     string // as [ssa.Function.String] prints it
	Summary *Summary
	// Data are the parameters that can hold what callers chose, the receiver being
	// parameter 0: all but contexts, functions and dependencies.
	Data []int
	// SDK says that it takes a type of an SDK.
	SDK bool
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
// Several checks may ask at once: what an answer needs is found out when somebody
// asks.
type Flows struct{ e *engine }

// Release lets go of all that is known; nobody may ask afterwards.
func (fl *Flows) Release() { fl.e = nil }

func run(pass *analysis.Pass) (any, error) {
	cfg := pass.ResultOf[config.Analyzer].(*config.Config)
	e := &engine{pass: pass, cfg: cfg}
	if !cfg.Analysed(pass) {
		return &Flows{e: e}, nil // a dependency: tables speak for it
	}
	if !slices.ContainsFunc(pass.Files, func(f *ast.File) bool { return !e.inTest(f.FileStart) }) {
		return &Flows{e: e}, nil // no files, or nothing but tests, which are no server
	}
	built := pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build()
	e.start(built)
	// Tests are no server: what only they call is not followed.
	funcs := slices.DeleteFunc(slices.Clone(built.Funcs), func(fn *ssa.Function) bool { return e.inTest(fn.Pos()) })
	e.funcs, e.remoteHere = funcs, e.remote(funcs)
	e.findKeys(funcs)
	e.findMemory(funcs)
	e.large = e.largeCircles(funcs)
	e.solve(funcs)
	if n := len(e.ownHeaders); e.keptClaims(funcs) || n > 0 { // what is read there is known only now
		e.restart()
		e.solve(funcs)
	}
	e.raw, e.read, e.executed = e.rawKeys(funcs), e.keyedUses(funcs), e.keyedHits(funcs)
	for _, fn := range funcs {
		if handsOn(fn) {
			e.http = append(e.http, fn)
		}
	}
	e.exportFacts(funcs)
	return &Flows{e: e}, nil
}

// solve makes the summaries of all functions.
func (e *engine) solve(funcs []*ssa.Function) {
	for _, fn := range funcs {
		e.summary(fn)
	}
}

// restart forgets all summaries.
func (e *engine) restart() {
	e.sums = map[*ssa.Function]*Summary{}
	e.order = order{of: map[*ssa.Function]*member{}}
	e.logHandlers = nil
}

// Of returns the summary of fn, or nil when its code cannot be seen.
func (fl *Flows) Of(fn *ssa.Function) *Summary {
	fl.e.mu.Lock()
	defer fl.e.mu.Unlock()
	if fl.e.sums == nil || fn == nil {
		return nil
	}
	s := fl.e.summary(fn)
	s.tell()
	return s
}

// GuardOf returns the guard of the function with the given key in a package
// that was analysed before this one, or nil.
func (fl *Flows) GuardOf(key string) *Guard {
	fl.e.mu.Lock()
	defer fl.e.mu.Unlock()
	if fl.e.sums == nil {
		return nil
	}
	return fl.e.imported(key)
}

// Where returns "file.go:12" for a position of this package, as summaries do.
func (fl *Flows) Where(v ssa.Value) string {
	fl.e.mu.Lock()
	defer fl.e.mu.Unlock()
	return fl.e.where(posOf(v))
}

// -- engine --

// An engine analyses the functions of one package.
type engine struct {
	mu       sync.Mutex // held while Flows answers
	pass     *analysis.Pass
	cfg      *config.Config
	pkg      *ssa.Package
	sums     map[*ssa.Function]*Summary
	order    order
	large    map[*ssa.Function]bool        // in a large circle, by largeCircles
	bodiless map[*ssa.Function]*Summary    // of functions without a body here
	layouts  map[*ssa.Function]*layout     // by layoutOf
	sites    map[ssa.CallInstruction]*site // by site
	places   map[token.Pos]string          // by where
	marks    map[types.Type]known.Marks    // by typeMarks
	bounds   map[hitBound]int              // how often each was hit
	impls    map[*types.Func][]*ssa.Function
	foreign  map[*types.Func]*Summary // by importedSummary
	handlers map[string]*Handler      // by importedHandler

	directives   map[*types.Func]*Declared // in the comments of this package
	declarations map[*types.Func]*Declared // by declared

	named    []types.Type            // concrete types that the package declares or puts into interfaces
	byMethod map[string][]types.Type // the same, by the names of their methods, see having
	boxed    []*types.Named          // interfaces of other packages that values are put into here
	methods  map[string]*Summary     // by interface method, from the packages imported
	globals  map[*ssa.Global]ssa.Value
	writes   map[*ssa.Global]int
	// fieldFuncs are the functions stored in fields, by field.
	fieldFuncs map[string][]ssa.Value
	// fieldLayers are the implementations stored in fields of interfaces that have layers.
	fieldLayers            map[string][]ssa.Value
	layersOf               map[*types.Named]bool // by hasLayers
	bareFields             map[string]bool       // by bareElsewhere
	returns                map[*ssa.Function][]*ssa.Return
	bindings               map[*ssa.FreeVar][]ssa.Value // by boundTo
	guards                 map[string]*Guard
	keys                   map[string][]Path // context keys that hold claims, and in which parts
	ownKeys                []KeyPart         // those of them that this package stores
	identity               identity
	http                   []*ssa.Function         // functions that hand HTTP requests on
	setHeaders, ownHeaders []string                // headers that carry claims: all, and those that this package writes
	wrappers               map[*types.Package]bool // third-party packages, by whether they have HTTP middleware
	namedKeys              map[string]bool         // context keys that say together who calls
	storedRaw              map[string]bool         // context keys under which something lies that nobody verified
	storedCredential       map[string]bool         // those under which a credential of the request lies
	raw                    []RawKey                // what this package keeps in contexts of the caller's
	read                   []Use                   // uses of what is kept in contexts
	executed               []Hit                   // sinks that what is kept in contexts reaches
	// loggers and logPackages remember what has the shape of a logger.
	loggers     map[types.Type]bool
	logPackages map[*types.Package]bool
	hiding      map[types.Type]known.Marks // what types hide of themselves
	funcs       []*ssa.Function            // those with a body here, outside tests
	remoteHere  bool                       // a server is made reachable by network here
	gated       map[string]bool            // calls that hand a server on behind a scope check
	ownGated    []string                   // those of this package
	written     map[string]bool            // memory that outlives calls and that somebody writes to
	ownWritten  []string                   // that which this package writes to, sorted
	adapted     []adaptation               // by adaptations
	lists       map[ssa.Value][]string     // by constants
	packages    map[string]*types.Package  // by importedPackage
	logHandlers *handlers                  // by findHandlers
}

func (e *engine) start(built *ssalazy.SSA) {
	e.pkg = built.Pkg
	e.restart()
	e.foreign = map[*types.Func]*Summary{}
	e.bodiless = map[*ssa.Function]*Summary{}
	e.lists = map[ssa.Value][]string{}
	e.layouts = map[*ssa.Function]*layout{}
	e.sites = map[ssa.CallInstruction]*site{}
	e.marks = map[types.Type]known.Marks{}
	e.places = map[token.Pos]string{}
	e.impls = map[*types.Func][]*ssa.Function{}
	e.loggers = map[types.Type]bool{}
	e.logPackages = map[*types.Package]bool{}
	e.hiding = map[types.Type]known.Marks{}
	e.wrappers = map[*types.Package]bool{}
	e.findDeclared()
	e.findTypes()
	e.findBoxed(built.Funcs)
	e.findGlobals(built.Funcs)
}

// importedSummary returns what is known about a function of another package:
// its fact, an empty summary when its package was analysed, or nil.
func (e *engine) importedSummary(obj *types.Func) *Summary {
	obj = obj.Origin()
	if obj.Pkg() == nil || obj.Pkg() == e.pass.Pkg {
		return nil
	}
	s, ok := e.foreign[obj]
	if !ok {
		s = e.importSummary(obj)
		e.foreign[obj] = s
	}
	return s
}

// importSummary is importedSummary for a function that is asked for first.
func (e *engine) importSummary(obj *types.Func) *Summary {
	s := new(Summary)
	if e.pass.ImportObjectFact(obj, s) {
		s.Guard = *e.betrayed(&s.Guard)
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
	if g := e.guards[key]; g != nil {
		return e.betrayed(g)
	}
	return nil
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
	if d := e.declared(s.obj); d != nil && d.ScopeCheck {
		return true
	}
	for _, sum := range e.callees(s) {
		if sum.Guard.Verdict {
			return true
		}
	}
	return false
}
