// Package driver loads the code under analysis and runs the checks on it.
//
// InProcess is what the mcplint command uses: dependencies are type-checked
// from their source without function bodies, so nothing is compiled, no cache
// has to be warm, and memory grows with the code that is analysed rather than
// with everything it imports. Vet has the go command run mcplint as a vet tool
// instead. Both give the same findings.
package driver

import (
	"context"
	"errors"
	"fmt"
	"go/token"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// Options say what to analyse, and how.
type Options struct {
	// Analyzers are the checks. InProcess gives them no facts in test files:
	// what is wrong in a test concerns the test alone.
	Analyzers []*analysis.Analyzer
	Patterns  []string
	// Analysed reports whether a package is analysed with its function bodies.
	// An empty module version stands for the main module.
	Analysed func(pkgPath, modulePath, moduleVersion string) bool
	// Wanted, if not nil, gets the whole program, dependencies first, and returns
	// a function that reports whether an analyzer can find anything in a package.
	// InProcess leaves out the rest, but for the facts about what is imported.
	Wanted func(all []*packages.Package) func(a *analysis.Analyzer, pkg *packages.Package) bool
	Tests  bool     // analyse test files as well
	Tags   string   // build tags, comma-separated
	Dir    string   // where to run; empty for the working directory
	Env    []string // environment of the go command; nil for the process's own
	// Progress, if not nil, is called with what is being done; not by Vet.
	Progress func(stage string, done, total int)
}

// progress tells how far a stage is.
func (o *Options) progress(stage string, done, total int) {
	if o.Progress != nil {
		o.Progress(stage, done, total)
	}
}

// A Result is what a run found, and what it could not look at.
type Result struct {
	Findings []Finding // sorted by position
	// Values are the results of those Analyzers that have one, package by
	// package. Only InProcess collects them.
	Values []any
	// Problems say why some packages were not checked, one for each cause.
	Problems []Problem
	// Skipped are the import paths of named packages that were not checked
	// although nothing is wrong in them: they import a package with problems.
	Skipped []string
	// Dirs are the folders of the packages that were checked, sorted. Vet does
	// not know them.
	Dirs []string
}

// A Problem is a reason why a package could not be checked.
type Problem struct {
	Pos     token.Position // where, as far as it is known
	Message string
}

// errNoGo is what both drivers say when there is nobody to list packages.
var errNoGo = errors.New("the go command is not in $PATH; install Go, see https://go.dev/doc/install")

// InProcess loads the packages and checks them in this process. An error means
// that nothing was checked. When ctx ends, so do the processes that were
// started; the analysis itself goes on in vain until the process exits.
func InProcess(ctx context.Context, opts *Options) (*Result, error) {
	prog, err := load(ctx, opts)
	if err != nil {
		return nil, err
	}
	sound := prog.sound()
	opts.progress("checking", 0, len(sound))
	roots, err := analyze(ctx, jobs(opts, prog.all, sound))
	if err != nil {
		return nil, err
	}
	res := &Result{Problems: prog.problems(), Skipped: prog.skipped(), Dirs: dirs(sound)}
	if len(res.Problems) > 0 {
		res.Problems = append(res.Problems, skew(opts, runtime.Version())...)
	}
	for _, act := range roots {
		if act.Err != nil {
			res.Problems = append(res.Problems, Problem{
				Message: fmt.Sprintf("check %s failed on %s: %v", act.Analyzer.Name, act.Package.PkgPath, act.Err),
			})
			continue
		}
		if act.Analyzer.ResultType != nil {
			res.Values = append(res.Values, act.Result)
		}
		for _, d := range act.Diagnostics {
			res.Findings = append(res.Findings, newFinding(prog.fset, act.Analyzer, d))
		}
	}
	res.Findings = normalize(res.Findings)
	return res, nil
}

// analyze does the jobs, unless ctx ends before.
func analyze(ctx context.Context, jobs []*job) ([]*checker.Action, error) {
	type outcome struct {
		roots []*checker.Action
		err   error
	}
	done := make(chan outcome, 1)
	go func() {
		var out outcome
		for i, job := range jobs {
			var graph *checker.Graph
			if graph, out.err = checker.Analyze(makeFrugal(job.analyzers, i == len(jobs)-1), job.pkgs, nil); out.err != nil {
				break
			}
			out.roots = append(out.roots, graph.Roots...)
		}
		done <- out
	}()
	select {
	case out := <-done:
		return out.roots, out.err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// A job is to run some analyzers on some packages.
type job struct {
	analyzers []*analysis.Analyzer
	pkgs      []*packages.Package
}

// jobs groups the packages to check by what is wanted for them.
func jobs(opts *Options, all, pkgs []*packages.Package) []*job {
	if opts.Wanted == nil {
		return []*job{{opts.Analyzers, pkgs}}
	}
	is := opts.Wanted(all)
	var list []*job
	for _, pkg := range pkgs {
		wanted := slices.DeleteFunc(slices.Clone(opts.Analyzers), func(a *analysis.Analyzer) bool { return !is(a, pkg) })
		i := slices.IndexFunc(list, func(j *job) bool { return slices.Equal(j.analyzers, wanted) })
		if i < 0 {
			i = len(list)
			list = append(list, &job{analyzers: wanted})
		}
		list[i].pkgs = append(list[i].pkgs, pkg)
	}
	// The last one can let go of the syntax: that is to be the largest one.
	slices.SortStableFunc(list, func(a, b *job) int { return len(a.analyzers) - len(b.analyzers) })
	return list
}

// dirs returns the folders of the packages.
func dirs(pkgs []*packages.Package) []string {
	var list []string
	for _, pkg := range pkgs {
		for _, file := range pkg.GoFiles {
			list = append(list, filepath.Dir(file))
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// sound returns the packages to check that type-check. Go vet checks a package
// with tests once, together with them; here the package and its tests are
// checked one after the other, as the package by itself has to be analysed in
// any case, for those that import it. What is in the tests concerns nobody else,
// so they need no facts about what they import.
func (p *program) sound() []*packages.Package {
	var sound []*packages.Package
	for _, unit := range p.units {
		pkg := unit.choose()
		if pkg == nil {
			continue // there is something wrong with it
		}
		if pkg == unit.tested {
			if unit.plain != nil && !unit.plain.IllTyped {
				sound = append(sound, unit.plain)
			}
			pkg = testsOf(pkg)
		}
		sound = append(sound, pkg)
	}
	return sound
}

// testsOf returns pkg with nothing but its test files.
func testsOf(pkg *packages.Package) *packages.Package {
	tests := *pkg
	tests.Imports = nil
	tests.Syntax = nil
	for _, file := range pkg.Syntax {
		if strings.HasSuffix(pkg.Fset.File(file.FileStart).Name(), "_test.go") {
			tests.Syntax = append(tests.Syntax, file)
		}
	}
	return &tests
}
