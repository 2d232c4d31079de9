// Package config holds the settings of the analyzers.
//
// Inside the analyzers, configuration is flags and source directives only: the
// go command caches the findings of a vettool by its inputs and flags, so a
// file read on the side would leave stale results behind.
package config

import (
	"fmt"
	"path"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/checkdoc"
)

// Config is the parsed and checked form of the flags. It is read-only.
type Config struct {
	// Check are the checks and kinds to report, "check" or "check/kind"; empty
	// means all that are on by default.
	Check List
	// Skip are the checks and kinds not to report.
	Skip List
	// Severity is the least severity to report; empty means every one.
	Severity string
	// Waived reports what directives silence as well, marked as such.
	Waived bool
	// Deps are module path globs of dependencies that are analysed like the
	// main module: a company's own logging or authorization wrappers.
	Deps List
	// ScopeChecks are full names of functions that are scope checks although
	// their code cannot be seen.
	ScopeChecks List
	// Transport is "any" or "remote": which servers authz looks at.
	Transport string
	// AllowFields are globs over field names whose values may be logged.
	AllowFields List
	// Identifiers are names, besides those with the word tenant, that are
	// tenant identifiers.
	Identifiers List
	// ClaimHeaders are HTTP headers that an authenticating proxy sets.
	ClaimHeaders List
	// Sanitizers, Sources and Sinks are full names of functions that cannot be
	// annotated with a directive; a sink is written KIND:NAME.
	Sanitizers, Sources, Sinks List
	// Aliases maps a copy of an SDK to the original, "copy=original".
	Aliases List
}

// A List is a flag value of comma-separated entries; repeating the flag adds to it.
type List []string

func (l *List) String() string { return strings.Join(*l, ",") }

// IsList tells lists from plain values.
func (l *List) IsList() bool { return true }

// Set adds the comma-separated entries of s.
func (l *List) Set(s string) error {
	for e := range strings.SplitSeq(s, ",") {
		if e = strings.TrimSpace(e); e != "" {
			*l = append(*l, e)
		}
	}
	return nil
}

// Analyzer carries the flags of all checks and has a *Config as its result.
// A command lifts Analyzer.Flags to its own top level.
var Analyzer = New()

// New returns a configuration analyzer with flags of its own.
func New() *analysis.Analyzer {
	raw := &Config{Transport: "any"}
	a := &analysis.Analyzer{
		Name:       "mcplintconfig",
		Doc:        "hold the settings of the mcplint checks",
		ResultType: reflect.TypeFor[*Config](),
		Run:        func(*analysis.Pass) (any, error) { return raw, nil },
	}
	a.Flags.Var(&raw.Check, "check", "`checks` to run, as check or check/kind (default all)")
	a.Flags.Var(&raw.Skip, "skip", "`checks` not to run, as check or check/kind")
	a.Flags.Var(&choice{&raw.Severity, checkdoc.Severities}, "severity", "least `severity` to report: low, medium, high or critical (default low)")
	a.Flags.BoolVar(&raw.Waived, "waived", false, "report what directives silence, too, marked with the reason")
	a.Flags.Var(&entries{&raw.Deps, glob}, "deps", "module path `globs` of dependencies to analyse like the main module")
	a.Flags.Var(&raw.ScopeChecks, "authz.check", "full `names` of functions that are scope checks")
	a.Flags.Var(&choice{&raw.Transport, []string{"any", "remote"}}, "authz.transport", "`servers` that authz looks at: any or remote (default any)")
	a.Flags.Var(&entries{&raw.AllowFields, glob}, "redaction.allow", "`globs` of field names whose values may be logged")
	a.Flags.Var(&raw.Identifiers, "tenantid.names", "further `names` of tenant identifiers")
	a.Flags.Var(&raw.ClaimHeaders, "claims.header", "HTTP `headers` that an authenticating proxy sets")
	a.Flags.Var(&raw.Sanitizers, "taint.sanitizer", "full `names` of functions whose results are safe for every sink")
	a.Flags.Var(&entries{&raw.Sinks, sink}, "taint.sink", "`functions` whose parameters are sinks, KIND:NAME; the kinds are "+strings.Join(SinkKinds, ", "))
	a.Flags.Var(&raw.Sources, "taint.source", "full `names` of functions whose results callers choose")
	a.Flags.Var(&entries{&raw.Aliases, alias}, "sdk.alias", "import `paths` of SDK copies, copy=original")
	return a
}

