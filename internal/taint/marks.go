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

// maxNesting bounds how deep lists of lists and pointers to pointers are looked
// into: a type may be a list of itself. Deeper ones are taken for text.
const maxNesting = 8

// typeMarks is the method of the same name, computed.
func typeMarks(t types.Type) known.Marks { return nestedMarks(t, maxNesting) }

// nestedMarks is typeMarks to a depth. A pointer is taken for what it points
// at, and a list for its elements; bytes are text.
func nestedMarks(t types.Type, depth int) known.Marks {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		return elemMarks(p.Elem(), depth) // one to a byte can be one to a text
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
		return elemMarks(u.Elem(), depth)
	case *types.Array:
		return elemMarks(u.Elem(), depth)
	}
	return 0
}

// elemMarks are the marks of a list of values of type t, or of a pointer to one.
func elemMarks(t types.Type, depth int) known.Marks {
	if b, ok := t.Underlying().(*types.Basic); depth == 0 || ok && (b.Kind() == types.Byte || b.Kind() == types.Rune) {
		return 0 // text
	}
	return nestedMarks(t, depth-1) &^ known.Closed // a list of bools can be long enough to say something
}
