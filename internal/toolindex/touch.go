package toolindex

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// toucher knows which types a tool may be made of: those of SDKs, structs of
// the program that hold functions, and all that have a part of such a type.
type toucher struct {
	sdk    *sdk
	module string
	seen   map[types.Type]bool // false while a type is being looked at
	shapes map[types.Type]shape
}

// newToucher returns a toucher for the module of pass.
func newToucher(pass *analysis.Pass, sdk *sdk) *toucher {
	t := &toucher{sdk: sdk, seen: map[types.Type]bool{}, shapes: map[types.Type]shape{}}
	if pass.Module != nil {
		t.module = pass.Module.Path
	}
	return t
}

// results reports whether a function makes something that tools are made of.
func (t *toucher) results(sig *types.Signature) bool { return t.resultsIn(sig, maxParts) }

// maxParts bounds how deep types are looked into: a map of slices of pointers
// to structs, and an interface that makes them.
const maxParts = 9

func (t *toucher) resultsIn(sig *types.Signature, depth int) bool {
	for i := range sig.Results().Len() {
		if t.makes(sig.Results().At(i).Type(), depth) {
			return true
		}
	}
	return false
}

// makes reports whether typ is a tool, a server, a function, a struct of the
// program that holds one of them, an interface of the program that makes one,
// or a collection of such values.
func (t *toucher) makes(typ types.Type, depth int) bool {
	if depth <= 0 {
		return false
	}
	switch x := types.Unalias(typ).(type) {
	case *types.Pointer:
		return t.makes(x.Elem(), depth-1)
	case *types.Slice:
		return t.makes(x.Elem(), depth-1)
	case *types.Array:
		return t.makes(x.Elem(), depth-1)
	case *types.Map:
		return t.makes(x.Elem(), depth-1)
	case *types.Signature:
		return true
	case *types.Named:
		if _, fn := x.Underlying().(*types.Signature); fn && x.Obj().Pkg() != nil && t.sdk.part(x.Obj().Pkg().Path()) {
			return true // what an SDK calls a handler
		}
		return t.isTool(x) || t.lists(x) || t.own(x) && t.makes(x.Underlying(), depth-1)
	case *types.Struct:
		for i := range x.NumFields() {
			f := x.Field(i).Type()
			if _, fn := f.Underlying().(*types.Signature); fn || t.isTool(deref(f)) {
				return true
			}
		}
	case *types.Interface:
		if toolLike(x) {
			return true
		}
		for i := range x.NumMethods() {
			if t.resultsIn(x.Method(i).Signature(), depth-2) {
				return true
			}
		}
	}
	return false
}

// isTool reports whether typ is what an SDK holds a tool or a server in.
func (t *toucher) isTool(typ types.Type) bool {
	return known.IsSDKTool(t.sdk.original(typeKey(typ)))
}

// lists reports whether typ is an SDK's answer to a question for the tools, or
// wraps one.
func (t *toucher) lists(typ *types.Named) bool {
	if p := typ.Obj().Pkg(); p == nil || !t.sdk.part(p.Path()) {
		return false
	}
	for arg := range typ.TypeArgs().Types() {
		if n, ok := types.Unalias(arg).(*types.Named); ok && t.lists(n) {
			return true
		}
	}
	s, ok := typ.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range s.Fields() {
		if _, list := f.Type().Underlying().(*types.Slice); list && f.Name() == "Tools" {
			return true
		}
	}
	return false
}

// own reports whether a type is declared in the program.
func (t *toucher) own(n *types.Named) bool {
	p := n.Obj().Pkg()
	return p != nil && strings.HasPrefix(p.Path(), t.module)
}

// function reports whether f handles values of such types: makes or gets one,
// or changes a field of the one that it is a method of.
func (t *toucher) function(f *ssa.Function) bool {
	if t.typ(f.Signature) {
		return true
	}
	recv := f.Signature.Recv()
	ofOne := recv != nil && t.typ(recv.Type())
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok && t.typ(v.Type()) {
				return true
			}
			if s, ok := in.(*ssa.Store); ok && ofOne {
				if field, ok := s.Addr.(*ssa.FieldAddr); ok && field.X == f.Params[0] {
					return true
				}
			}
		}
	}
	return false
}

