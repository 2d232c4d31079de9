package analyzers_test

import (
	"os"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/analyzers/directives"
	"github.com/mcplint/mcplint/internal/diag"
)

func TestValid(t *testing.T) {
	if err := analysis.Validate(analyzers.Suite); err != nil {
		t.Fatal(err)
	}
}

// Nobody can forget to register a check, or to register it in order.
func TestSuiteIsFolders(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var folders []string
	for _, e := range entries {
		if e.IsDir() {
			folders = append(folders, e.Name())
		}
	}
	if names := suiteNames(); !slices.Equal(names, folders) {
		t.Errorf("Suite has %q, the folders are %q", names, folders)
	}
}

// The names that a directive accepts are those of the checks.
func TestDirectiveNames(t *testing.T) {
	checks := slices.DeleteFunc(suiteNames(), func(name string) bool { return name == directives.Analyzer.Name })
	if !slices.Equal(checks, diag.Checks) {
		t.Errorf("Suite has %q, directives accept %q", checks, diag.Checks)
	}
}

func suiteNames() []string {
	var names []string
	for _, a := range analyzers.Suite {
		names = append(names, a.Name)
	}
	return names
}
