//go:build unix

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// soak is the environment variable that names a folder of modules for TestSoak.
const soak = "MCPLINT_TEST_SOAK"

// A soaking is one module and what a run over it took.
type soaking struct {
	module   string
	lines    int           // of Go, tests aside
	mcp      bool          // some file of it speaks of MCP
	status   int           // exit status
	cpu      time.Duration // user and system
	peak     int64         // MiB, resident
	findings map[string]int
	stderr   string
}

// TestSoak runs mcplint over every module in a folder, whatever it is about.
// No run may crash or fail to end, and where nothing speaks of MCP no check
// but secrets may find anything. Time and memory are only told.
func TestSoak(t *testing.T) {
	dir := os.Getenv(soak)
	if dir == "" {
		t.Skip("takes a folder of modules, and its time; name it in " + soak)
	}
	mcplint, err := exec.LookPath("mcplint")
	if err != nil {
		t.Fatal(err)
	}
	var all []soaking
	for _, module := range modules(t, dir) {
		s := measure(t, mcplint, module)
		all = append(all, s)
		t.Logf("%s: exit status %d, %.1f CPU s, %d MiB, %d lines, findings %v",
			s.module, s.status, s.cpu.Seconds(), s.peak, s.lines, s.findings)
		if s.status < 0 || s.status > 2 || strings.Contains(s.stderr, "goroutine ") {
			t.Errorf("%s: crashed: %s", s.module, s.stderr)
		}
		for check, n := range s.findings {
			if check != "secrets" && !s.mcp {
				t.Errorf("%s: %d of %s where there is no MCP", s.module, n, check)
			}
		}
	}
	if len(all) == 0 {
		t.Fatalf("%s holds no module", dir)
	}
	slices.SortFunc(all, func(a, b soaking) int { return int(b.cpu - a.cpu) })
	var lines int
	var cpu time.Duration
	for _, s := range all {
		lines += s.lines
		cpu += s.cpu
	}
	t.Logf("%d modules, %d lines, %.0f CPU s", len(all), lines, cpu.Seconds())
	for _, s := range all[:min(10, len(all))] {
		t.Logf("longest: %s: %.1f CPU s for %d lines, %d MiB", s.module, s.cpu.Seconds(), s.lines, s.peak)
	}
}

// modules returns the folders below dir that hold a go.mod.
func modules(t *testing.T, dir string) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.Name() == "go.mod" && !d.IsDir() {
			found = append(found, filepath.Dir(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// measure runs mcplint over the packages of one module. Modules it needs are
// fetched as usual; what can't be had is code that does not compile.
func measure(t *testing.T, mcplint, module string) soaking {
	t.Helper()
	s := soaking{module: module, findings: map[string]int{}}
	err := filepath.WalkDir(module, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		src, err := os.ReadFile(name)
		if !strings.HasSuffix(name, "_test.go") {
			s.lines += bytes.Count(src, []byte("\n"))
		}
		s.mcp = s.mcp || bytes.Contains(bytes.ToLower(src), []byte("mcp"))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, mcplint, "-format", "json", "./...")
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	_ = cmd.Run() // the exit status is looked at below
	s.stderr = stderr.String()
	s.status = cmd.ProcessState.ExitCode()
	s.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		s.peak = usage.Maxrss / 1024
	}
	var report struct {
		Findings []struct{ Check string }
	}
	if s.status != 2 {
		if err := json.Unmarshal(out.Bytes(), &report); err != nil {
			t.Errorf("%s: output: %v", module, err)
		}
	}
	for _, f := range report.Findings {
		s.findings[f.Check]++
	}
	return s
}