// typ reports whether typ is such a type.
func (t *toucher) typ(typ types.Type) bool {
	typ = types.Unalias(typ)
	r, ok := t.seen[typ]
	if !ok {
		t.seen[typ] = false
		r = t.parts(typ)
		t.seen[typ] = r
	}
	return r
}

// parts is typ without the memory.
func (t *toucher) parts(typ types.Type) bool {
	switch x := typ.(type) {
	case *types.Named:
		p := x.Obj().Pkg()
		if p == nil {
			return false // error
		}
		if t.sdk.part(p.Path()) || known.IsSchema(typeKey(x)) {
			return true
		}
		return strings.HasPrefix(p.Path(), t.module) && t.typ(x.Underlying())
	case *types.TypeParam:
		return true // of a function that is there for all types
	case *types.Pointer:
		return t.typ(x.Elem())
	case *types.Slice:
		return t.typ(x.Elem())
	case *types.Array:
		return t.typ(x.Elem())
	case *types.Map:
		return t.typ(x.Elem())
	case *types.Tuple:
		for i := range x.Len() {
			if t.typ(x.At(i).Type()) {
				return true
			}
		}
	case *types.Signature:
		return t.typ(x.Params()) || t.typ(x.Results())
	case *types.Struct:
		for i := range x.NumFields() {
			if _, ok := x.Field(i).Type().Underlying().(*types.Signature); ok || t.typ(x.Field(i).Type()) {
				return true
			}
		}
	case *types.Interface:
		if toolLike(x) {
			return true
		}
		for i := range x.NumMethods() {
			if t.typ(x.Method(i).Type()) {
				return true
			}
		}
	}
	return false
}

// describes reports whether what a function of that type makes can describe a
// tool or an argument of one: JSON, or a struct of the program's own that holds
// nothing but data, such as a schema, a parameter, or an option that fills one.
// A function that asks for a context, or can fail, gets its data from elsewhere.
func (t *toucher) describes(sig *types.Signature) bool {
	for i := range sig.Params().Len() {
		if isContext(sig.Params().At(i).Type()) {
			return false
		}
	}
	out := sig.Results()
	if n := out.Len(); n == 0 || isError(out.At(n-1).Type()) {
		return false
	}
	typ := out.At(0).Type()
	if f, ok := typ.Underlying().(*types.Signature); ok { // an option
		return f.Params().Len() == 1 && f.Results().Len() == 0 && t.data(f.Params().At(0).Type()) == structured
	}
	return t.data(typ) == structured
}

// row reports whether typ is a struct of the program's own that can say what a
// tool is.
func (t *toucher) row(typ types.Type) bool {
	n, ok := types.Unalias(deref(typ)).(*types.Named)
	return ok && t.own(n) && (t.data(n) == structured || t.typ(n))
}

// shape says how much of a description a type can hold.
type shape uint8

const (
	foreign    shape = iota // more than data
	simple                  // a text or number
	structured              // a collection or struct of data
)

// data is the shape of values of typ.
func (t *toucher) data(typ types.Type) shape {
	typ = types.Unalias(typ)
	r, ok := t.shapes[typ]
	if !ok {
		t.shapes[typ] = structured // a type that holds itself
		r = t.dataOf(typ)
		t.shapes[typ] = r
	}
	return r
}

// dataOf is data without the memory.
func (t *toucher) dataOf(typ types.Type) shape {
	switch x := typ.(type) {
	case *types.Basic:
		return simple
	case *types.Interface:
		if x.Empty() {
			return simple // what is in JSON
		}
	case *types.Pointer:
		return t.data(x.Elem())
	case *types.Slice:
		return t.data(x.Elem())
	case *types.Map:
		if isText(x.Key()) && t.data(x.Elem()) != foreign {
			return structured
		}
	case *types.Named:
		switch key := typeKey(x); {
		case key == "encoding/json.RawMessage" || known.IsSchema(key):
			return structured
		case t.own(x):
			return t.data(x.Underlying())
		}
	case *types.Struct:
		for i := range x.NumFields() {
			if t.data(x.Field(i).Type()) == foreign {
				return foreign
			}
		}
		return structured
	}
	return foreign
}
