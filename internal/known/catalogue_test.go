package known

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/mcplint/mcplint/internal/linttest"
)

// A catalogue holds the declarations of the modules that a module in testdata
// pins and of the standard library, loaded package by package as they are
// asked for. Bodies are left out, and so is what other modules declare: a name
// needs no more than the package that declares it.
type catalogue struct {
	dirs map[string]string // module path to folder
	fset *token.FileSet
	pkgs map[string]*types.Package // nil: there is no such package
	// funcs holds functions and methods by full name, of the packages loaded.
	funcs map[string]*types.Func
	whole bool // see Whole
	// older answers for what this catalogue does not have; nil: nothing does.
	older *catalogue
}

// newCatalogue returns the catalogue of testdata/known, and behind it those of
// testdata/known-older and testdata/known-oldest: functions that the newest
// versions no longer have.
// All tests share it.
func newCatalogue(t testing.TB) *catalogue {
	t.Helper()
	c, err := pinned(linttest.Module(t, "known"), linttest.Module(t, "known-older"), linttest.Module(t, "known-oldest"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var (
	pinnedOnce sync.Once
	pinnedCat  *catalogue
	pinnedErr  error
)

// pinned returns the catalogue of the modules in dirs, newest first.
func pinned(dirs ...string) (*catalogue, error) {
	pinnedOnce.Do(func() {
		for i := len(dirs) - 1; i >= 0 && pinnedErr == nil; i-- {
			pinnedCat, pinnedErr = readCatalogue(dirs[i], pinnedCat)
		}
		if pinnedErr == nil {
			pinnedErr = pinnedCat.findStubs(filepath.Join(dirs[0], "..", "stubs"))
		}
	})
	return pinnedCat, pinnedErr
}

// readCatalogue returns the catalogue of what the module in dir requires.
func readCatalogue(dir string, older *catalogue) (*catalogue, error) {
	c := &catalogue{
		dirs:  map[string]string{},
		fset:  token.NewFileSet(),
		pkgs:  map[string]*types.Package{},
		funcs: map[string]*types.Func{},
		older: older,
	}
	return c, c.findModules(dir)
}

// findStubs notes the folders of the stubs in testdata/stubs: modules that
// cannot be downloaded, of which only the signatures are there.
func (c *catalogue) findStubs(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*", "go.mod"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		line, _, _ := strings.Cut(string(data), "\n")
		path := strings.TrimPrefix(line, "module ")
		if _, ok := unpinned[path]; !ok { // a stub of less than the rows name
			c.dirs[path] = filepath.Dir(file)
		}
	}
	return err
}

// findModules notes the folders of the modules that the module in dir requires.
func (c *catalogue) findModules(dir string) error {
	cmd := exec.Command("go", "mod", "download", "-json")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off")
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("go mod download -json: %w", err)
	}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var m struct{ Path, Dir string }
		if err := dec.Decode(&m); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		c.dirs[m.Path] = m.Dir
	}
}

// packageOf returns the import path in the full name of a function or type:
// "(*net/url.URL).Query" is in net/url. A dot in the path itself belongs to it
// when a module path says so: "gopkg.in/yaml.v3.Unmarshal".
func (c *catalogue) packageOf(name string) string {
	name = strings.TrimLeft(name, "(*")
	start := max(len(c.module(name)), strings.LastIndexByte(name, '/'))
	end := strings.IndexByte(name[start:], '.')
	if end < 0 {
		return name
	}
	return name[:start+end]
}

// module returns the path of the longest module that holds the thing of the
// given full name; empty for the standard library.
func (c *catalogue) module(name string) string {
	name = strings.TrimLeft(name, "(*")
	longest := ""
	try := func(path string) {
		rest, ok := strings.CutPrefix(name, path)
		if ok && len(path) > len(longest) && (rest == "" || rest[0] == '/' || rest[0] == '.') {
			longest = path
		}
	}
	for path := range c.dirs {
		try(path)
	}
	for path := range unpinned {
		try(path)
	}
	return longest
}

