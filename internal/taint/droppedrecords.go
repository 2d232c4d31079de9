package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- records that attributes are dropped from --

// droppedOperands returns the operands of a record, or of what joins later ones,
// that the handler behind it drops.
func (f *frame) droppedOperands(s *site, list ssa.Value) map[Path]bool {
	clean := map[Path]bool{}
	elems := written(list)
	if _, ok := known.LogHandlerOf(s.name); !ok || len(elems) == 0 {
		return clean // another logger, or a list that is made elsewhere
	}
	d := f.e.behind(s)
	for i := 0; i < len(elems) && !d.none(); i++ {
		if elems[i] == nil {
			return clean // filled in a loop
		}
		name, value := "", elems[i]
		switch x := unboxed(elems[i]); {
		case isString(x.Type()): // a key, and its value comes next
			name, _ = stringOf(x)
			i++
			value = elems[i]
		case typeName(x.Type()) == known.LogAttr:
			name, value = f.e.madeAttr(x)
		case types.IsInterface(x.Type()):
			return clean // a key or a value without one
		}
		if name != "" && value != nil && isOneAttr(value) && d.drops(name) {
			clean[key(itoa(i))] = true
		}
	}
	return clean
}

// unboxed returns what was put into an interface.
func unboxed(v ssa.Value) ssa.Value {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		return mi.X
	}
	return v
}

// madeAttr returns the key and the value that an attribute is made of.
func (e *engine) madeAttr(attr ssa.Value) (name string, value ssa.Value) {
	c, ok := attr.(*ssa.Call)
	if !ok {
		return "", nil
	}
	s := e.site(c.Block(), c)
	if !known.LogAttrMade(s.name) {
		return "", nil
	}
	name, _ = stringOf(s.ops[0])
	return name, s.ops[1]
}

// isOneAttr reports whether a value stands under the key that it is given: a group,
// and what can turn into one, stands under the keys of its parts.
func isOneAttr(v ssa.Value) bool {
	t := unboxed(v).Type()
	if s, ok := t.Underlying().(*types.Slice); ok {
		t = s.Elem()
	}
	return !holdsHandler(t) && types.NewMethodSet(t).Lookup(nil, known.AttrMethods[0]) == nil
}
