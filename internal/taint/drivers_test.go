package taint_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/mcplint/mcplint/internal/linttest"
)

// TestMain lets the binary of these tests be the vet tool that TestSeparately
// hands to the go command.
func TestMain(m *testing.M) {
	if args := os.Args[1:]; len(args) > 0 && (args[0] == "-V=full" || args[0] == "-flags" || strings.HasSuffix(args[len(args)-1], ".cfg")) {
		unitchecker.Main(probe)
	}
	os.Exit(m.Run())
}

// TestSeparately demands of the corpus that the findings that TestFlows checks
// are the same when each package is analysed by a process of its own, with
// nothing but facts about the others.
func TestSeparately(t *testing.T) {
	tool, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if n := linttest.SameFindings(t, []*analysis.Analyzer{probe}, nil, tool, linttest.Module(t, "taint")); n == 0 {
		t.Error("nothing was found")
	}
}
