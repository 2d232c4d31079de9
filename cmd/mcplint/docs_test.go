package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/mcplint/mcplint/internal/linttest"
)

var top = filepath.Join("..", "..")

// The documentation shows what the command prints: on testdata/sample, and the
// inventory of testdata/inventory.
func TestSample(t *testing.T) {
	for _, s := range []struct {
		mark, module string
		args         []string
		status       int
		documents    []string
	}{
		{"sample", "sample", []string{"./..."}, found, []string{"README.md", "docs/usage.md"}},
		{"tools", "inventory", []string{"tools", "./..."}, clean, []string{"README.md", "docs/tools.md"}},
	} {
		want := "$ mcplint " + strings.Join(s.args, " ") + "\n" + output(t, s.module, s.status, s.args...)
		for _, name := range s.documents {
			shows(t, filepath.Join(top, name), s.mark, want)
		}
	}
}

// output returns what the command prints in a module of testdata.
func output(t *testing.T, module string, status int, args ...string) string {
	t.Helper()
	cmd := exec.Command(linttest.Build(t), args...)
	cmd.Dir = linttest.Module(t, module)
	cmd.Env = append(os.Environ(), "GOWORK=off", "PWD="+cmd.Dir)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); cmd.ProcessState.ExitCode() != status {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	return stdout.String() + stderr.String()
}

// shows demands that the document has want in the block behind the mark.
func shows(t *testing.T, document, mark, want string) {
	t.Helper()
	data, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile("(?s)<!-- " + mark + " -->\n```\n(.*?)```\n").FindSubmatchIndex(data)
	if m == nil {
		t.Errorf("%s has no block %q", document, mark)
		return
	}
	if got := string(data[m[2]:m[3]]); got == want {
		return
	} else if !*update {
		t.Errorf("%s shows\n%s\nbut the command prints\n%s", document, got, want)
		return
	}
	if err := os.WriteFile(document, slices.Concat(data[:m[2]], []byte(want), data[m[3]:]), 0o666); err != nil {
		t.Fatal(err)
	}
}

// The README quotes the findings of its first command word by word.
func TestExample(t *testing.T) {
	cmd := exec.Command(linttest.Build(t), "./...")
	cmd.Dir = linttest.Module(t, "example")
	cmd.Env = append(os.Environ(), "GOWORK=off", "PWD="+cmd.Dir)
	out, _ := cmd.Output()
	if got := cmd.ProcessState.ExitCode(); got != found {
		t.Fatalf("exit status %d\n%s", got, out)
	}
	readme, err := os.ReadFile(filepath.Join(top, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	finding := regexp.MustCompile(`(?m)^\S+:\d+:\d+: (.*\])$`)
	all := finding.FindAllStringSubmatch(string(out), -1)
	if len(all) < 5 {
		t.Errorf("the example has %d findings, want one for each check", len(all))
	}
	for _, m := range all {
		if !strings.Contains(string(readme), "`"+m[1]+"`") {
			t.Errorf("README.md does not quote %q", m[1])
		}
	}
}

// The step of the GitHub action that does the work does it.
func TestAction(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash")
	}
	var action struct {
		Runs struct {
			Steps []struct{ ID, Run string }
		}
	}
	readYAML(t, "action.yml", &action)
	var script string
	for _, s := range action.Runs.Steps {
		if s.ID == "check" {
			script = s.Run
		}
	}
	root, err := filepath.Abs(top)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ module, args, status string }{
		{"sample", "-check=authz -skip=directives", "1"},
		{"sample", "-check=authz/late", "0"},
		{"sample", "-nonsense", ""},
	} {
		temp := t.TempDir()
		output := filepath.Join(temp, "output")
		cmd := exec.Command(bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
		cmd.Dir = linttest.Module(t, c.module)
		cmd.Env = append(os.Environ(), "ACTION="+root, "RUNNER_TEMP="+temp, "GITHUB_OUTPUT="+output, "PACKAGES=./...", "ARGS="+c.args)
		out, err := cmd.CombinedOutput()
		if (err == nil) != (c.status != "") {
			t.Errorf("%s: %v\n%s", c.args, err, out)
			continue
		}
		data, err := os.ReadFile(output)
		if err != nil {
			t.Fatal(err)
		}
		if c.status != "" && !strings.Contains(string(data), "status="+c.status+"\n") {
			t.Errorf("%s: output %q, want status %s", c.args, data, c.status)
		}
	}
}

// The pre-commit hook calls the command in a way that it understands.
func TestPreCommitHook(t *testing.T) {
	var hooks []struct {
		ID, Entry string
		Args      []string
	}
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	if len(hooks) != 1 || hooks[0].Entry != "mcplint" {
		t.Fatalf("hooks: %+v", hooks)
	}
	cmd := exec.Command(linttest.Build(t), append([]string{"-check=authz/late"}, hooks[0].Args...)...)
	cmd.Dir = linttest.Module(t, "sample")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func readYAML(t *testing.T, name string, v any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(top, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, v); err != nil {
		t.Fatal(err)
	}
}
