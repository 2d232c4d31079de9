package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"syscall"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/analyzers/directives"
	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/dotfiles"
	"github.com/mcplint/mcplint/internal/driver"
	"github.com/mcplint/mcplint/internal/render"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// Exit statuses.
const (
	clean   = 0 // nothing found
	found   = 1 // something found
	trouble = 2 // something could not be done, whatever was found
)

// A command is one run of the program.
type command struct {
	ctx            context.Context // ends when the user interrupts
	stdout, stderr io.Writer
}

// verbs are what the command can do besides checking packages. None of the
// names can be a package: the go command wants a path with a dot or "./".
var verbs = map[string]func(*command, []string) (int, error){
	"baseline":     (*command).baseline,
	"checks":       (*command).checks,
	"config":       (*command).config,
	"explain":      (*command).explain,
	"suppressions": (*command).suppressions,
	"tools":        (*command).tools,
}

// run is the local command: it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	c := &command{ctx, stdout, stderr}
	do := (*command).lint
	if len(args) > 0 && verbs[args[0]] != nil {
		do, args = verbs[args[0]], args[1:]
	}
	status, err := do(c, args)
	if errors.Is(err, flag.ErrHelp) {
		return clean
	}
	if err != nil {
		c.note("%s", render.Line(err.Error()))
		return trouble
	}
	return status
}

// note prints a line about the run, not about the code.
func (c *command) note(format string, args ...any) {
	fmt.Fprintf(c.stderr, "mcplint: "+format+"\n", args...)
}

// lint checks the packages and reports what it finds.
func (c *command) lint(args []string) (int, error) {
	opts, err := c.parse(args, render.Formats)
	if err != nil {
		return trouble, err
	}
	if opts.version {
		fmt.Fprintln(c.stdout, "mcplint", version())
		return clean, nil
	}
	report, err := c.analyse(opts)
	if err != nil {
		return trouble, err
	}
	c.bounds(report.Result)
	misnamed := takeUnknownChecks(report.Result)
	if err := c.narrow(opts, report); err != nil {
		return trouble, err
	}
	if opts.diff || opts.fix {
		if err := c.fix(opts, report); err != nil {
			return trouble, err
		}
	}
	if !opts.diff {
		if err := report.Write(c.stdout, opts.format); err != nil {
			return trouble, err
		}
	}
	if line := report.Summary(); line != "" && opts.format == "text" {
		c.note("%s", line)
	}
	return c.status(opts, report, misnamed), nil
}

// bounds tells where the analysis stopped short of the whole, if that was asked for.
func (c *command) bounds(res *driver.Result) {
	for _, v := range res.Values {
		if b, ok := v.(interface{ Bounds() []string }); ok {
			for _, line := range b.Bounds() {
				c.note("%s", line)
			}
		}
	}
}

// status tells what could not be checked and returns the exit status.
func (c *command) status(opts *options, report *render.Report, misnamed bool) int {
	for _, p := range report.Problems {
		c.note("%s", report.Problem(p))
	}
	if len(report.Skipped) > 0 {
		c.note("not checked, because they import a package with a problem: %s", render.List(report.Skipped))
	}
	incomplete := len(report.Problems)+len(report.Skipped) > 0
	if incomplete && opts.allowErrors {
		c.note("the other packages were checked, and -allow-errors makes that enough")
	}
	switch {
	case misnamed || incomplete && !opts.allowErrors:
		return trouble
	case report.Open() > 0:
		return found
	}
	return clean
}

