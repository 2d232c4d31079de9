package inventory_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/driver"
	"github.com/mcplint/mcplint/internal/inventory"
	"github.com/mcplint/mcplint/internal/linttest"
)

var update = flag.Bool("update", false, "rewrite the golden file")

// TestExample compares the inventory of testdata/inventory with the golden
// file beside it: tools with every kind of guard and effect, registered in
// another package than the server's, and the other entry points.
func TestExample(t *testing.T) {
	dir := linttest.Module(t, "inventory")
	cfg, err := config.Analyzer.Run(nil)
	if err != nil {
		t.Fatal(err)
	}
	var pkgs []*inventory.Package
	res, err := driver.InProcess(t.Context(), &driver.Options{
		Analyzers: []*analysis.Analyzer{inventory.Analyzer}, Patterns: []string{"./..."}, Dir: dir,
		Analysed: cfg.(*config.Config).AnalysedPackage, Env: append(os.Environ(), "GOWORK=off"),
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range res.Problems {
		t.Error(p.Message)
	}
	for _, v := range res.Values {
		if p := v.(*inventory.Package); p != nil {
			pkgs = append(pkgs, p)
		}
	}
	data, err := json.MarshalIndent(pkgs, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join(dir, "inventory.golden")
	if *update {
		if err := os.WriteFile(golden, append(data, '\n'), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(data)+"\n"); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
