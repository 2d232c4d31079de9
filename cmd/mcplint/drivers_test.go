package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/linttest"
)

// Every driver finds the same in the modules of the checks. The others are compared
// by the test of the suite.
func TestDrivers(t *testing.T) {
	linttest.Drivers(t, analyzers.Suite, analyzers.Wanted(new(config.Config)), true)
}

// TestShuffled demands the same bytes whatever the order in which packages are
// named and however many processors there are.
func TestShuffled(t *testing.T) {
	dir := linttest.Module(t, "tenantid")
	t.Chdir(dir)
	t.Setenv("GOWORK", "off")
	var patterns []string
	for _, group := range []string{"bad", "good", "limits"} {
		dirs, err := os.ReadDir(filepath.Join(dir, group))
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range dirs {
			patterns = append(patterns, "./"+group+"/"+d.Name()+"/...")
		}
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	random := rand.New(rand.NewPCG(1, 2))
	var first string
	for i := range 6 {
		runtime.GOMAXPROCS(1 + i%2)
		random.Shuffle(len(patterns), func(i, j int) { patterns[i], patterns[j] = patterns[j], patterns[i] })
		var stdout, stderr bytes.Buffer
		if status := run(append([]string{"-format=json"}, patterns...), &stdout, &stderr); status != 1 {
			t.Fatalf("exit status %d: %s", status, stderr.String())
		}
		if first == "" {
			first = stdout.String()
		}
		if stdout.String() != first {
			t.Errorf("run %d, with %d processors: other output", i+1, runtime.GOMAXPROCS(0))
		}
	}
}
