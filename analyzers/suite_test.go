package analyzers_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/analyzers/directives"
	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/diag"
)

var update = flag.Bool("update", false, "rewrite the pages that are made of the manuals")

// The pages that are made of the manuals are up to date.
func TestPages(t *testing.T) {
	for _, m := range analyzers.Manuals() {
		page(t, filepath.Join(m.Name, "README.md"), "", m.Page())
	}
	page(t, filepath.Join("..", "docs", "checks.md"), "<!-- kinds -->\n", checkdoc.Table(analyzers.Manuals()))
}

// page demands that the file, after the mark, has the given text.
func page(t *testing.T, name, mark, want string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil && !*update {
		t.Error(err)
		return
	}
	head := ""
	if mark != "" {
		before, _, ok := strings.Cut(string(data), mark)
		if !ok {
			t.Errorf("%s has no %q", name, mark)
			return
		}
		head = before + mark
	}
	switch {
	case string(data) == head+want:
	case !*update:
		t.Errorf("%s is not what the manuals say: go test ./analyzers -update", name)
	default:
		if err := os.WriteFile(name, []byte(head+want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

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

// The findings of every check pass through the settings.
func TestConfigured(t *testing.T) {
	for _, a := range analyzers.Suite {
		if !slices.Contains(a.Requires, config.Analyzer) {
			t.Errorf("%s does not require %s", a.Name, config.Analyzer.Name)
		}
	}
}

// A manual says how severe the check is and lists its kinds; those of the five
// have their place in the Common Weakness Enumeration.
func TestManuals(t *testing.T) {
	for _, m := range analyzers.Manuals() {
		if m.Since == "" {
			t.Errorf("%s: the last line does not say since which version", m.Name)
		}
		if len(m.Kinds) == 0 {
			t.Errorf("%s: no kinds", m.Name)
		}
		for _, k := range m.Kinds {
			if !slices.Contains(checkdoc.Severities, k.Severity) {
				t.Errorf("%s/%s: severity %q", m.Name, k.Name, k.Severity)
			}
			if m.Name != directives.Analyzer.Name && len(k.CWE) == 0 || slices.Contains(k.CWE, 0) {
				t.Errorf("%s/%s: CWE %v", m.Name, k.Name, k.CWE)
			}
			if m.Name != directives.Analyzer.Name && len(k.OWASP) == 0 {
				t.Errorf("%s/%s: no entry of an OWASP list", m.Name, k.Name)
			}
			if strings.ContainsAny(k.Name, " ()") || k.Text == "" {
				t.Errorf("%s: bad entry for kind %q: %q", m.Name, k.Name, k.Text)
			}
		}
	}
}

func suiteNames() []string {
	var names []string
	for _, a := range analyzers.Suite {
		names = append(names, a.Name)
	}
	return names
}
