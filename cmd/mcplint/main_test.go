package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/mcplint/mcplint/internal/linttest"
)

var update = flag.Bool("update", false, "rewrite the wanted output in the scripts")

// TestMain makes the command available to the scripts as mcplint.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"mcplint": main})
}

func TestScript(t *testing.T) {
	sample := linttest.Module(t, "sample")
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			// The server that the documentation shows, for scripts that need
			// findings of every check.
			if err := os.CopyFS(filepath.Join(env.WorkDir, "sample"), os.DirFS(sample)); err != nil {
				return err
			}
			return setup(env)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status, "esc": esc},
	})
}

// setup lets the go command of a script use the caches of the machine, but not
// the network.
func setup(env *testscript.Env) error {
	out, err := exec.Command("go", "env", "GOCACHE", "GOMODCACHE").Output()
	if err != nil {
		return err
	}
	caches := strings.Fields(string(out))
	env.Setenv("GOCACHE", caches[0])
	env.Setenv("GOMODCACHE", caches[1])
	env.Setenv("GOPROXY", "off")
	env.Setenv("GOFLAGS", "")
	mcplint, err := exec.LookPath("mcplint")
	env.Setenv("MCPLINT", mcplint)
	return err
}

// status runs a command and demands an exit status: status N COMMAND ARGS...
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command [args...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// esc replaces the word ESC in a file by the character.
func esc(ts *testscript.TestScript, neg bool, args []string) {
	name := ts.MkAbs(args[0])
	ts.Check(os.WriteFile(name, []byte(strings.ReplaceAll(ts.ReadFile(args[0]), "ESC", "\x1b")), 0o666))
}

// A vet tool starts once for every package. One that imports net is linked with
// the C library where there is a C compiler, which is a third of what starting
// this one takes.
func TestNoCLibrary(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", ".")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range strings.Fields(string(out)) {
		if pkg == "net" || pkg == "runtime/cgo" {
			t.Errorf("the command imports %s", pkg)
		}
	}
}
