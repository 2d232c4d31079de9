// Package ssalazy builds the SSA form of a package when somebody first asks
// for it, and never otherwise.
//
// The stock buildssa analyzer cannot be used here: requiring it makes the vet
// protocol build SSA for every dependency, the standard library included,
// because it reaches an analyzer with facts. A pass of ours forces the builder
// only after it has found the package relevant.
package ssalazy

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// Analyzer has a *Builder as its result. It declares no facts and no
// requirements, so it costs nothing by itself.
var Analyzer = &analysis.Analyzer{
	Name:       "ssalazy",
	Doc:        "offer the SSA form of a package, built on first use",
	Run:        func(pass *analysis.Pass) (any, error) { return &Builder{pass: pass}, nil },
	ResultType: reflect.TypeFor[*Builder](),
}

// A Builder builds the SSA form of one package, once. It is safe for
// concurrent use.
type Builder struct {
	pass *analysis.Pass
	once sync.Once
	ssa  *SSA
}

// SSA is the SSA form of one package.
type SSA struct {
	Pkg *ssa.Package
	// Funcs are the functions that have a body in the package's files,
	// function literals included, in source order: a literal follows the
	// function it stands in.
	Funcs []*ssa.Function
}

// Build returns the SSA form of the package, building it when it is first called.
func (b *Builder) Build() *SSA {
	b.once.Do(func() { b.ssa = build(b.pass) })
	return b.ssa
}

func build(pass *analysis.Pass) *SSA {
	prog := ssa.NewProgram(pass.Fset, ssa.BuilderMode(0))
	prog.SetNoReturn(noReturn)
	for _, p := range pass.Pkg.Imports() {
		prog.CreatePackage(p, nil, nil, true)
	}
	pkg := prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	pkg.Build()

	s := &SSA{Pkg: pkg}
	var add func(f *ssa.Function)
	add = func(f *ssa.Function) {
		s.Funcs = append(s.Funcs, f)
		for _, anon := range f.AnonFuncs {
			add(anon)
		}
	}
	// The synthetic initializer holds the values of package variables, and the
	// function literals in them.
	if init := pkg.Func("init"); init != nil {
		add(init)
	}
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			fd, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue // not a function
			}
			fn, ok := pass.TypesInfo.Defs[fd.Name].(*types.Func)
			if !ok {
				continue // func _() has no object
			}
			if f := prog.FuncValue(fn); f != nil {
				add(f)
			}
		}
	}
	return s
}

// noReturn reports whether a call of fn never returns. A fixed list stands in
// for the ctrlflow analyzer's facts: helpers of the program's own that always
// exit are missed, which keeps an impossible edge and so errs towards reporting.
func noReturn(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false // method of a built-in type
	}
	names, ok := exits[fn.Pkg().Path()]
	return ok && slices.Contains(names, fn.Name())
}

var exits = map[string][]string{
	"os":                         {"Exit"},
	"runtime":                    {"Goexit"},
	"log":                        {"Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln"},
	"github.com/sirupsen/logrus": {"Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln", "Exit"},
	"go.uber.org/zap":            {"Fatal", "Fatalf", "Fatalw", "Fatalln", "Panic", "Panicf", "Panicw"},
	"k8s.io/klog/v2":             {"Fatal", "Fatalf", "Fatalln", "Exit", "Exitf", "Exitln"},
}

// Position returns where v stands in the source, looking through synthetic
// instructions that have no position of their own.
func Position(v ssa.Value) token.Pos {
	if p := v.Pos(); p.IsValid() {
		return p
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return Position(v.X)
	case *ssa.ChangeType:
		return Position(v.X)
	case *ssa.Convert:
		return Position(v.X)
	case *ssa.UnOp:
		return Position(v.X)
	case *ssa.Extract:
		return Position(v.Tuple)
	}
	if p := v.Parent(); p != nil {
		return p.Pos()
	}
	return token.NoPos
}
