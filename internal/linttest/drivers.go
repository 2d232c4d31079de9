package linttest

import (
	"fmt"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/driver"
)

// apart are the folders of testdata in which there is nothing for the checks to find,
// or nothing but what the tool model and the engine are tested with, under go vet as
// well: comparing the findings there would only take time, most of it to build what
// their modules depend on.
var apart = []string{"stubs", "versions", "toolindex", "taint", "taintmodules", "guards", "known", "known-older", "known-oldest"}

// Modules returns the names of the modules in testdata with something for the
// checks to find.
func Modules(t testing.TB) []string {
	t.Helper()
	top := filepath.Join(root(t), "testdata")
	var names []string
	err := filepath.WalkDir(top, func(name string, d os.DirEntry, err error) error {
		if err == nil && d.IsDir() && slices.Contains(apart, d.Name()) {
			return filepath.SkipDir
		}
		if err == nil && d.Name() == "go.mod" {
			rel, relErr := filepath.Rel(top, filepath.Dir(name))
			names = append(names, filepath.ToSlash(rel))
			return relErr
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// Drivers demands that every driver finds the same in the modules of the test data
// that are named like one of the checks, or in all others. They are two halves, for two
// tests: a test binary has ten minutes, and where nothing is built yet go vet builds
// all that the modules depend on.
func Drivers(t *testing.T, suite []*analysis.Analyzer, wanted Wanted, ofChecks bool) {
	tool := Build(t)
	total := 0
	for _, name := range Modules(t) {
		if slices.ContainsFunc(suite, func(a *analysis.Analyzer) bool { return a.Name == name }) == ofChecks {
			t.Run(name, func(t *testing.T) { total += SameFindings(t, suite, wanted, tool, Module(t, name)) })
		}
	}
	if total == 0 {
		t.Error("there was nothing to compare")
	}
}

// Build builds the command and returns its file name.
func Build(t testing.TB) string {
	t.Helper()
	tool := filepath.Join(t.TempDir(), "mcplint")
	cmd := exec.Command("go", "build", "-o", tool, "./cmd/mcplint")
	cmd.Dir = root(t)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return tool
}

// Wanted is what [driver.Options] say of it.
type Wanted = func([]*packages.Package) func(*analysis.Analyzer, *packages.Package) bool

// SameFindings checks the module in dir with every driver: in this process
// with dependencies without bodies, through "go vet -vettool" of the command
// named tool, and with the stock checker on the whole program from source. All
// must find the same, and it returns how much that is. Only this process leaves
// out what is not wanted; see [driver.Options].
func SameFindings(t *testing.T, suite []*analysis.Analyzer, wanted Wanted, tool, dir string) int {
	t.Helper()
	opts := &driver.Options{
		Analyzers: suite,
		Patterns:  []string{"./..."},
		Analysed:  new(config.Config).AnalysedPackage,
		Wanted:    wanted,
		Tests:     true,
		Dir:       dir,
		Env:       append(os.Environ(), "GOWORK=off", "PWD="+dir),
	}
	inProcess, err := driver.InProcess(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	vet, err := driver.Vet(t.Context(), opts, tool, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range slices.Concat(inProcess.Problems, vet.Problems) {
		t.Errorf("%s: %s", p.Pos, p.Message)
	}
	want := lines(dir, inProcess.Findings)
	compareLines(t, "go vet", lines(dir, vet.Findings), want)
	compareLines(t, "stock checker", stock(t, suite, opts), heads(want))
	return len(want)
}

// lines returns one line for each finding, with all of it that every driver
// knows.
func lines(dir string, findings []driver.Finding) []string {
	var list []string
	for _, f := range findings {
		line := fmt.Sprintf("%s-%d:%d: %s [%s]", relative(dir, f.Pos), f.End.Line, f.End.Column, f.Message, f.Category)
		for _, r := range f.Related {
			line += fmt.Sprintf("\n\t%s: %s", relative(dir, r.Pos), r.Message)
		}
		for _, fix := range f.Fixes {
			line += fmt.Sprintf("\n\tfix %s %v", fix.Message, fix.Edits)
		}
		list = append(list, line)
	}
	return list
}

// heads returns the first line of each finding.
func heads(list []string) []string {
	var first []string
	for _, line := range list {
		head, _, _ := strings.Cut(line, "\n")
		first = append(first, head)
	}
	return first
}

func relative(dir string, pos token.Position) string {
	if rel, err := filepath.Rel(dir, pos.Filename); err == nil {
		pos.Filename = filepath.ToSlash(rel)
	}
	return pos.String()
}

// stock runs the suite the way multichecker does.
func stock(t *testing.T, suite []*analysis.Analyzer, opts *driver.Options) []string {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode:  packages.LoadAllSyntax | packages.NeedModule,
		Dir:   opts.Dir,
		Env:   opts.Env,
		Tests: true,
	}, opts.Patterns...)
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze(suite, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%v: %v", act, act.Err)
		}
		for _, d := range act.Diagnostics {
			end := d.End
			if !end.IsValid() {
				end = d.Pos
			}
			pos, to := act.Package.Fset.Position(d.Pos), act.Package.Fset.Position(end)
			list = append(list, fmt.Sprintf("%s-%d:%d: %s", relative(opts.Dir, pos), to.Line, to.Column, d.Message))
		}
	}
	return list
}

// compareLines reports what got and want do not have in common, whatever the order.
func compareLines(t *testing.T, name string, got, want []string) {
	t.Helper()
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("only %s finds %s", name, line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("%s does not find %s", name, line)
		}
	}
}
