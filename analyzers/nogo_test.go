package analyzers_test

import (
	"go/types"
	"os"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/linttest"
)

// Bazel's nogo gives a pass neither a module nor a way to read files; the
// checks find the same all the same.
func TestNogo(t *testing.T) {
	dir := linttest.Module(t, "sample")
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: dir, Env: append(os.Environ(), "GOWORK=off", "PWD="+dir)}, ".")
	if err != nil || len(pkgs) != 1 || len(pkgs[0].Errors) > 0 {
		t.Fatalf("%v: %v", pkgs, err)
	}
	n := &nogo{t: t, pkg: pkgs[0], results: map[*analysis.Analyzer]any{}}
	for _, a := range analyzers.Suite {
		n.run(a)
	}
	slices.Sort(n.found)
	want := []string{"authz/missing", "authz/missing", "omnibus/interpreter", "redaction/argument",
		"secrets/credential-argument", "tenantid/argument"}
	if !slices.Equal(n.found, want) {
		t.Errorf("got  %q\nwant %q", n.found, want)
	}
}

// nogo runs analyzers on one package the way that Bazel does. There are no
// facts, as the package imports nothing else of its program.
type nogo struct {
	t       *testing.T
	pkg     *packages.Package
	results map[*analysis.Analyzer]any
	found   []string
}

func (n *nogo) run(a *analysis.Analyzer) {
	if _, ok := n.results[a]; ok {
		return
	}
	inputs := map[*analysis.Analyzer]any{}
	for _, required := range a.Requires {
		n.run(required)
		inputs[required] = n.results[required]
	}
	result, err := a.Run(&analysis.Pass{
		Analyzer:          a,
		Fset:              n.pkg.Fset,
		Files:             n.pkg.Syntax,
		Pkg:               n.pkg.Types,
		TypesInfo:         n.pkg.TypesInfo,
		TypesSizes:        n.pkg.TypesSizes,
		ResultOf:          inputs,
		Report:            func(d analysis.Diagnostic) { n.found = append(n.found, d.Category) },
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportPackageFact: func(analysis.Fact) {},
		ImportObjectFact:  func(types.Object, analysis.Fact) bool { return false },
		ExportObjectFact:  func(types.Object, analysis.Fact) {},
		AllPackageFacts:   func() []analysis.PackageFact { return nil },
		AllObjectFacts:    func() []analysis.ObjectFact { return nil },
	})
	if err != nil {
		n.t.Fatalf("%s: %v", a.Name, err)
	}
	n.results[a] = result
}
