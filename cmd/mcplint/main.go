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

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/driver"
)

func main() {
	args := os.Args[1:]
	if calledByGo(args) {
		analyzers.AddFlags(flag.CommandLine)
		driver.VetTool(args, analyzers.Suite)
		return
	}
	driver.CollectLate(driver.CommandHeap)
	os.Exit(run(args, os.Stdout, os.Stderr))
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
