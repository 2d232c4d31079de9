package taint_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mcplint/mcplint/internal/taint"
)

// everything is the environment variable that lets TestAnything follow all code
// that comes with Go, which takes minutes; or, where it is more than "1", the
// packages that it names.
const everything = "MCPLINT_TEST_EVERYTHING"

// TestAnything demands that no code makes the engine panic.
func TestAnything(t *testing.T) {
	patterns := []string{"encoding/json", "os/exec", "text/template", "text/template/parse"}
	switch named := strings.Fields(os.Getenv(everything)); {
	case len(named) == 1 && named[0] == "1":
		patterns = []string{"std", "cmd", "golang.org/x/tools/..."}
	case len(named) > 0:
		patterns = named
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	pkgs = slices.DeleteFunc(pkgs, func(pkg *packages.Package) bool {
		// It needs a module that is not here, or holds nothing but tests.
		return pkg.IllTyped || len(pkg.Syntax) == 0 || pkg.PkgPath == "unsafe"
	})
	if len(pkgs) < len(patterns) {
		t.Fatalf("only %d packages were loaded", len(pkgs))
	}
	t.Logf("%d packages", len(pkgs))
	follow(t, pkgs)
}

// TestPrograms demands the same for the programs that Go's own tests consist
// of: no code is odder.
func TestPrograms(t *testing.T) {
	if os.Getenv(everything) == "" {
		t.Skip("takes minutes; set " + everything)
	}
	std := load(t, "std")
	for _, dir := range []string{"test", "src/internal/types/testdata"} {
		var pkgs []*packages.Package
		err := filepath.WalkDir(filepath.Join(runtime.GOROOT(), dir), func(name string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(name) != ".go" {
				return err
			}
			if src, err := os.ReadFile(name); err == nil {
				if pkg := check(std, name, string(src)); pkg != nil {
					pkgs = append(pkgs, pkg)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%d programs of %s compile", len(pkgs), dir)
		follow(t, pkgs)
	}
}

// follow runs the engine over packages, as if all were of the main module, and
// returns how long that took.
func follow(t testing.TB, pkgs []*packages.Package) time.Duration {
	t.Helper()
	for _, pkg := range pkgs {
		pkg.Module = &packages.Module{Path: "taint.test", Main: true}
	}
	start := time.Now()
	graph := run(t, []*analysis.Analyzer{taint.Analyzer}, pkgs)
	took := time.Since(start)
	for _, act := range graph.Roots {
		if act.Err == nil && !act.PackageFact(act.Package.Types, new(taint.Analysed)) {
			t.Errorf("%v was not followed", act.Package)
		}
	}
	return took
}

// run runs analyzers over packages, one after the other.
func run(t testing.TB, analyzers []*analysis.Analyzer, pkgs []*packages.Package) *checker.Graph {
	t.Helper()
	graph, err := checker.Analyze(analyzers, pkgs, &checker.Options{Sequential: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%v: %v", act, act.Err)
		}
	}
	return graph
}

// An imports is an importer of packages that were loaded before.
type imports map[string]*types.Package

func (im imports) Import(path string) (*types.Package, error) {
	if p := im[path]; p != nil {
		return p, nil
	}
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	return nil, fs.ErrNotExist
}

func load(t testing.TB, patterns ...string) imports {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadTypes}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	im := imports{}
	for _, pkg := range pkgs {
		im[pkg.PkgPath] = pkg.Types
	}
	return im
}

// check returns the package of one file, or nil if it does not compile.
func check(im imports, name, src string) *packages.Package {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{},
		Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes: map[ast.Node]*types.Scope{}, FileVersions: map[*ast.File]string{},
	}
	sizes := types.SizesFor("gc", "amd64")
	conf := types.Config{Importer: im, Sizes: sizes}
	path := "taint.test/" + strings.TrimSuffix(filepath.Base(name), ".go")
	pkg, err := conf.Check(path, fset, []*ast.File{file}, info)
	if err != nil {
		return nil
	}
	return &packages.Package{ID: name, Name: pkg.Name(), PkgPath: path, Fset: fset, Syntax: []*ast.File{file},
		Types: pkg, TypesInfo: info, TypesSizes: sizes}
}