// function returns the function or method of the given full name, or nil.
func (c *catalogue) function(name string) *types.Func {
	c.load(c.packageOf(name))
	if fn := c.funcs[name]; fn != nil || c.older == nil {
		return fn
	}
	return c.older.function(name)
}

// hasVariable reports whether there is a struct field "import/path.Type.Field",
// or a variable or type "import/path.Name".
func (c *catalogue) hasVariable(name string) bool {
	return c.declares(name) || c.older != nil && c.older.hasVariable(name)
}

func (c *catalogue) declares(name string) bool {
	path := c.packageOf(name)
	pkg := c.load(path)
	if pkg == nil {
		return false
	}
	typ, field, isField := strings.Cut(strings.TrimPrefix(name, path+"."), ".")
	obj := pkg.Scope().Lookup(typ)
	if obj == nil || !isField {
		return obj != nil
	}
	member, _, _ := types.LookupFieldOrMethod(obj.Type(), true, pkg, field)
	return member != nil
}

// hasPackage reports whether there is a package of the given path, or, for a
// path that ends in "/...", one at or below it.
func (c *catalogue) hasPackage(path string) bool {
	return c.holdsPackage(path) || c.older != nil && c.older.hasPackage(path)
}

func (c *catalogue) holdsPackage(path string) bool {
	parent, below := strings.CutSuffix(path, "/...")
	if !below {
		return c.load(path) != nil
	}
	for module := range c.dirs {
		if strings.HasPrefix(module, parent+"/") {
			return true
		}
	}
	return c.folder(parent) != ""
}

// hasMethods reports whether there is a type "(*T)" or "(T)" with methods.
func (c *catalogue) hasMethods(name string) bool {
	c.load(c.packageOf(name))
	for fn := range c.funcs {
		if strings.HasPrefix(fn, name+".") {
			return true
		}
	}
	return false
}

// folder returns the folder of a package, or "".
func (c *catalogue) folder(path string) string {
	dir := filepath.Join(build.Default.GOROOT, "src", path)
	if m := c.module(path); m != "" {
		dir = filepath.Join(c.dirs[m], strings.TrimPrefix(path, m))
	}
	if _, err := os.Stat(dir); err != nil {
		return ""
	}
	return dir
}

// Import makes the catalogue a [types.Importer] for the standard library. What
// comes from elsewhere stays an invalid type, which changes no name.
func (c *catalogue) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if c.module(path) == "" || c.whole {
		if pkg := c.load(path); pkg != nil {
			return pkg, nil
		}
	}
	return nil, errors.New("not in the standard library")
}

// load returns the package with the given import path, or nil.
func (c *catalogue) load(path string) *types.Package {
	if pkg, ok := c.pkgs[path]; ok {
		return pkg
	}
	c.pkgs[path] = nil
	dir := c.folder(path)
	if dir == "" {
		return nil
	}
	context := build.Default
	context.CgoEnabled = false
	listed, err := context.ImportDir(dir, 0)
	if err != nil {
		return nil
	}
	var files []*ast.File
	for _, name := range listed.GoFiles {
		file, err := parser.ParseFile(c.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err == nil {
			files = append(files, file)
		}
	}
	config := types.Config{Importer: c, IgnoreFuncBodies: true, FakeImportC: true, Error: func(error) {}}
	pkg, _ := config.Check(path, c.fset, files, nil) // the errors are about imports
	c.pkgs[path] = pkg
	c.list(pkg)
	return pkg
}

// list notes the functions and methods of pkg.
func (c *catalogue) list(pkg *types.Package) {
	add := func(fn *types.Func) { c.funcs[fn.FullName()] = fn }
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Func:
			add(obj)
		case *types.TypeName:
			named, ok := obj.Type().(*types.Named)
			if !ok || obj.IsAlias() {
				continue
			}
			for m := range named.Methods() {
				add(m)
			}
			if i, ok := named.Underlying().(*types.Interface); ok {
				for m := range i.ExplicitMethods() {
					add(m)
				}
			}
		}
	}
}
