package driver

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/txtar"

	"github.com/mcplint/mcplint/internal/config"
)

// TestMain lets the test binary stand in for a GOPACKAGESDRIVER.
func TestMain(m *testing.M) {
	if os.Getenv("MCPLINT_TEST_PACKAGESDRIVER") != "" {
		if err := packagesDriver(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// packagesDriver answers for the packages of the go command, without modules.
func packagesDriver() error {
	var request packages.DriverRequest
	if err := json.NewDecoder(os.Stdin).Decode(&request); err != nil {
		return err
	}
	cfg := &packages.Config{Mode: packages.LoadImports | packages.NeedDeps, Tests: request.Tests,
		Env: append(request.Env, "GOPACKAGESDRIVER=off")}
	roots, err := packages.Load(cfg, os.Args[1:]...)
	if err != nil {
		return err
	}
	response := packages.DriverResponse{Compiler: "gc", Arch: "amd64",
		Packages: slices.Collect(packages.Postorder(roots))}
	for _, pkg := range roots {
		response.Roots = append(response.Roots, pkg.ID)
	}
	return json.NewEncoder(os.Stdout).Encode(response)
}

// tree writes a txtar archive to a new folder and returns it.
func tree(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		name := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// options returns the options of a hermetic run in dir.
func options(dir string, a *analysis.Analyzer, patterns ...string) *Options {
	return &Options{
		Analyzers: []*analysis.Analyzer{a},
		Patterns:  patterns,
		Analysed:  new(config.Config).AnalysedPackage,
		Tests:     true,
		Dir:       dir,
		Env:       append(os.Environ(), "GOPROXY=off", "GOFLAGS=", "PWD="+dir),
	}
}

// inProcess runs the toy and returns what it found as "file:line:col: message".
func inProcess(t *testing.T, opts *Options) (*Result, []string) {
	t.Helper()
	res, err := InProcess(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range res.Findings {
		rel, err := filepath.Rel(opts.Dir, f.Pos.Filename)
		if err != nil {
			t.Fatal(err)
		}
		f.Pos.Filename = filepath.ToSlash(rel)
		list = append(list, f.Pos.String()+": "+f.Message)
	}
	return res, list
}

func equal(t *testing.T, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// chain is a module with a fact that travels over two package borders.
const chain = `
-- go.mod --
module example.com/m

go 1.21
-- a/a.go --
package a

import "bytes"

type T struct{ bytes.Buffer }

func (T) Method() { println(1) }

func Generic[E any](e E) { println(2) }

func Quiet() {}
-- b/b.go --
package b

import "example.com/m/a"

func B() { a.T{}.Method() }
-- c/c.go --
package c

import (
	"example.com/m/a"
	"example.com/m/b"
)

func C() {
	b.B()
	a.Quiet()
	a.Generic(1)
}
`

// Facts come from every package of the module, also from those the user did
// not name; findings only from those he named.
func TestFacts(t *testing.T) {
	a, saw := toy()
	res, found := inProcess(t, options(tree(t, chain), a, "./c"))
	equal(t, found, []string{"c/c.go:9:5: B prints", "c/c.go:11:11: Generic prints"})
	equal(t, res.Findings[0].Category, "toy/print")
	equal(t, res.Findings[0].URL, "https://example.com/toy#print")
	for path, files := range map[string]int{"example.com/m/a": 1, "example.com/m/b": 1, "bytes": 0, "runtime": 0} {
		got, ok := saw()[path]
		if !ok || got.files != files {
			t.Errorf("%s: analysed %v with %d files, want %d", path, ok, got.files, files)
		}
	}
	// The language version decides what a loop variable is.
	equal(t, saw()["example.com/m/a"], seen{1, "example.com/m", "go1.21"})
}

// A package that an analyzer is not wanted for is looked at only for the facts
// that others need.
func TestWanted(t *testing.T) {
	a, saw := toy()
	opts := options(tree(t, chain+`
-- d/d.go --
package d

import "example.com/m/a"

func D() { a.T{}.Method() }
`), a, "./...")
	opts.Wanted = func(all []*packages.Package) func(*analysis.Analyzer, *packages.Package) bool {
		at := func(path string) int {
			return slices.IndexFunc(all, func(pkg *packages.Package) bool { return pkg.PkgPath == path })
		}
		if at("bytes") < 0 || at("example.com/m/a") < at("bytes") || at("example.com/m/c") < at("example.com/m/a") {
			t.Error("not the whole program, dependencies first")
		}
		return func(_ *analysis.Analyzer, pkg *packages.Package) bool { return pkg.PkgPath == "example.com/m/c" }
	}
	_, found := inProcess(t, opts)
	equal(t, found, []string{"c/c.go:9:5: B prints", "c/c.go:11:11: Generic prints"})
	if _, ok := saw()["example.com/m/d"]; ok {
		t.Error("d was analysed, which nothing that is wanted imports")
	}
}

// Nothing is compiled, whatever the state of the build cache.
func TestNoCompilation(t *testing.T) {
	dir := tree(t, chain)
	cache := t.TempDir()
	a, _ := toy()
	opts := options(dir, a, "./...")
	opts.Env = append(opts.Env, "GOCACHE="+cache, "CGO_ENABLED=0")
	_, found := inProcess(t, opts)
	equal(t, len(found), 3)
	if n := archives(t, cache); n > 0 {
		t.Errorf("%d packages were compiled", n)
	}
	// The same measure does see compiled packages.
	cmd := exec.Command("go", "list", "-export", "internal/goarch")
	cmd.Env = opts.Env
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if archives(t, cache) == 0 {
		t.Error("the test cannot tell whether packages were compiled")
	}
}

// archives counts the compiled packages in a build cache.
func archives(t *testing.T, cache string) int {
	n := 0
	err := filepath.WalkDir(cache, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if bytes.HasPrefix(data, []byte("!<arch>\n")) {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// The syntax of dependencies is dropped: it would be most of the memory.
// net/http has vendored packages and cgo below it.
func TestDependenciesKeepNoSyntax(t *testing.T) {
	a, _ := toy()
	prog, err := load(t.Context(), options(tree(t, chain+"-- d/d.go --\npackage d\n\nimport _ \"net/http\"\n"), a, "./..."))
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range prog.all {
		own := strings.HasPrefix(pkg.PkgPath, "example.com/m")
		if (pkg.Syntax != nil) != own || (pkg.TypesInfo != nil) != own {
			t.Errorf("%s: syntax %v, types info %v; want %v", pkg.ID, pkg.Syntax != nil, pkg.TypesInfo != nil, own)
		}
	}
}

// Tests are checked by themselves: what they call in the packages that they
// import is type-checked through the tested variant, but there are no facts
// about it, as no check of ours asks for any in a test.
func TestTests(t *testing.T) {
	dir := tree(t, `
-- go.mod --
module example.com/m

go 1.26
-- p/p.go --
package p

func P() { print1() }
func print1() { println(1) }
-- p/p_test.go --
package p

func inTest() { print2() }
func print2() { println(2) }
-- p/x_test.go --
package p_test

import (
	"example.com/m/p"
	"example.com/m/q"
)

func external() { p.P(); q.Q(); print3() }
func print3()   { println(3) }
-- q/q.go --
package q

import "example.com/m/p"

func Q() { p.P() }
-- onlytests/o_test.go --
package onlytests

import "example.com/m/p"

func only()   { p.P(); print4() }
func print4() { println(4) }
`)
	a, _ := toy()
	opts := options(dir, a, "./p", "./onlytests")
	_, found := inProcess(t, opts)
	equal(t, found, []string{
		"onlytests/o_test.go:5:30: print4 prints",
		"p/p.go:3:18: print1 prints",
		"p/p_test.go:3:23: print2 prints",
		"p/x_test.go:8:39: print3 prints",
	})
	opts.Tests = false
	opts.Patterns = []string{"./p"}
	_, found = inProcess(t, opts)
	equal(t, found, []string{"p/p.go:3:18: print1 prints"})
}

func TestBuildTags(t *testing.T) {
	dir := tree(t, `
-- go.mod --
module example.com/m

go 1.26
-- m.go --
package m

func f() { println(1) }
-- tagged.go --
//go:build special

package m

func g() { f() }
`)
	a, _ := toy()
	opts := options(dir, a, ".")
	_, found := inProcess(t, opts)
	equal(t, len(found), 0)
	opts.Tags = "special"
	_, found = inProcess(t, opts)
	equal(t, found, []string{"tagged.go:5:13: f prints"})
}

// Every module of a workspace is the user's own code.
func TestWorkspace(t *testing.T) {
	dir := tree(t, `
-- go.work --
go 1.26

use (
	./m
	./n
)
-- m/go.mod --
module example.com/m

go 1.26
-- m/m.go --
package m

import "example.com/n"

func M() { n.N() }
-- n/go.mod --
module example.com/n

go 1.26
-- n/n.go --
package n

func N() { println(1) }
`)
	a, _ := toy()
	_, found := inProcess(t, options(dir, a, "./m"))
	equal(t, found, []string{"m/m.go:5:15: N prints"})
}

// A vendored module is a dependency, so its bodies are not looked at unless
// the settings say so.
func TestVendor(t *testing.T) {
	dir := tree(t, `
-- go.mod --
module example.com/m

go 1.26

require example.com/dep v1.0.0
-- m.go --
package m

import "example.com/dep"

func M() { dep.D() }
-- vendor/modules.txt --
# example.com/dep v1.0.0
## explicit; go 1.26
example.com/dep
-- vendor/example.com/dep/d.go --
package dep

func D() { println(1) }
`)
	a, saw := toy()
	opts := options(dir, a, "./...")
	_, found := inProcess(t, opts)
	equal(t, len(found), 0)
	equal(t, saw()["example.com/dep"].files, 0)
	opts.Analysed = (&config.Config{Deps: config.List{"example.com/*"}}).AnalysedPackage
	_, found = inProcess(t, opts)
	equal(t, found, []string{"m.go:5:17: D prints"})
}

// In a package that uses cgo the positions are those of the files the user wrote.
func TestCgo(t *testing.T) {
	if _, err := exec.LookPath("gcc"); err != nil {
		t.Skip("no C compiler")
	}
	dir := tree(t, `
-- go.mod --
module example.com/m

go 1.26
-- m.go --
package m

// int one(void) { return 1; }
import "C"

func m() int {
	f()
	return int(C.one())
}

func f() { println(1) }
`)
	a, _ := toy()
	opts := options(dir, a, ".")
	opts.Env = append(opts.Env, "CGO_ENABLED=1")
	_, found := inProcess(t, opts)
	equal(t, found, []string{"m.go:7:3: f prints"})
}

// The package that cgo's files import does not wait for itself.
func TestCgoItself(t *testing.T) {
	if _, err := exec.LookPath("gcc"); err != nil {
		t.Skip("no C compiler")
	}
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	a, saw := toy()
	opts := options(filepath.Join(strings.TrimSpace(string(out)), "src"), a, "runtime/cgo")
	opts.Env = append(opts.Env, "CGO_ENABLED=1")
	opts.Tests = false
	inProcess(t, opts)
	if saw()["runtime/cgo"].files == 0 {
		t.Error("it was not analysed")
	}
}

// What the code under analysis imports may use cgo without a C compiler: only
// what it exports is of interest.
func TestCgoDependency(t *testing.T) {
	dir := tree(t, `
-- go.mod --
module example.com/m

go 1.26

require example.com/dep v0.0.0

replace example.com/dep => ./dep
-- m.go --
package m

import "example.com/dep"

func m() int {
	f()
	return dep.One()
}

func f() { println(1) }
-- dep/go.mod --
module example.com/dep

go 1.26
-- dep/dep.go --
package dep

// int one(void) { return 1; }
import "C"

func One() int { return int(C.one()) }
`)
	a, _ := toy()
	opts := options(dir, a, ".")
	opts.Env = append(opts.Env, "CGO_ENABLED=1", "CC=/none", "GOCACHE="+t.TempDir())
	res, found := inProcess(t, opts)
	equal(t, found, []string{"m.go:6:3: f prints"})
	equal(t, res.Problems, []Problem(nil))
}

// Files named one by one are the user's own code, too.
func TestFileArguments(t *testing.T) {
	a, _ := toy()
	dir := tree(t, "-- x.go --\npackage main\n\nfunc main() { f() }\nfunc f() { println(1) }\n")
	_, found := inProcess(t, options(dir, a, "x.go"))
	equal(t, found, []string{"x.go:3:16: f prints"})
}

// A build system of the user's is asked in the user's way. It does not tell
// modules, so what he named is taken for his code.
func TestPackagesDriver(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	a, saw := toy()
	opts := options(tree(t, chain), a, "./a", "./b", "./c")
	opts.Env = append(opts.Env, "GOPACKAGESDRIVER="+self, "MCPLINT_TEST_PACKAGESDRIVER=1")
	_, found := inProcess(t, opts)
	equal(t, found, []string{"b/b.go:5:24: Method prints", "c/c.go:9:5: B prints", "c/c.go:11:11: Generic prints"})
	equal(t, saw()["bytes"].files, 0)
}

const broken = `
-- go.mod --
module example.com/m

go 1.26
-- good/good.go --
package good

func G() { print1() }
func print1() { println(1) }
-- bad/bad.go --
package bad

func B() int { return "one" }
-- syntax/syntax.go --
package syntax

func S( {
-- uses/uses.go --
package uses

import "example.com/m/bad"

func U() { print1(); bad.B() }
func print1() { println(1) }
-- badtest/b.go --
package badtest

func T() { print1() }
func print1() { println(1) }
-- badtest/b_test.go --
package badtest

var x undefined
-- missing/missing.go --
package missing

import "example.org/nowhere"

var _ = nowhere.X
`

// What does not compile is told; what does not depend on it is checked.
func TestBroken(t *testing.T) {
	a, _ := toy()
	opts := options(tree(t, broken), a, "./...")
	res, found := inProcess(t, opts)
	equal(t, found, []string{"badtest/b.go:3:18: print1 prints", "good/good.go:3:18: print1 prints"})
	equal(t, res.Skipped, []string{"example.com/m/missing", "example.com/m/uses"})
	var problems []string
	for _, p := range res.Problems {
		name := p.Pos
		if rel, err := filepath.Rel(opts.Dir, name.Filename); err == nil {
			name.Filename = filepath.ToSlash(rel)
		}
		problems = append(problems, name.String()+": "+p.Message)
	}
	slices.Sort(problems)
	equal(t, problems, []string{
		"bad/bad.go:3:23: cannot use \"one\" (untyped string constant) as int value in return statement",
		"badtest/b_test.go:3:7: undefined: undefined",
		"missing/missing.go:3:8: no required module provides package example.org/nowhere; to add it:\n\tgo get example.org/nowhere",
		"syntax/syntax.go:3:9: expected ')', found '{'",
	})
}

// A check that fails in one package is told of, and runs in the others.
func TestPanic(t *testing.T) {
	a, _ := toy()
	run := a.Run
	for what, fail := range map[string]func(){
		"runtime error: integer divide by zero (driver_test.go": func() { var zero int; _ = 1 / zero },
		"*errors.errorString (driver_test.go":                   func() { panic(errors.New("what the code says")) },
	} {
		a.Run = func(pass *analysis.Pass) (any, error) {
			if pass.Pkg.Name() == "bad" {
				fail()
			}
			return run(pass)
		}
		res, found := inProcess(t, options(tree(t, "-- go.mod --\nmodule m\n-- bad/b.go --\npackage bad\n-- good/g.go --\npackage good\n\nfunc f() { println() }\n\nfunc g() { f() }\n"), a, "./..."))
		equal(t, found, []string{"good/g.go:5:13: f prints"})
		if len(res.Problems) != 1 || !strings.Contains(res.Problems[0].Message, "check toy failed on m/bad: a mistake of mcplint itself, please report it: "+what) {
			t.Errorf("problems: %v", res.Problems)
		}
	}
}

func TestNothingToDo(t *testing.T) {
	a, _ := toy()
	_, err := InProcess(t.Context(), options(tree(t, "-- go.mod --\nmodule m\n"), a, "./..."))
	if err == nil || err.Error() != "no Go packages match ./..." {
		t.Errorf("module without packages: got error %v", err)
	}
	res, err := InProcess(t.Context(), options(tree(t, "-- README --\nnot a module\n"), a, "./..."))
	if err != nil || len(res.Problems) != 1 || !strings.Contains(res.Problems[0].Message, "does not contain main module") {
		t.Errorf("no module: got %v, error %v", res, err)
	}
}

// A go command that is newer than this program explains odd errors.
func TestSkew(t *testing.T) {
	opts := &Options{Dir: t.TempDir()}
	if got := skew(opts, "go1.20.3"); len(got) != 1 || !strings.Contains(got[0].Message, "built with go1.20.3") {
		t.Errorf("old program: got %v", got)
	}
	if got := skew(opts, runtime.Version()); len(got) != 0 {
		t.Errorf("same version: got %v", got)
	}
}

// Two runs over the same code find the same, in the same order.
func TestRepeatable(t *testing.T) {
	dir := tree(t, chain)
	a, _ := toy()
	first, _ := inProcess(t, options(dir, a, "./..."))
	for range 3 {
		again, _ := inProcess(t, options(dir, a, "./..."))
		equal(t, again, first)
	}
}

func TestParsePosition(t *testing.T) {
	for in, want := range map[string]string{
		"a.go:3:5":          "a.go:3:5",
		"a.go:3":            "a.go:3",
		"a.go":              "a.go",
		`C:\a.go:3:5`:       `C:\a.go:3:5`,
		"odd:7:name.go:3":   "odd:7:name.go:3",
		"-":                 "-",
		"":                  "-",
		"dir with :1:2:3:4": "dir with :1:2:3:4",
	} {
		if got := parsePosition(in).String(); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
