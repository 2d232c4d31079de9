// Package config holds the settings of the analyzers.
//
// Inside the analyzers, configuration is flags and source directives only: the
// go command caches the findings of a vettool by its inputs and flags, so a
// file read on the side would leave stale results behind.
package config

import (
	"fmt"
	"go/types"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"

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
	// Aliases maps a copy of an SDK to the original, "copy=original".
	Aliases List
}

// A List is a flag value of comma-separated entries; repeating the flag adds to it.
type List []string

func (l *List) String() string { return strings.Join(*l, ",") }

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
		Doc:        "check and hold the settings of the mcplint checks",
		ResultType: reflect.TypeFor[*Config](),
	}
	a.Flags.Var(&raw.Check, "check", "`checks` to run, as check or check/kind (default all)")
	a.Flags.Var(&raw.Skip, "skip", "`checks` not to run, as check or check/kind")
	a.Flags.StringVar(&raw.Severity, "severity", "", "least `severity` to report: low, medium, high or critical (default low)")
	a.Flags.BoolVar(&raw.Waived, "waived", false, "report what directives silence, too, marked with the reason")
	a.Flags.Var(&raw.Deps, "deps", "module path `globs` of dependencies to analyse like the main module")
	a.Flags.Var(&raw.ScopeChecks, "authz.check", "full `names` of functions that are scope checks")
	a.Flags.StringVar(&raw.Transport, "authz.transport", "any", "servers that authz looks at: `any` or remote")
	a.Flags.Var(&raw.AllowFields, "redaction.allow", "`globs` of field names whose values may be logged")
	a.Flags.Var(&raw.Identifiers, "tenantid.names", "further `names` of tenant identifiers")
	a.Flags.Var(&raw.ClaimHeaders, "claims.header", "HTTP `headers` that an authenticating proxy sets")
	a.Flags.Var(&raw.Aliases, "sdk.alias", "import `paths` of SDK copies, copy=original")
	validate := sync.OnceValue(raw.validate)
	a.Run = func(*analysis.Pass) (any, error) {
		if err := validate(); err != nil {
			return nil, err
		}
		return raw, nil
	}
	return a
}

// validate names the flag that is wrong.
func (c *Config) validate() error {
	if c.Severity != "" && !slices.Contains(checkdoc.Severities, c.Severity) {
		return fmt.Errorf("-severity=%q: want one of %s", c.Severity, strings.Join(checkdoc.Severities, ", "))
	}
	if c.Transport != "any" && c.Transport != "remote" {
		return fmt.Errorf("-authz.transport=%q: want any or remote", c.Transport)
	}
	for _, g := range c.Deps {
		if _, err := path.Match(g, ""); err != nil {
			return fmt.Errorf("-deps: bad glob %q", g)
		}
	}
	for _, g := range c.AllowFields {
		if _, err := path.Match(g, ""); err != nil {
			return fmt.Errorf("-redaction.allow: bad glob %q", g)
		}
	}
	for _, a := range c.Aliases {
		if from, to, ok := strings.Cut(a, "="); !ok || from == "" || to == "" {
			return fmt.Errorf("-sdk.alias: %q is not copy=original", a)
		}
	}
	return nil
}

// Validate reports the first setting of the shared Analyzer that is wrong, so
// that a command can refuse it before it loads anything.
func Validate() error {
	_, err := Analyzer.Run(nil)
	return err
}

// Selected reports whether findings of a kind of a check are wanted.
func (c *Config) Selected(check, kind string) bool {
	return (len(c.Check) == 0 || c.Check.names(check, kind)) && !c.Skip.names(check, kind)
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
	return c.AnalysedPackage(pass.Pkg.Path(), "", "")
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

// Original returns the import path that p stands for: p itself, or the SDK
// that it is a copy of.
func (c *Config) Original(p *types.Package) string {
	for _, a := range c.Aliases {
		if from, to, _ := strings.Cut(a, "="); from == p.Path() {
			return to
		}
	}
	return p.Path()
}
