package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/analyzers/directives"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/driver"
	"github.com/mcplint/mcplint/internal/render"
)

// Exit statuses.
const (
	clean   = 0 // nothing found
	found   = 1 // something found
	trouble = 2 // something could not be done, whatever was found
)

// options are the flags of the local command.
type options struct {
	check, skip config.List
	driver      string
	format      string
	json        bool
	tests       bool
	tags        string
	version     bool
	patterns    []string
	settings    []string // the flags of the checks that were given, as arguments
}

// run is the local command: it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	fail := func(err error) int {
		fmt.Fprintf(stderr, "mcplint: %s\n", render.Line(err.Error()))
		return trouble
	}
	opts, err := parse(args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return clean
	}
	if err != nil {
		return fail(err)
	}
	if opts.version {
		fmt.Fprintln(stdout, "mcplint", version())
		return clean
	}
	report, err := analyse(opts)
	if err != nil {
		return fail(err)
	}
	takeUnknownChecks(report.Result)
	if err := report.Write(stdout, opts.format); err != nil {
		return fail(err)
	}
	for _, p := range report.Problems {
		fmt.Fprintf(stderr, "mcplint: %s\n", report.Problem(p))
	}
	if len(report.Skipped) > 0 {
		fmt.Fprintf(stderr, "mcplint: not checked, because they import a package with a problem: %s\n",
			render.Line(strings.Join(report.Skipped, ", ")))
	}
	switch {
	case len(report.Problems)+len(report.Skipped) > 0:
		return trouble
	case len(report.Findings) > 0:
		return found
	}
	return clean
}

// analyse runs the selected checks with the selected driver.
func analyse(opts *options) (*render.Report, error) {
	checks, err := selectChecks(opts.check, opts.skip)
	if err != nil {
		return nil, err
	}
	result, err := config.Analyzer.Run(nil)
	if err != nil {
		return nil, err
	}
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	load := &driver.Options{
		Analyzers: checks,
		Patterns:  opts.patterns,
		Analysed:  result.(*config.Config).AnalysedPackage,
		Tests:     opts.tests,
		Tags:      opts.tags,
	}
	report := &render.Report{Dir: dir}
	switch opts.driver {
	case "inprocess":
		report.Result, err = driver.InProcess(load)
	case "vet":
		report.Result, err = vet(load, opts.settings)
	default:
		err = fmt.Errorf("-driver=%s: want inprocess or vet", opts.driver)
	}
	return report, err
}

// vet has the go command run this program, with the settings as flags.
func vet(load *driver.Options, settings []string) (*driver.Result, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	flags := slices.Clone(settings)
	if len(load.Analyzers) < len(analyzers.Suite) {
		for _, a := range load.Analyzers {
			flags = append(flags, "-"+a.Name)
		}
	}
	return driver.Vet(load, self, flags)
}

// parse reads the command line.
func parse(args []string, stdout io.Writer) (*options, error) {
	opts := &options{}
	fs := flag.NewFlagSet("mcplint", flag.ContinueOnError)
	fs.SetOutput(io.Discard) // errors are returned, and told in one line
	fs.Var(&opts.check, "check", "`checks` to run; the default is all of them")
	fs.Var(&opts.skip, "skip", "`checks` not to run")
	fs.StringVar(&opts.driver, "driver", "inprocess", "how to run: `inprocess`, or vet to go through go vet and its cache")
	fs.StringVar(&opts.format, "format", "text", "output `format`: "+strings.Join(render.Formats, ", "))
	fs.BoolVar(&opts.json, "json", false, "short for -format=json")
	fs.BoolVar(&opts.tests, "test", true, "analyse test files as well")
	fs.StringVar(&opts.tags, "tags", "", "build `tags`, comma-separated")
	fs.BoolVar(&opts.version, "version", false, "print the version and exit")
	config.Analyzer.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, f.Name, f.Usage) })
	fs.Usage = func() {}
	if err := fs.Parse(args); errors.Is(err, flag.ErrHelp) {
		usage(stdout, fs)
		return nil, err
	} else if err != nil {
		return nil, fmt.Errorf("%w; mcplint -h lists the flags", err)
	}
	if opts.json {
		opts.format = "json"
	}
	if !slices.Contains(render.Formats, opts.format) {
		return nil, fmt.Errorf("-format=%s: want one of %s", opts.format, strings.Join(render.Formats, ", "))
	}
	fs.Visit(func(f *flag.Flag) {
		if config.Analyzer.Flags.Lookup(f.Name) != nil {
			opts.settings = append(opts.settings, "-"+f.Name+"="+f.Value.String())
		}
	})
	if opts.patterns = fs.Args(); len(opts.patterns) == 0 {
		opts.patterns = []string{"."}
	}
	return opts, nil
}

// selectChecks returns the analyzers that -check and -skip leave. The
// directives are checked unless they are skipped by name, since the checks
// obey them.
func selectChecks(check, skip config.List) ([]*analysis.Analyzer, error) {
	var names []string
	for _, a := range analyzers.Suite {
		names = append(names, a.Name)
	}
	for _, name := range slices.Concat(check, skip) {
		if !slices.Contains(names, name) {
			return nil, fmt.Errorf("unknown check %q; the checks are %s", name, strings.Join(names, ", "))
		}
	}
	var selected []*analysis.Analyzer
	for _, a := range analyzers.Suite {
		wanted := len(check) == 0 || slices.Contains(check, a.Name) || a == directives.Analyzer
		if wanted && !slices.Contains(skip, a.Name) {
			selected = append(selected, a)
		}
	}
	if len(selected) == 0 {
		return nil, errors.New("-check and -skip leave no check to run")
	}
	return selected, nil
}

// takeUnknownChecks makes problems of the directives that name a check which
// does not exist: like a wrong name in -check, it is a mistake in what mcplint
// was told to do.
func takeUnknownChecks(res *driver.Result) {
	kept := res.Findings[:0]
	for _, f := range res.Findings {
		if f.Category == directives.UnknownCheck {
			res.Problems = append(res.Problems, driver.Problem{Pos: f.Pos, Message: "mcplint:ignore directive: " + f.Message})
		} else {
			kept = append(kept, f)
		}
	}
	res.Findings = kept
}

// usage prints the help text.
func usage(w io.Writer, fs *flag.FlagSet) {
	fmt.Fprint(w, `Mcplint finds mistakes that make MCP servers written in Go unsafe.

Usage:

	mcplint [flags] [packages]
	go vet -vettool=$(which mcplint) [packages]

Packages are named as for the go command; without any, it is the one in the
working directory.

The checks:

`)
	for _, a := range analyzers.Suite {
		summary, _, _ := strings.Cut(a.Doc, "\n")
		fmt.Fprintf(w, "\t%-12s%s\n", a.Name, summary)
	}
	fmt.Fprint(w, `
Exit status:

	0  nothing was found
	1  something was found
	2  something could not be done: wrong flags, no such package, or a package
	   that does not compile; the other packages are checked all the same

Flags:

`)
	fs.SetOutput(w)
	fs.PrintDefaults()
}

// version returns the version of the module and the revision it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	version := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			version += " " + s.Value
		}
	}
	return version + " " + info.GoVersion
}
