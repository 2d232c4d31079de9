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
	"strings"
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
	// Funcs are the functions that have a body in the package's files other
	// than tests, function literals included, in source order: a literal
	// follows the function it stands in.
	Funcs []*ssa.Function
}

// Build returns the SSA form of the package, building it when it is first called.
func (b *Builder) Build() *SSA {
	b.once.Do(func() { b.ssa = build(b.pass) })
	return b.ssa
}

// Release lets go of the SSA form; nobody may ask for it afterwards.
func (b *Builder) Release() { b.pass, b.ssa = nil, nil }

func build(pass *analysis.Pass) *SSA {
	prog := ssa.NewProgram(pass.Fset, ssa.BuilderMode(0))
	prog.SetNoReturn(noReturn)
	createImports(prog, pass)
	files, info := withoutTests(pass)
	pkg := prog.CreatePackage(pass.Pkg, files, info, false)
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
	for _, file := range files {
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

// withoutTests returns the files of the package other than tests, and the type
// information that fits them. Tests are no server, and nothing else refers to
// what they declare.
func withoutTests(pass *analysis.Pass) ([]*ast.File, *types.Info) {
	inTest := func(pos token.Pos) bool {
		file := pass.Fset.File(pos)
		return file != nil && strings.HasSuffix(file.Name(), "_test.go")
	}
	files := slices.DeleteFunc(slices.Clone(pass.Files), func(f *ast.File) bool { return inTest(f.FileStart) })
	if len(files) == len(pass.Files) {
		return files, pass.TypesInfo
	}
	info := *pass.TypesInfo
	info.InitOrder = slices.DeleteFunc(slices.Clone(info.InitOrder), func(i *types.Initializer) bool { return inTest(i.Rhs.Pos()) })
	if len(files) == 0 {
		files = []*ast.File{{Name: ast.NewIdent(pass.Pkg.Name())}} // without a file the builder takes the package for an import
	}
	return files, &info
}

// createImports declares to prog what the package uses of its imports. All that
// they declare, which is what the builder asks for when it is given no files,
// is a hundred times as much for the client library of a large service.
func createImports(prog *ssa.Program, pass *analysis.Pass) {
	used := map[*types.Package][]types.Object{}
	seen := map[types.Object]bool{}
	for _, obj := range pass.TypesInfo.Uses {
		if obj.Pkg() != nil && obj.Pkg() != pass.Pkg && obj.Parent() == obj.Pkg().Scope() && !seen[obj] {
			seen[obj] = true
			used[obj.Pkg()] = append(used[obj.Pkg()], obj)
		}
	}
	for _, p := range pass.Pkg.Imports() {
		// A file that seems to declare types is the one form in which the builder
		// takes objects of any kind by themselves. Methods need none: it makes
		// those that are called.
		decl := &ast.GenDecl{Tok: token.TYPE}
		info := &types.Info{Defs: map[*ast.Ident]types.Object{}}
		for _, obj := range used[p] {
			id := ast.NewIdent(obj.Name())
			info.Defs[id] = obj
			decl.Specs = append(decl.Specs, &ast.TypeSpec{Name: id})
		}
		prog.CreatePackage(p, []*ast.File{{Name: ast.NewIdent(p.Name()), Decls: []ast.Decl{decl}}}, info, true)
	}
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
