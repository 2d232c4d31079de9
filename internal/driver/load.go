package driver

import (
	"context"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"go/types"
	"go/version"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A program is the code under analysis with everything it imports.
type program struct {
	units []*unit
	all   []*packages.Package // dependencies first
	*typeChecker
}

// A unit is a package that the user named, with its tests.
type unit struct {
	plain  *packages.Package // without tests; nil if there are only tests
	tested *packages.Package // with the test files of the same package; may be nil
}

// choose returns the variant of the package to check, or nil when none
// type-checks. Broken tests do not keep the package itself from being checked.
func (u *unit) choose() *packages.Package {
	for _, pkg := range []*packages.Package{u.tested, u.plain} {
		if pkg != nil && !pkg.IllTyped {
			return pkg
		}
	}
	return nil
}

// list asks the go command for packages.
func list(ctx context.Context, opts *Options, mode packages.LoadMode, patterns []string) ([]*packages.Package, error) {
	cfg := &packages.Config{Context: ctx, Mode: mode, Dir: opts.Dir, Env: opts.Env, Tests: opts.Tests}
	if opts.Tags != "" {
		cfg.BuildFlags = []string{"-tags=" + opts.Tags}
	}
	roots, err := packages.Load(cfg, patterns...)
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	if err != nil {
		if _, lookErr := exec.LookPath("go"); lookErr != nil {
			return nil, errNoGo
		}
		return nil, goError(err)
	}
	return roots, nil
}

// wholeProgram is what has to be known of packages and of all they import.
const wholeProgram = packages.NeedName | packages.NeedFiles | packages.NeedImports |
	packages.NeedDeps | packages.NeedModule | packages.NeedForTest

// load lists the packages with the go command, which compiles nothing for
// that, and type-checks them. It does not ask for what cgo makes of files: that
// takes a C compiler, and for a database written in C the better part of a minute.
func load(ctx context.Context, opts *Options) (*program, error) {
	opts.progress("listing packages", 0, 0)
	sizes := make(chan types.Sizes, 1)
	go func() { sizes <- sizesOf(ctx, opts) }()
	roots, err := list(ctx, opts, wholeProgram, opts.Patterns)
	if err != nil {
		return nil, err
	}
	prog := &program{all: slices.Collect(packages.Postorder(roots))}
	nameModules(roots, prog.all)
	prog.units = units(roots)
	if len(prog.units) == 0 {
		return nil, fmt.Errorf("no Go packages match %s", strings.Join(opts.Patterns, " "))
	}
	prog.typeChecker = &typeChecker{
		fset: token.NewFileSet(),
		analysed: func(pkg *packages.Package) bool {
			if m := pkg.Module; m != nil {
				return opts.Analysed(pkg.PkgPath, m.Path, m.Version)
			}
			return opts.Analysed(pkg.PkgPath, "", "")
		},
	}
	for _, pkg := range prog.all {
		if prog.analysed(pkg) && slices.Contains(importsOf(pkg.GoFiles), "C") {
			if err := prog.translate(ctx, opts, pkg); err != nil {
				pkg.Errors = append(pkg.Errors, packages.Error{Msg: err.Error(), Kind: packages.ListError})
			}
		}
	}
	target := <-sizes
	for _, pkg := range prog.all {
		pkg.TypesSizes = target
		if pkg.CompiledGoFiles == nil {
			pkg.CompiledGoFiles = pkg.GoFiles
		}
	}
	prog.check(ctx, prog.all, func(done int) { opts.progress("reading packages", done, len(prog.all)) })
	return prog, context.Cause(ctx)
}

// sizesOf returns the sizes of types on the machine that the code is for.
func sizesOf(ctx context.Context, opts *Options) types.Sizes {
	cmd := exec.CommandContext(ctx, "go", "env", "GOARCH")
	cmd.Dir, cmd.Env = opts.Dir, opts.Env
	out, err := cmd.Output()
	if err == nil {
		if sizes := types.SizesFor("gc", strings.TrimSpace(string(out))); sizes != nil {
			return sizes
		}
	}
	return types.SizesFor("gc", runtime.GOARCH) // listing will say what is wrong
}

// importsOf returns the import paths in the files, sorted.
func importsOf(names []string) []string {
	var paths []string
	for _, name := range names {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			continue // it is told when the whole is parsed
		}
		for _, imp := range f.Imports {
			if path, err := strconv.Unquote(imp.Path.Value); err == nil {
				paths = append(paths, path)
			}
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// translate has the go command translate the files of a package that uses cgo.
func (p *program) translate(ctx context.Context, opts *Options, pkg *packages.Package) error {
	patterns := []string{pkg.PkgPath}
	if pkg.PkgPath == "command-line-arguments" {
		patterns = opts.Patterns
	}
	pkgs, err := list(ctx, opts, packages.NeedName|packages.NeedFiles|packages.NeedCompiledGoFiles, patterns)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(pkgs, func(same *packages.Package) bool { return same.ID == pkg.ID })
	if i < 0 {
		return errors.New("the go command does not tell what cgo makes of it")
	}
	if errs := pkgs[i].Errors; len(errs) > 0 {
		return errs[0]
	}
	pkg.CompiledGoFiles = pkgs[i].CompiledGoFiles
	missing := slices.DeleteFunc(importsOf(pkg.CompiledGoFiles), func(path string) bool {
		return path == "C" || path == "unsafe" || pkg.Imports[path] != nil
	})
	if len(missing) == 0 {
		return nil
	}
	imports, err := list(ctx, opts, wholeProgram, missing)
	if err != nil {
		return err
	}
	p.add(imports)
	for _, imp := range imports {
		pkg.Imports[imp.PkgPath] = p.all[slices.IndexFunc(p.all, func(known *packages.Package) bool { return known.ID == imp.ID })]
	}
	return nil
}

// add takes packages, and what they import, into the program.
func (p *program) add(pkgs []*packages.Package) {
	known := map[string]*packages.Package{}
	for _, pkg := range p.all {
		known[pkg.ID] = pkg
	}
	for pkg := range packages.Postorder(pkgs) {
		if known[pkg.ID] != nil {
			continue
		}
		for path, imp := range pkg.Imports {
			pkg.Imports[path] = known[imp.ID]
		}
		known[pkg.ID] = pkg
		p.all = append(p.all, pkg)
	}
}

// goError returns what the go command said, without what go/packages puts
// around it.
func goError(err error) error {
	if _, stderr, ok := strings.Cut(err.Error(), "stderr: "); ok && stderr != "" {
		return errors.New(stderr)
	}
	return err
}

// skew returns the problem that the go command is newer than the Go this
// program was built with: it then selects files that cannot be understood, and
// the errors in them do not say why.
func skew(opts *Options, own string) []Problem {
	cmd := exec.Command("go", "env", "GOVERSION")
	cmd.Dir, cmd.Env = opts.Dir, opts.Env
	out, err := cmd.Output()
	goVersion := strings.TrimSpace(string(out))
	if err != nil || version.Compare(version.Lang(goVersion), version.Lang(own)) <= 0 {
		return nil
	}
	return []Problem{{Message: fmt.Sprintf("the go command is %s, but mcplint was built with %s; rebuild it with the newer one", goVersion, own)}}
}

// nameModules makes up a main module when the packages come from a build
// system that does not say (a GOPACKAGESDRIVER of the user): what the user
// named is the code to analyse.
func nameModules(roots, all []*packages.Package) {
	for _, pkg := range all {
		if pkg.Module != nil {
			return
		}
	}
	for _, pkg := range roots {
		pkg.Module = &packages.Module{Path: pkg.PkgPath, Main: true}
	}
}

// units groups the packages that the go command lists for the patterns: for a
// package p with tests these are "p", "p [p.test]", "p_test [p.test]" and the
// generated main package "p.test".
func units(roots []*packages.Package) []*unit {
	var list []*unit
	byPath := map[string]*unit{}
	for _, pkg := range roots {
		if isTestMain(pkg) {
			continue // generated
		}
		u := byPath[pkg.PkgPath]
		if u == nil {
			u = new(unit)
			byPath[pkg.PkgPath] = u
			list = append(list, u)
		}
		if pkg.ForTest != "" {
			u.tested = pkg
		} else {
			u.plain = pkg
		}
	}
	return list
}

// isTestMain reports whether pkg is the main package that the go command
// generates to run tests.
func isTestMain(pkg *packages.Package) bool {
	return pkg.Name == "main" && strings.HasSuffix(pkg.PkgPath, ".test") &&
		slices.ContainsFunc(pkg.GoFiles, func(file string) bool {
			return filepath.Base(file) == "_testmain.go" || filepath.Ext(file) == ""
		})
}

// maxProblems is how many problems of one package are told: the first few say
// what is wrong, and the rest often follows from them.
const maxProblems = 10

// problems returns what is wrong with the packages, dependencies first.
func (p *program) problems() []Problem {
	var list []Problem
	seen := map[Problem]bool{}
	for _, pkg := range p.all {
		told := 0
		slices.SortStableFunc(p.states[pkg].problems, func(a, b Problem) int { return comparePositions(a.Pos, b.Pos) })
		for _, problem := range p.states[pkg].problems {
			if told < maxProblems && !seen[problem] { // a package and its tested variant share problems
				seen[problem] = true
				list = append(list, problem)
				told++
			}
		}
	}
	return list
}

// skipped returns the named packages that cannot be checked because of another
// package.
func (p *program) skipped() []string {
	var paths []string
	for _, u := range p.units {
		if u.choose() != nil {
			continue // checked
		}
		pkg := u.plain
		if pkg == nil {
			pkg = u.tested
		}
		if len(p.states[pkg].problems) == 0 {
			paths = append(paths, pkg.PkgPath)
		}
	}
	slices.Sort(paths)
	return paths
}
