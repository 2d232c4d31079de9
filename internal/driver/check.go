package driver

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"os"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/tools/go/packages"
)

// A typeChecker type-checks a program: the packages that are analysed in full,
// all others without function bodies, which is a fraction of the work and
// leaves nothing of their syntax in memory.
//
// go/packages offers no such thing. It either reads dependencies from compiled
// export data, so that the go command compiles them first, or checks every
// body of every dependency.
type typeChecker struct {
	fset     *token.FileSet
	analysed func(*packages.Package) bool
	states   map[*packages.Package]*state
	files    sync.Map // of file name to func() (*ast.File, error): a package and its tested variant share files
}

// state is what the type checker keeps about one package.
type state struct {
	done     chan struct{} // closed when the package is checked
	problems []Problem     // of the package itself
}

// check type-checks the packages, as many at a time as there are processors,
// and calls progress with the number of those that are done. When ctx ends it
// stops early.
func (c *typeChecker) check(ctx context.Context, all []*packages.Package, progress func(done int)) {
	c.states = make(map[*packages.Package]*state, len(all))
	for _, pkg := range all {
		c.states[pkg] = &state{done: make(chan struct{})}
	}
	processors := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, pkg := range all {
		go func() {
			defer close(c.states[pkg].done)
			for _, imp := range pkg.Imports {
				<-c.states[imp].done
			}
			processors <- struct{}{}
			defer func() { <-processors }()
			if ctx.Err() == nil {
				c.checkPackage(pkg)
			}
		}()
	}
	for i, pkg := range all {
		<-c.states[pkg].done
		progress(i + 1)
	}
}

// checkPackage type-checks pkg, whose imports are done.
func (c *typeChecker) checkPackage(pkg *packages.Package) {
	pkg.Fset = c.fset
	if pkg.PkgPath == "unsafe" {
		pkg.Types = types.Unsafe
		return
	}
	st := c.states[pkg]
	for _, e := range pkg.Errors { // of the go command
		st.problems = append(st.problems, Problem{parsePosition(e.Pos), explain(pkg, e.Msg)})
	}
	pkg.Types = types.NewPackage(pkg.PkgPath, pkg.Name)
	if !c.analysed(pkg) {
		// Errors do not matter here: the package is taken as far as it can be
		// understood, and what is missing from it is an error where it is used.
		files, _ := c.parse(pkg, parser.SkipObjectResolution)
		conf := c.config(pkg, func(error) {})
		conf.IgnoreFuncBodies = true
		conf.FakeImportC = true
		types.NewChecker(conf, c.fset, pkg.Types, nil).Files(files)
		return
	}
	files, err := c.parse(pkg, parser.ParseComments|parser.SkipObjectResolution)
	sound := err == nil && len(st.problems) == 0
	st.problems = append(st.problems, c.describe(err)...)
	conf := c.config(pkg, func(err error) {
		sound = false
		st.problems = append(st.problems, c.describe(err)...)
	})
	pkg.Syntax = files
	pkg.TypesInfo = newInfo()
	types.NewChecker(conf, c.fset, pkg.Types, pkg.TypesInfo).Files(files)
	for _, imp := range pkg.Imports {
		sound = sound && !imp.IllTyped
	}
	pkg.IllTyped = !sound
}

// explain returns what the go command says about pkg. It stands where pkg is
// imported, and does not always say what could not be had.
func explain(pkg *packages.Package, message string) string {
	if len(pkg.GoFiles) > 0 || strings.Contains(message, pkg.PkgPath) {
		return message
	}
	return pkg.PkgPath + ": " + message
}

// parse returns the files of pkg that can be read at all, and what is wrong
// with the others.
func (c *typeChecker) parse(pkg *packages.Package, mode parser.Mode) ([]*ast.File, error) {
	var files []*ast.File
	var errs []error
	for _, name := range pkg.CompiledGoFiles {
		parse := func() (*ast.File, error) { return parser.ParseFile(c.fset, name, nil, mode) }
		if mode&parser.ParseComments != 0 {
			shared, _ := c.files.LoadOrStore(name, sync.OnceValues(parse))
			parse = shared.(func() (*ast.File, error))
		}
		f, err := parse()
		if f != nil {
			files = append(files, f)
		}
		errs = append(errs, err)
	}
	return files, errors.Join(errs...)
}

// newInfo returns the type information that analyzers may ask for.
func newInfo() *types.Info {
	return &types.Info{
		Types:        map[ast.Expr]types.TypeAndValue{},
		Instances:    map[*ast.Ident]types.Instance{},
		Defs:         map[*ast.Ident]types.Object{},
		Uses:         map[*ast.Ident]types.Object{},
		Implicits:    map[ast.Node]types.Object{},
		Selections:   map[*ast.SelectorExpr]*types.Selection{},
		Scopes:       map[ast.Node]*types.Scope{},
		FileVersions: map[*ast.File]string{},
	}
}

// elsewhere marks the failed import of a package whose own problem says why.
var errElsewhere = errors.New("see the problem of that package")

// config returns the settings that suit every package.
func (c *typeChecker) config(pkg *packages.Package, report func(error)) *types.Config {
	conf := &types.Config{Sizes: pkg.TypesSizes, Error: report}
	if m := pkg.Module; m != nil && m.GoVersion != "" {
		conf.GoVersion = "go" + m.GoVersion
	}
	conf.Importer = importer(func(path string) (*types.Package, error) {
		if path == "unsafe" {
			return types.Unsafe, nil
		}
		imp := pkg.Imports[path]
		if imp == nil {
			return nil, errors.New("the go command does not know this package")
		}
		if imp.Name == "" && len(c.states[imp].problems) > 0 {
			return nil, errElsewhere
		}
		return imp.Types, nil
	})
	return conf
}

// importer makes a function a types.Importer.
type importer func(path string) (*types.Package, error)

func (i importer) Import(path string) (*types.Package, error) { return i(path) }

// describe turns an error of the parser or type checker into problems.
func (c *typeChecker) describe(err error) []Problem {
	switch err := err.(type) {
	case nil:
		return nil
	case types.Error:
		if strings.HasPrefix(err.Msg, "\t") || strings.HasSuffix(err.Msg, "("+errElsewhere.Error()+")") {
			return nil // explains the error before it; or is explained elsewhere
		}
		return []Problem{{err.Fset.Position(err.Pos), err.Msg}}
	case scanner.ErrorList:
		var list []Problem
		for _, e := range err {
			list = append(list, Problem{e.Pos, e.Msg})
		}
		return list
	case *os.PathError:
		return []Problem{{token.Position{Filename: err.Path}, err.Err.Error()}}
	case interface{ Unwrap() []error }:
		var list []Problem
		for _, e := range err.Unwrap() {
			list = append(list, c.describe(e)...)
		}
		return list
	}
	return []Problem{{Message: fmt.Sprint(err)}}
}
