package toolindex_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/mcplint/mcplint/internal/toolindex"
)

// dump reports the index of a package, as text.
var dump = &analysis.Analyzer{
	Name:     "dump",
	Doc:      "report the index of a package",
	Requires: []*analysis.Analyzer{toolindex.Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		index := pass.ResultOf[toolindex.Analyzer].(*toolindex.Index)
		if len(pass.Files) > 0 {
			pass.Reportf(pass.Files[0].Package, "%s", index.Text(pass.Fset))
		}
		return nil, nil
	},
}

// TestMain makes the test binary a vettool where a test asks for one.
func TestMain(m *testing.M) {
	if os.Getenv("MCPLINT_TEST_VETTOOL") != "" {
		unitchecker.Main(dump)
	}
	os.Exit(m.Run())
}

// TestVet compares the same files with what is found under go vet, where every
// package is a process of its own and facts are files.
func TestVet(t *testing.T) {
	dir, err := filepath.Abs("../../testdata/toolindex")
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "vet", "-json", "-vettool="+self, "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "MCPLINT_TEST_VETTOOL=1")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, stderr.Bytes())
	}
	found := 0
	for d := json.NewDecoder(&stdout); d.More(); {
		var out map[string]map[string][]struct{ Message string }
		if err := d.Decode(&out); err != nil {
			t.Fatal(err)
		}
		for pkg, results := range out {
			for _, r := range results["dump"] {
				found++
				want, err := os.ReadFile(filepath.Join(dir, strings.TrimPrefix(pkg, "example.com/toolindex/"), "index.golden"))
				if err != nil {
					t.Error(err)
				}
				if r.Message != string(want) {
					t.Errorf("%s:\ngot\n%s\nwant\n%s", pkg, r.Message, want)
				}
			}
		}
	}
	list := exec.Command("go", "list", "./...")
	list.Dir, list.Env = dir, cmd.Env
	all, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(strings.Fields(string(all))); found != n {
		t.Errorf("go vet looked at %d packages of %d", found, n)
	}
}
