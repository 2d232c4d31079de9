package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// -- values that leave through an interface of the program's own --

// A Handed says that From is an argument of a call of an interface method that
// the program declares. Who implements it may be known only to packages that
// import this one.
type Handed struct {
	From   Origin
	Method string // as [types.Func.FullName] prints it
	Arg    int    // the receiver being argument 0
	At     Path   // part of the argument that holds it
}

// maxHanded bounds the values of one summary that leave so; more are missed.
const maxHanded = 48

// handed records what a call hands to an interface method.
func (f *frame) handed(s *site) {
	if !s.common.IsInvoke() || s.obj.Pkg() == nil || !f.e.analysedPackage(s.obj.Pkg()) {
		return
	}
	for i, op := range s.ops[1:] {
		if isContext(op.Type()) {
			continue
		}
		f.set(op).symbolic("", func(v visit) {
			f.hand(Handed{From: origin(v.l), Method: s.name, Arg: i + 1, At: v.at})
		})
	}
}

// hand records h once.
func (f *frame) hand(h Handed) {
	if h.From.Kind > Returned || slices.Contains(f.sum.Handed, h) {
		return // nothing from outside, or known
	}
	if len(f.sum.Handed) >= maxHanded {
		f.e.bound(boundHanded, f.fn)
		return
	}
	f.sum.Handed = append(f.sum.Handed, h)
}

// analysedPackage reports whether a package is this one, or was analysed before.
func (e *engine) analysedPackage(p *types.Package) bool {
	return p == e.pass.Pkg || e.pass.ImportPackageFact(p, new(Analysed))
}

// An Implementation is a function of this package that runs for an interface
// method of another.
type Implementation struct {
	Fn *ssa.Function
	// Shift is how many arguments of the method Fn lacks: 1 for a function that
	// a function type with methods makes a receiver of, else 0.
	Shift int
}

// Implementations returns the functions with a body in this package that run
// for the method with the given full name, "(import/path.Interface).Method", of
// a package that this one imports.
func (fl *Flows) Implementations(method string) []Implementation {
	fl.e.mu.Lock()
	defer fl.e.mu.Unlock()
	e := fl.e
	name, m := splitMethod(method)
	if e.sums == nil || m == "" {
		return nil
	}
	iface := e.importedInterface(name)
	if iface == nil {
		return nil
	}
	var out []Implementation
	found := map[*ssa.Function]bool{}
	add := func(fn *ssa.Function, shift int) {
		if fn == nil || len(fn.Blocks) == 0 || fn.Pkg != e.pkg && fn.Parent() == nil || e.inTest(fn.Pos()) {
			return
		}
		if !found[fn] {
			found[fn] = true
			out = append(out, Implementation{fn, shift})
		}
	}
	for _, t := range e.having(iface) {
		if !types.Implements(t, iface) {
			continue // another type
		}
		if sel := types.NewMethodSet(t).Lookup(e.pass.Pkg, m); sel != nil {
			if obj, ok := sel.Obj().(*types.Func); ok && obj.Pkg() == e.pass.Pkg {
				add(e.pkg.Prog.FuncValue(obj.Origin()), 0)
			}
		}
	}
	for _, a := range e.adaptations() {
		if types.Implements(a.to, iface) {
			add(a.fn, 1)
		}
	}
	slices.SortFunc(out, func(a, b Implementation) int { return int(a.Fn.Pos() - b.Fn.Pos()) })
	return out
}

// splitMethod splits "(import/path.Interface).Method".
func splitMethod(full string) (iface, method string) {
	iface, method, ok := strings.Cut(strings.TrimPrefix(full, "("), ").")
	if !ok {
		return "", ""
	}
	return iface, method
}

// importedInterface returns the interface "import/path.Name" of a package that
// this one imports, itself or through others, or nil.
func (e *engine) importedInterface(name string) *types.Interface {
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		return nil
	}
	p := e.importedPackage(name[:dot])
	if p == nil {
		return nil
	}
	obj := p.Scope().Lookup(name[dot+1:])
	if obj == nil {
		return nil
	}
	iface, _ := obj.Type().Underlying().(*types.Interface)
	return iface
}

// importedPackage returns the package with the given path that this one imports,
// itself or through others, or nil.
func (e *engine) importedPackage(path string) *types.Package {
	if e.packages == nil {
		e.packages = map[string]*types.Package{}
		for todo := e.pass.Pkg.Imports(); len(todo) > 0; todo = todo[1:] {
			if p := todo[0]; p != e.pass.Pkg && e.packages[p.Path()] == nil {
				e.packages[p.Path()] = p
				todo = append(slices.Clip(todo), p.Imports()...)
			}
		}
	}
	return e.packages[path]
}

// An adaptation is a function that is converted to a type with methods.
type adaptation struct {
	fn *ssa.Function
	to types.Type
}

// adaptations returns those of the package, which are looked for once.
func (e *engine) adaptations() []adaptation {
	if e.adapted != nil {
		return e.adapted
	}
	e.adapted = []adaptation{}
	for fn := range e.sums { // whoever asks for implementations sorts them
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				c, ok := instr.(*ssa.ChangeType)
				if !ok || !isNamed(c.Type()) {
					continue // no conversion to a type that can have methods
				}
				v := c.X
				if mc, ok := v.(*ssa.MakeClosure); ok {
					v = mc.Fn
				}
				if f, ok := v.(*ssa.Function); ok {
					e.adapted = append(e.adapted, adaptation{f, c.Type()})
				}
			}
		}
	}
	return e.adapted
}