// analyse runs the selected checks with the selected driver.
func (c *command) analyse(opts *options) (*render.Report, error) {
	checks, err := selectChecks(opts.config)
	if err != nil {
		return nil, err
	}
	report := &render.Report{
		Dir:     opts.dir,
		Root:    repository(opts.dir),
		Version: moduleVersion(),
		Colour:  isTerminal(c.stdout) && os.Getenv("NO_COLOR") == "",
	}
	for _, m := range analyzers.Manuals() {
		if slices.ContainsFunc(checks, func(a *analysis.Analyzer) bool { return a.Name == m.Name }) {
			report.Manuals = append(report.Manuals, m)
		}
	}
	load := opts.load(checks)
	switch opts.driver {
	case "inprocess":
		if opts.bounds {
			load.Analyzers = append(slices.Clone(checks), taint.Analyzer, toolindex.Analyzer) // whose results are asked for
			load.Wanted = nil                                                                 // of all packages
		}
		load.Progress = c.progress()
		report.Result, err = driver.InProcess(c.ctx, load)
		c.endProgress()
	case "vet":
		report.Result, err = c.vet(load, opts)
	default:
		err = fmt.Errorf("-driver=%s: want inprocess or vet", opts.driver)
	}
	if err == nil && opts.wants(dotfiles.Check, dotfiles.Kind) {
		report.Add(dotfiles.Scan(c.ctx, opts.dir, opts.folders(report.Result)))
	}
	return report, err
}

// load says what to analyse, and how.
func (opts *options) load(list []*analysis.Analyzer) *driver.Options {
	return &driver.Options{
		Analyzers: list,
		Patterns:  opts.patterns,
		Analysed:  opts.config.AnalysedPackage,
		Wanted:    analyzers.Wanted(opts.config),
		Tests:     opts.tests,
		Tags:      opts.tags,
	}
}

// wants reports whether findings of a kind are asked for.
func (opts *options) wants(check, kind string) bool {
	m, err := analyzers.Find(check)
	if err != nil || !opts.config.Selected(check, kind) {
		return false
	}
	k, _ := m.Kind(kind)
	return checkdoc.AtLeast(k.Severity, opts.config.Severity)
}

// folders returns the folders that were checked, or nil for everything below
// the working directory.
func (opts *options) folders(res *driver.Result) []string {
	if slices.Contains(opts.patterns, "./...") {
		return nil
	}
	return append([]string{}, res.Dirs...)
}

// vet has the go command run this program, with the settings as flags.
func (c *command) vet(load *driver.Options, opts *options) (*driver.Result, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	flags := opts.settings()
	if len(load.Analyzers) < len(analyzers.Suite) {
		for _, a := range load.Analyzers {
			flags = append(flags, "-"+a.Name)
		}
	}
	return driver.Vet(c.ctx, load, self, flags)
}

// selectChecks returns the analyzers of which -check and -skip leave a kind.
func selectChecks(cfg *config.Config) ([]*analysis.Analyzer, error) {
	var selected []*analysis.Analyzer
	for i, m := range analyzers.Manuals() {
		wanted := slices.ContainsFunc(m.Kinds, func(k checkdoc.Kind) bool { return cfg.Selected(m.Name, k.Name) })
		if wanted || len(m.Kinds) == 0 && cfg.Selected(m.Name, "") {
			selected = append(selected, analyzers.Suite[i])
		}
	}
	if len(selected) == 0 {
		return nil, errors.New("-check and -skip leave no check to run")
	}
	return selected, nil
}

// takeUnknownChecks makes problems of the directives that name a check which
// does not exist: like a wrong name in -check, it is a mistake in what mcplint
// was told to do. It reports whether there are any.
func takeUnknownChecks(res *driver.Result) bool {
	kept := res.Findings[:0]
	for _, f := range res.Findings {
		if f.Category == directives.UnknownCheck {
			res.Problems = append(res.Problems, driver.Problem{Pos: f.Pos, Message: "mcplint:ignore directive: " + f.Message})
		} else {
			kept = append(kept, f)
		}
	}
	any := len(kept) < len(res.Findings)
	res.Findings = kept
	return any
}

// moduleVersion returns the version of the module, or nothing.
func moduleVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		return info.Main.Version
	}
	return ""
}

// version returns the version of the module, the revision it was built from,
// and the Go that built it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	version := info.Main.Version
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			version += " " + s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			version += " (modified)"
		}
	}
	return version + " " + info.GoVersion
}
