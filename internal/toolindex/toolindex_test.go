package toolindex_test

import (
	"flag"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mcplint/mcplint/internal/toolindex"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestIndex compares the index of each package in testdata/toolindex with the
// file index.golden beside it. The packages depend on each other, so facts
// matter; running twice shows that the order is always the same. What needs
// modules of its own is in modules inside: the small SDKs, and older versions.
func TestIndex(t *testing.T) {
	flags := toolindex.Analyzer.Requires[0].Flags // of config.Analyzer
	if err := flags.Set("sdk.alias", "example.com/fork/mcp=github.com/mark3labs/mcp-go/mcp,example.com/fork/server=github.com/mark3labs/mcp-go/server"); err != nil {
		t.Fatal(err)
	}
	defer flags.Set("sdk.alias", "")
	for _, module := range []string{"toolindex", "toolindex/sdks", "toolindex/sdks-older"} {
		t.Run(module, func(t *testing.T) {
			dir, err := filepath.Abs(filepath.Join("../../testdata", module))
			if err != nil {
				t.Fatal(err)
			}
			compare(t, dir)
		})
	}
}

// TestVersions does the same for servers that are written for older releases of
// the SDKs, a module for each.
func TestVersions(t *testing.T) {
	dirs, err := filepath.Glob("../../testdata/versions/*/go.mod")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no modules: %v", err)
	}
	for _, mod := range dirs {
		dir, err := filepath.Abs(filepath.Dir(mod))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(dir), func(t *testing.T) { compare(t, dir) })
	}
}

// compare compares the packages of the module in dir with their golden files.
func compare(t *testing.T, dir string) {
	t.Helper()
	cmd := exec.Command("go", "mod", "download")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	first := indexes(t, dir)
	if len(first) == 0 {
		t.Fatal("no packages")
	}
	for pkg, got := range first {
		_, below, _ := strings.Cut(strings.TrimPrefix(pkg, "example.com/"), "/")
		if strings.HasPrefix(pkg, "example.com/versions/") {
			_, below, _ = strings.Cut(below, "/") // a module of its own
		}
		golden := filepath.Join(dir, below, "index.golden")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Error(err)
		}
		if got != string(want) {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", pkg, got, want)
		}
	}
	for pkg, got := range indexes(t, dir) {
		if got != first[pkg] {
			t.Errorf("%s: a second run gives\n%s\nafter\n%s", pkg, got, first[pkg])
		}
	}
}

// indexes runs the analyzer on the module in dir and returns the text of each
// package's index.
func indexes(t *testing.T, dir string) map[string]string {
	t.Helper()
	fset := token.NewFileSet()
	out := map[string]string{}
	for _, act := range analyze(t, dir, fset, "./...") {
		out[act.Package.PkgPath] = act.Result.(*toolindex.Index).Text(fset)
	}
	return out
}

// analyze runs the analyzer on packages of the module in dir.
func analyze(t *testing.T, dir string, fset *token.FileSet, patterns ...string) []*checker.Action {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Dir: dir, Fset: fset, Mode: packages.LoadAllSyntax | packages.NeedModule,
		Env: append(os.Environ(), "GOWORK=off"),
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatal("testdata does not compile")
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{toolindex.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
	}
	return graph.Roots
}

// TestFacts holds the facts of some packages to the functions that evaluation
// in an importing package has to know.
func TestFacts(t *testing.T) {
	dir, err := filepath.Abs("../../testdata/toolindex")
	if err != nil {
		t.Fatal(err)
	}
	const idioms = "example.com/toolindex/idioms/"
	want := map[string]string{
		// What makes handlers, and the handlers.
		"constructed/handlers": "code(constructed/handlers.Find constructed/handlers.Find$1 constructed/handlers.List constructed/handlers.List$1 constructed/handlers.Raw constructed/handlers.Raw$1)",
		// What registers, and what that calls in the other package.
		"constructed": "code(constructed.Run constructed/handlers.Find constructed/handlers.Find$1 constructed/handlers.List constructed/handlers.List$1 constructed/handlers.Raw constructed/handlers.Raw$1)",
		// A type that registers itself, what makes such values, and the initializer,
		// but no function that none of them needs.
		"lib": "code((*lib.Tool).Register lib.Add lib.Must lib.add lib.convert lib.convert$1 lib.helped lib.init lib.list)",
	}
	for _, act := range analyze(t, dir, token.NewFileSet(), "./idioms/constructed/...", "./idioms/lib") {
		name := strings.TrimPrefix(act.Package.PkgPath, idioms)
		var code toolindex.Code
		got := ""
		if act.PackageFact(act.Package.Types, &code) {
			got = strings.ReplaceAll(code.String(), idioms, "")
		}
		if got != want[name] {
			t.Errorf("%s has the fact\n%s\nwant\n%s", name, got, want[name])
		}
		if reaches := act.PackageFact(act.Package.Types, new(toolindex.Reaches)); !reaches {
			t.Errorf("%s does not reach an SDK", name)
		}
	}
}
