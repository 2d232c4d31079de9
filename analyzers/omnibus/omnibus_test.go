package omnibus_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mcplint/mcplint/analyzers/omnibus"
	"github.com/mcplint/mcplint/internal/linttest"
)

func Test(t *testing.T) { linttest.RunWithSuggestedFixes(t, omnibus.Analyzer, "omnibus/...") }

// What the fixes make of the code compiles.
func TestFixedCode(t *testing.T) {
	dir := linttest.Module(t, "omnibus")
	golden, err := filepath.Glob(filepath.Join(dir, "fix", "*", "*.golden"))
	if err != nil || len(golden) == 0 {
		t.Fatal("no golden files", err)
	}
	overlay := map[string]map[string]string{"Replace": {}}
	for _, g := range golden {
		overlay["Replace"][strings.TrimSuffix(g, ".golden")] = g
	}
	data, err := json.Marshal(overlay)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "vet", "-overlay", file, "./fix/...")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
