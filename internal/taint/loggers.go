package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- loggers by their shape --

// A type or package whose code cannot be seen is a logger when it looks like
// one: several of its functions are named after severities and take what a
// record is made of. Nothing else in Go has that shape, whoever wrote it; what
// has it and keeps its records to itself is taken for a logger all the same.

// minLevels is how many severities make a logger. An interface that holds
// nothing but logging methods needs none.
const minLevels = 2

// shapedSinks returns the sinks of a call of a logger that is known by its
// shape only.
func (e *engine) shapedSinks(s *site) []known.Sink {
	pkg, name := s.declared()
	if pkg == nil || known.Std(pkg.Path()) {
		return nil // the tables speak for the standard library
	}
	if recv := s.recvType(); recv != nil && !e.levelledType(recv) || recv == nil && !e.levelledPackage(pkg) {
		return nil // not a logger
	}
	role := known.Value
	switch {
	case recordSignature(name, s.sig):
	case known.MakesLogContext(name) && e.returnsLogger(s.sig):
		role = known.Context
	default:
		return nil // a setting
	}
	return recordSinks(pkg.Path()+"."+name, s.sig, role)
}

// recordSinks returns the parameters of a function that writes records, or says more
// in later ones, which take something to write.
func recordSinks(fn string, sig *types.Signature, role known.Role) []known.Sink {
	var out []known.Sink
	params := sig.Params()
	for i := range params.Len() {
		t := params.At(i).Type()
		if isContext(t) || isNumber(t) {
			continue // a level, a depth
		}
		r := known.Sink{Func: fn, Kind: known.Log, Arg: known.Pos(i), Role: role, What: "log record"}
		if role == known.Value && isString(t) && i == params.Len()-2 && sig.Variadic() {
			r.Role = known.Format // its operands belong to it
			return append(out, r)
		}
		out = append(out, r)
	}
	return out
}

// declared returns the package and name of the function that is called: a
// declared one, or a package variable that holds one.
func (s *site) declared() (*types.Package, string) {
	if s.obj != nil {
		return s.obj.Pkg(), s.obj.Name()
	}
	if load, ok := s.common.Value.(*ssa.UnOp); ok {
		if g, ok := load.X.(*ssa.Global); ok && g.Pkg != nil {
			return g.Pkg.Pkg, g.Name()
		}
	}
	return nil, ""
}

// recvType returns the type of the receiver that the callee is declared with, or
// nil when it is no method.
func (s *site) recvType() types.Type {
	if s.obj == nil || s.obj.Signature().Recv() == nil {
		return nil
	}
	return s.obj.Signature().Recv().Type()
}

// logsByShape reports whether a call is one of a logger that is known by its
// shape only.
func (e *engine) logsByShape(s *site) bool { return len(e.shapedSinks(s)) > 0 }

// levelledType reports whether t has the methods of a logger.
func (e *engine) levelledType(t types.Type) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if known, ok := e.loggers[t]; ok {
		return known
	}
	iface, isInterface := t.Underlying().(*types.Interface)
	methods := types.NewMethodSet(t)
	if !isInterface {
		methods = types.NewMethodSet(types.NewPointer(t))
	}
	count, records := levelCount{}, 0
	for m := range methods.Methods() {
		if count.add(m.Obj()) {
			records++
		}
	}
	is := count.logger() || isInterface && records > 0 && records == iface.NumMethods() && allVariadic(iface)
	e.loggers[t] = is
	return is
}

// allVariadic reports whether every method takes any number of operands: one
// that takes a single value could do anything with it.
func allVariadic(iface *types.Interface) bool {
	for m := range iface.Methods() {
		if !m.Signature().Variadic() {
			return false
		}
	}
	return true
}

// levelledPackage reports whether pkg has the functions of a logger.
func (e *engine) levelledPackage(pkg *types.Package) bool {
	if known, ok := e.logPackages[pkg]; ok {
		return known
	}
	count := levelCount{}
	for _, name := range pkg.Scope().Names() {
		count.add(pkg.Scope().Lookup(name))
	}
	e.logPackages[pkg] = count.logger()
	return e.logPackages[pkg]
}

// levelCount holds the severities of the functions of one type or package.
type levelCount map[string]bool

// add counts a function, or a variable that holds one, and reports whether it
// writes records.
func (c levelCount) add(obj types.Object) bool {
	sig, ok := obj.Type().(*types.Signature)
	if !ok || !recordSignature(obj.Name(), sig) {
		return false
	}
	if l := known.Level(obj.Name()); known.Severity(l) {
		c[l] = true
	}
	return true
}

// logger reports whether there are enough severities.
func (c levelCount) logger() bool { return len(c) >= minLevels }

// recordSignature reports whether a function has the name of one that writes a
// record, and takes and returns what such a function does: something to write,
// and nothing but the logger or the event back. What makes an error of its
// arguments is no logger.
func recordSignature(name string, sig *types.Signature) bool {
	level := known.Level(name)
	if level == "" {
		return false
	}
	shown := false
	for p := range sig.Params().Variables() {
		switch p.Type().Underlying().(type) {
		case *types.Signature, *types.Chan:
			return false // calls back
		}
		shown = shown || !isContext(p.Type()) && !isNumber(p.Type())
	}
	res := sig.Results()
	switch {
	case !shown || res.Len() > 1:
		return false
	case res.Len() == 1 && isError(res.At(0).Type()):
		return level == "log" && sig.Variadic() // Log(keyvals ...any) error
	case res.Len() == 1:
		return sig.Recv() != nil && types.Identical(res.At(0).Type(), sig.Recv().Type())
	}
	return true
}

// returnsLogger reports whether what a function returns writes records: a
// logger, known by its shape or by a row, or a context that holds one.
func (e *engine) returnsLogger(sig *types.Signature) bool {
	if sig.Results().Len() != 1 {
		return false
	}
	t := sig.Results().At(0).Type()
	return isContext(t) || e.levelledType(t)
}

// isNumber reports whether t is a number or bool.
func isNumber(t types.Type) bool { return typeMarks(t)&known.Number != 0 }

// silent reports whether every function that an interface method can be in
// sight does nothing at all: the logger of a test or a default, which says
// nothing about the one that is used.
func (e *engine) silent(s *site) bool {
	if !s.common.IsInvoke() {
		return false
	}
	for _, fn := range e.implementations(s.obj, s.common.Value.Type()) {
		if len(fn.Blocks) != 1 || len(fn.Blocks[0].Instrs) != 1 {
			return false
		}
		if _, ok := fn.Blocks[0].Instrs[0].(*ssa.Return); !ok {
			return false
		}
	}
	return true
}

// inLogger reports whether the function itself belongs to a logger: what it
// prints is a record, wherever that goes.
func (f *frame) inLogger() bool {
	fn := f.fn
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	if recv := fn.Signature.Recv(); recv != nil {
		return f.e.levelledType(recv.Type())
	}
	obj := object1(fn)
	return obj != nil && obj.Pkg() != nil && f.e.levelledPackage(obj.Pkg()) && (recordSignature(obj.Name(), obj.Signature()) || !obj.Exported())
}
