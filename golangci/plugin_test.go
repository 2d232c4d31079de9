package golangci

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/driver"
	"github.com/mcplint/mcplint/internal/linttest"
)

func TestPlugin(t *testing.T) {
	newPlugin, err := register.GetPlugin("mcplint")
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPlugin(map[string]any{})
	if err != nil {
		t.Fatal(err)
	}
	list, err := p.BuildAnalyzers()
	if err != nil || len(list) != len(analyzers.Suite) || p.GetLoadMode() != register.LoadModeTypesInfo {
		t.Errorf("%d analyzers, load mode %s, error %v", len(list), p.GetLoadMode(), err)
	}
}

// The settings are the flags, nested or not; a typo fails the run.
func TestSettings(t *testing.T) {
	for _, c := range []struct{ settings, want string }{
		{`null`, ""},
		{`{"skip": ["authz/late", "secrets"], "severity": "low"}`, ""},
		{`{"authz": {"check": "example.com/policy.Allow"}, "redaction.allow": ["*_id"], "waived": false}`, ""},
		{`{"skipp": []}`, `mcplint: settings: unknown key "skipp"; the keys are authz.check, authz.transport, check, `},
		{`{"authz": {"transports": "remote"}}`, `unknown key "authz.transports"`},
		{`{"skip": "authzz"}`, `skip: invalid value "authzz": unknown check "authzz"`},
		{`{"waived": "perhaps"}`, `waived: invalid value "perhaps"`},
		{`{"skip": [["authz"]]}`, `skip: a list holds plain values`},
		{`{"skip": null}`, `skip: want a plain value or a list`},
		{`["authz"]`, `decoding settings`},
	} {
		var conf any
		if err := json.Unmarshal([]byte(c.settings), &conf); err != nil {
			t.Fatal(err)
		}
		_, err := New(conf)
		if err == nil && c.want != "" || err != nil && (c.want == "" || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: error %v, want %q", c.settings, err, c.want)
		}
	}
}

const lintConfig = `
version: "2"
linters:
  default: none
  enable: [mcplint]
  settings:
    custom:
      mcplint:
        type: module
        settings: {%s}
output:
  path-mode: abs
issues:
  max-issues-per-linter: 0
  max-same-issues: 0
  uniq-by-line: false
`

// A golangci-lint with the plugin finds what "go vet" finds in every module of
// the test data. Building it takes minutes, hence the environment variable.
func TestCustom(t *testing.T) {
	if os.Getenv("MCPLINT_TEST_GOLANGCI") == "" {
		t.Skip("MCPLINT_TEST_GOLANGCI is not set")
	}
	lint := filepath.Join(t.TempDir(), "golangci-lint")
	build := exec.Command("go", "build", "-o", lint, ".")
	build.Dir = "custom"
	build.Env = append(os.Environ(), "GOWORK=off")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	tool := linttest.Build(t)
	total := 0
	for _, name := range linttest.Modules(t) {
		t.Run(name, func(t *testing.T) {
			dir := linttest.Module(t, name)
			want := vet(t, tool, dir)
			got := golangciLint(t, lint, dir, "")
			for _, line := range got {
				if !slices.Contains(want, line) {
					t.Errorf("only golangci-lint finds %s", line)
				}
			}
			for _, line := range want {
				if !slices.Contains(got, line) {
					t.Errorf("golangci-lint does not find %s", line)
				}
			}
			total += len(want)
		})
	}
	if total == 0 {
		t.Error("there was nothing to compare")
	}
	sample := linttest.Module(t, "sample")
	if got := golangciLint(t, lint, sample, "check: [tenantid], skip: directives"); len(got) != 1 || !strings.Contains(got[0], "tenantid/argument") {
		t.Errorf("with settings it finds %q", got)
	}
}

// vet returns what "go vet" finds in a module, one line each.
func vet(t *testing.T, tool, dir string) []string {
	t.Helper()
	res, err := driver.Vet(t.Context(), &driver.Options{
		Analyzers: analyzers.Suite,
		Patterns:  []string{"./..."},
		Analysed:  new(config.Config).AnalysedPackage,
		Tests:     true,
		Dir:       dir,
		Env:       append(os.Environ(), "GOWORK=off", "PWD="+dir),
	}, tool, nil)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range res.Findings {
		lines = append(lines, fmt.Sprintf("%s:%d:%d: %s [%s]", f.Pos.Filename, f.Pos.Line, f.Pos.Column, f.Message, f.Category))
	}
	return lines
}

// golangciLint returns what a golangci-lint with the plugin finds there.
func golangciLint(t *testing.T, lint, dir, settings string) []string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "golangci.yml")
	if err := os.WriteFile(file, fmt.Appendf(nil, lintConfig, settings), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(lint, "run", "--config="+file, "--output.json.path=stdout", "--show-stats=false", "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "PWD="+dir, "GOLANGCI_LINT_CACHE="+t.TempDir())
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() != 1 || err != nil && exit == nil {
		t.Fatalf("%v\n%s", err, exit.Stderr)
	}
	var report struct {
		Issues []struct {
			Text string
			Pos  struct {
				Filename     string
				Line, Column int
			}
		}
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var lines []string
	for _, i := range report.Issues {
		_, message, _ := strings.Cut(i.Text, ": ") // the check stands before it
		lines = append(lines, fmt.Sprintf("%s:%d:%d: %s", i.Pos.Filename, i.Pos.Line, i.Pos.Column, message))
	}
	return lines
}
