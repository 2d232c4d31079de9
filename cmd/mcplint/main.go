// Mcplint finds mistakes that make MCP servers written in Go unsafe.
//
// Usage:
//
//	mcplint [flags] [packages]
//	go vet -vettool=$(which mcplint) [packages]
//
// Run mcplint -h for the flags and the exit status.
package main

import (
	"flag"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/config"
)

func main() {
	args := os.Args[1:]
	if calledByGo(args) {
		addSettings(flag.CommandLine)
		unitchecker.Main(analyzers.Suite...)
	}
	os.Exit(run(args, os.Stdout, os.Stderr))
}

// addSettings adds the settings of the checks to fs.
func addSettings(fs *flag.FlagSet) {
	config.Analyzer.Flags.VisitAll(func(f *flag.Flag) {
		switch f.Name {
		case "check", "skip":
			fs.Var(names{f.Value}, f.Name, f.Usage)
		default:
			fs.Var(f.Value, f.Name, f.Usage)
		}
	})
}

// names is a list of names of checks and kinds, which must exist: a name with
// a spelling mistake would select nothing.
type names struct{ flag.Value }

func (n names) Set(s string) error {
	var list config.List
	if err := list.Set(s); err != nil {
		return err
	}
	for _, name := range list {
		if _, err := analyzers.Find(name); err != nil {
			return err
		}
	}
	return n.Value.Set(s)
}

// String copes with the zero value, which package flag makes to compare with.
func (n names) String() string {
	if n.Value == nil {
		return ""
	}
	return n.Value.String()
}

// calledByGo reports whether the arguments are those that the go command gives
// a vet tool: it asks for the version and the flags, and then names the
// configuration of one package at a time.
func calledByGo(args []string) bool {
	if len(args) == 0 {
		return false
	}
	return args[0] == "-V=full" || args[0] == "-flags" || strings.HasSuffix(args[len(args)-1], ".cfg")
}
