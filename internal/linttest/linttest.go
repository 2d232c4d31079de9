// Package linttest runs checks on the modules in the repository's testdata
// folder and compares what the drivers find there.
//
// A folder testdata/NAME is a Go module with packages under bad (must be
// found), good (must not be found) and limits (what is known to be wrong: a
// false alarm carries a want comment, a miss a comment "limit(#12): missed,
// want ...", which the harness ignores).
package linttest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
)

// Run applies a to the packages that the patterns name and checks the findings
// and facts against their want comments. A pattern is relative to the
// repository's testdata folder, such as "authz/..." or "authz/bad/...".
func Run(t *testing.T, a *analysis.Analyzer, patterns ...string) []*analysistest.Result {
	t.Helper()
	var results []*analysistest.Result
	for _, pattern := range patterns {
		dir, rest := module(t, pattern)
		download(t, dir)
		results = append(results, analysistest.Run(t, dir, a, rest)...)
	}
	return results
}

// RunWithSuggestedFixes is Run, and compares the fixes with the .golden files
// beside the sources.
func RunWithSuggestedFixes(t *testing.T, a *analysis.Analyzer, patterns ...string) []*analysistest.Result {
	t.Helper()
	var results []*analysistest.Result
	for _, pattern := range patterns {
		dir, rest := module(t, pattern)
		download(t, dir)
		results = append(results, analysistest.RunWithSuggestedFixes(t, dir, a, rest)...)
	}
	return results
}

// Module returns the folder of the named testdata module, after downloading
// what the module requires.
func Module(t testing.TB, name string) string {
	t.Helper()
	dir, rest := module(t, name)
	if rest != "." {
		t.Fatalf("%s is a folder inside the module %s", name, dir)
	}
	download(t, dir)
	return dir
}

// module splits a pattern below testdata into the folder of the innermost
// module that it leads into and the pattern within that module.
func module(t testing.TB, pattern string) (dir, rest string) {
	t.Helper()
	folder := filepath.Join(root(t), "testdata")
	elems := strings.Split(pattern, "/")
	for i, elem := range elems {
		folder = filepath.Join(folder, elem)
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			dir, rest = folder, "."
			if i+1 < len(elems) {
				rest = "./" + strings.Join(elems[i+1:], "/")
			}
		}
	}
	if dir == "" {
		t.Fatalf("testdata/%s is not in a module: no go.mod on the way", pattern)
	}
	return dir, rest
}

// root returns the folder of the repository: the nearest one above the test's
// own that holds a go.mod.
func root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("the test does not run inside the repository")
		}
		dir = parent
	}
}

// downloads holds the outcome of one "go mod download" per module: analysistest
// loads with the module proxy switched off, and the one command "go test ./..."
// has to work on a fresh machine.
var downloads sync.Map // of string to func() ([]byte, error)

func download(t testing.TB, dir string) {
	t.Helper()
	run, _ := downloads.LoadOrStore(dir, sync.OnceValues(func() ([]byte, error) {
		cmd := exec.Command("go", "mod", "download")
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOWORK=off")
		return cmd.CombinedOutput()
	}))
	if out, err := run.(func() ([]byte, error))(); err != nil {
		t.Fatalf("go mod download in %s: %v\n%s", dir, err, out)
	}
}
