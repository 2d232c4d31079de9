package taint

import (
	"go/types"

	"github.com/mcplint/mcplint/internal/known"
)

// typeMarks are the marks that every value of type t has.
func (e *engine) typeMarks(t types.Type) known.Marks {
	m, ok := e.marks[t]
	if !ok {
		m = typeMarks(t)
		e.marks[t] = m
	}
	return m
}

// typeMarks is the method of the same name, computed. A pointer is taken for
// what it points at, and a list for its elements; bytes are text.
func typeMarks(t types.Type) known.Marks {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		return elemMarks(p.Elem()) // one to a byte can be one to a text
	}
	if n, ok := t.(*types.Named); ok && n.Obj().Pkg() != nil && known.FormedType(n.Obj().Pkg().Path()+"."+n.Obj().Name()) {
		return known.Formed
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsBoolean != 0:
			return known.Number | known.Formed | known.Closed
		case u.Info()&types.IsNumeric != 0:
			return known.Number | known.Formed
		}
	case *types.Slice:
		return elemMarks(u.Elem())
	case *types.Array:
		return elemMarks(u.Elem())
	}
	return 0
}

// elemMarks are the marks of a list of values of type t, or of a pointer to one.
func elemMarks(t types.Type) known.Marks {
	if b, ok := t.Underlying().(*types.Basic); ok && (b.Kind() == types.Byte || b.Kind() == types.Rune) {
		return 0 // text
	}
	return typeMarks(t) &^ known.Closed // a list of bools can be long enough to say something
}