// A wrong value is refused when the flag is set, since the analyzers of a vet
// tool have no way to say what is wrong with it.

// A choice is one of a few words.
type choice struct {
	value   *string
	choices []string
}

func (c *choice) Set(s string) error {
	if !slices.Contains(c.choices, s) {
		return fmt.Errorf("want one of %s", strings.Join(c.choices, ", "))
	}
	*c.value = s
	return nil
}

// String copes with the zero value, which package flag makes to compare with.
func (c *choice) String() string {
	if c.value == nil {
		return ""
	}
	return *c.value
}

// entries is a list whose entries have to have a form.
type entries struct {
	list  *List
	check func(entry string) error
}

func (e *entries) Set(s string) error {
	var more List
	if err := more.Set(s); err != nil {
		return err
	}
	for _, entry := range more {
		if err := e.check(entry); err != nil {
			return err
		}
	}
	return e.list.Set(s)
}

func (e *entries) String() string {
	if e.list == nil {
		return ""
	}
	return e.list.String()
}

// IsList tells lists from plain values.
func (e *entries) IsList() bool { return true }

// glob refuses patterns that path.Match does not understand.
func glob(entry string) error {
	_, err := path.Match(entry, "")
	return err
}

// SinkKinds are the kinds of sink that a function can be declared to be, by a
// flag or a directive.
var SinkKinds = []string{"interpreter", "log", "reflective", "target"}

// sink refuses what is not KIND:NAME with a kind of sink.
func sink(entry string) error {
	kind, name, ok := strings.Cut(entry, ":")
	if !ok || !slices.Contains(SinkKinds, kind) || name == "" {
		return fmt.Errorf("%q is not KIND:NAME with one of the kinds %s", entry, strings.Join(SinkKinds, ", "))
	}
	return nil
}

// alias refuses what is not copy=original.
func alias(entry string) error {
	if from, to, ok := strings.Cut(entry, "="); !ok || from == "" || to == "" {
		return fmt.Errorf("%q is not copy=original", entry)
	}
	return nil
}

// Selected reports whether findings of a kind of a check are wanted. Those of
// the directives are unless -skip says otherwise, since the checks obey them.
func (c *Config) Selected(check, kind string) bool {
	wanted := len(c.Check) == 0 || c.Check.names(check, kind) || check == "directives"
	return wanted && !c.Skip.names(check, kind)
}

// AsksFor reports whether -check names this very kind: how a kind is asked for
// that is off by default.
func (c *Config) AsksFor(check, kind string) bool {
	return slices.Contains(c.Check, check+"/"+kind)
}

// names reports whether l has the check as a whole or the one kind of it.
func (l List) names(check, kind string) bool {
	return slices.Contains(l, check) || slices.Contains(l, check+"/"+kind)
}

// Analysed reports whether the package of pass belongs to the code that is
// analysed with its bodies; see AnalysedPackage.
func (c *Config) Analysed(pass *analysis.Pass) bool {
	if m := pass.Module; m != nil {
		return c.AnalysedPackage(pass.Pkg.Path(), m.Path, m.Version)
	}
	// Without a module it is the standard library, or the driver knows of none,
	// as Bazel's: then the build files say which packages are checked.
	first, _, _ := strings.Cut(pass.Pkg.Path(), "/")
	return strings.Contains(first, ".") || c.AnalysedPackage(pass.Pkg.Path(), "", "")
}

// AnalysedPackage reports whether a package is analysed with its bodies: one
// of the main module, or of a module named by -deps. Facts are computed for
// these packages only, so that every driver sees the same.
func (c *Config) AnalysedPackage(pkgPath, modulePath, moduleVersion string) bool {
	if pkgPath == "command-line-arguments" {
		return true // files named one by one
	}
	if modulePath == "" {
		return false // standard library
	}
	if moduleVersion == "" {
		return true // the main module, or one that a go.work file adds
	}
	for _, g := range c.Deps {
		if ok, _ := path.Match(g, modulePath); ok {
			return true
		}
	}
	return false
}
