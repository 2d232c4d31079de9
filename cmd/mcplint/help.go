package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/config"
)

// usage prints the help text.
func usage(w io.Writer, fs *flag.FlagSet) {
	fmt.Fprint(w, `Mcplint finds mistakes that make MCP servers written in Go unsafe.

Usage:

	mcplint [flags] [packages]
	mcplint baseline write|prune [flags] [packages]
	mcplint checks
	mcplint config [flags]
	mcplint explain CHECK[/KIND]
	mcplint suppressions [flags] [packages]
	mcplint tools [flags] [packages]
	go vet -vettool=$(which mcplint) [settings] [packages]

Packages are named as for the go command; without any, it is the one in the
working directory.

Commands:

	baseline      accept what is found now, and report only what is not in the
	              baseline: write adds findings, prune removes those that are gone
	checks        list the checks, their kinds, severities and CWE entries
	config        print the settings in effect, and where each comes from
	explain       print the manual of a check or of one kind
	suppressions  list the directives and the baseline: what is waived, where, why
	tools         list the tools that callers are offered: what each reaches, what
	              guards it, which arguments are open (-format text, json, markdown)

Checks:

`)
	for _, a := range analyzers.Suite {
		summary, _, _ := strings.Cut(a.Doc, "\n")
		fmt.Fprintf(w, "\t%-13s %s\n", a.Name, summary)
	}
	fmt.Fprint(w, "\nFlags:\n\n")
	printFlags(w, fs, false)
	fmt.Fprint(w, `
Settings of the checks, which go vet takes as well. A list is separated by
commas, or the flag is repeated:

`)
	printFlags(w, fs, true)
	fmt.Fprint(w, `
Directives, in the code on the line of a finding or the line above it:

	//mcplint:ignore CHECK[/KIND] REASON   the finding is known and accepted
	//mcplint:public REASON                the tool registered here is for everybody

and in the comment of a function:

	//mcplint:scope-check                  a call of it is a scope check
	//mcplint:sanitizer                    its results are safe for every sink
	//mcplint:sink KIND                    its parameters are sinks: interpreter, log, reflective or target
	//mcplint:source                       its results are what callers choose

Files:

	.mcplint.yaml             settings of a module: flags as "name: value", at its root
	.mcplint-baseline.json    where mcplint baseline writes unless -baseline says

Environment:

	NO_COLOR    if set and not empty, no colours on a terminal

Exit status:

	0  nothing was found
	1  something was found
	2  something could not be done: wrong flags or settings, no such package, or a
	   package that does not compile; the other packages are checked all the same

Examples:

	mcplint ./...
	mcplint -check=authz,secrets -severity=high ./...
	mcplint -new-from=origin/main ./...
	mcplint -format=sarif ./... > mcplint.sarif
	mcplint explain omnibus/interpreter
`)
}

// printFlags prints the flags that are settings of the checks, or the others.
func printFlags(w io.Writer, fs *flag.FlagSet, settings bool) {
	fs.VisitAll(func(f *flag.Flag) {
		if (config.Analyzer.Flags.Lookup(f.Name) != nil) != settings {
			return
		}
		value, text := flag.UnquoteUsage(f)
		switch {
		case !isBool(f):
			value = " " + value
		case f.DefValue == "true":
			value = "=false" // the only use of it
		default:
			value = ""
		}
		fmt.Fprintf(w, "\t-%s%s\n\t\t%s\n", f.Name, value, text)
	})
}
