package known

import "go/types"

// DataParams returns the parameters of a handler of that type that can hold what
// callers chose, the receiver being parameter 0, where it takes no request of an
// SDK: all but contexts, functions, channels and interfaces, which are
// dependencies. Beside arguments as untyped JSON, structs that carry none say who
// calls; a second struct of arguments is missed.
func DataParams(sig *types.Signature) []int {
	var out []int
	first := 0
	if sig.Recv() != nil {
		first = 1
	}
	untyped := false
	for p := range sig.Params().Variables() {
		untyped = untyped || UntypedJSON(p.Type())
	}
	for i := range sig.Params().Len() {
		typ := sig.Params().At(i).Type()
		switch typ.Underlying().(type) {
		case *types.Signature, *types.Chan, *types.Interface:
			continue // a dependency
		}
		if untyped && besideArguments(typ) {
			continue // who calls
		}
		out = append(out, first+i)
	}
	return out
}

// UntypedJSON reports whether typ holds any JSON object.
func UntypedJSON(typ types.Type) bool {
	if n, ok := types.Unalias(typ).(*types.Named); ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "encoding/json" && n.Obj().Name() == "RawMessage" {
		return true
	}
	m, ok := typ.Underlying().(*types.Map)
	if !ok {
		return false
	}
	key, ok := m.Key().Underlying().(*types.Basic)
	return ok && key.Info()&types.IsString != 0 && types.IsInterface(m.Elem())
}

// besideArguments reports whether typ is a struct in which there is no place for
// untyped JSON.
func besideArguments(typ types.Type) bool {
	if p, ok := typ.Underlying().(*types.Pointer); ok {
		typ = p.Elem()
	}
	s, ok := typ.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range s.Fields() {
		if UntypedJSON(f.Type()) {
			return false
		}
	}
	return true
}
