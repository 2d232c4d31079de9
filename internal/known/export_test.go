package known

import (
	"go/token"
	"go/types"
)

// LogSinks are the rows of logs, one for each function.
func LogSinks() []Sink { return each(logs()) }

// InterpreterSinks are the rows of interpreters, one for each function.
func InterpreterSinks() []Sink { return each(interpreters()) }

// FieldSinks are the rows about fields, one for each field.
func FieldSinks() []FieldSink {
	var all []FieldSink
	for _, r := range fieldSinks {
		for _, r.Field = range Expand(r.Field) {
			all = append(all, r)
		}
	}
	return all
}

func each(rows []Sink) []Sink {
	var all []Sink
	for _, r := range rows {
		for _, r.Func = range Expand(r.Func) {
			all = append(all, r)
		}
	}
	return all
}

// Catalogue gives other tests of the folder what rows are resolved against.
type Catalogue = catalogue

// NewCatalogue returns the catalogue of the pinned modules.
var NewCatalogue = newCatalogue

// Unpinned reports whether the module of a function is not there to resolve it.
func (c *catalogue) Unpinned(name string) bool {
	_, ok := unpinned[c.module(name)]
	return ok
}

// Type returns the type of the given full name, "import/path.Name", or nil.
func (c *catalogue) Type(name string) *types.TypeName {
	path := c.packageOf(name)
	if pkg := c.load(path); pkg != nil {
		if tn, ok := pkg.Scope().Lookup(name[len(path)+1:]).(*types.TypeName); ok {
			return tn
		}
	}
	if c.older == nil {
		return nil
	}
	return c.older.Type(name)
}

// Function returns the function or method of the given full name, or nil.
func (c *catalogue) Function(name string) *types.Func { return c.function(name) }

// Whole lets the catalogue load what packages import from other modules as
// well, so that code which uses them can be type-checked. It returns a new one.
func (c *catalogue) Whole() *Catalogue {
	w := &catalogue{dirs: c.dirs, fset: c.fset, pkgs: map[string]*types.Package{}, funcs: map[string]*types.Func{}, whole: true}
	if c.older != nil {
		w.older = c.older.Whole()
	}
	return w
}

// Fset is the file set of all that the catalogue loads.
func (c *catalogue) Fset() *token.FileSet { return c.fset }

// Owner is the catalogue, this one or an older one, that loaded p.
func (c *catalogue) Owner(p *types.Package) *Catalogue {
	for c.pkgs[p.Path()] != p {
		c = c.older
	}
	return c
}
