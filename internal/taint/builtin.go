package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/ssalazy"
)

// -- built-ins --

func (f *frame) builtin(s *site, b *ssa.Builtin) {
	switch b.Name() {
	case "append":
		if s.dst == nil || len(s.ops) == 0 {
			return
		}
		f.copy(s.b, s.dst, s.ops[0], "", 0, "")
		if len(s.ops) > 1 {
			f.appended(s)
		}
	case "copy":
		f.store(s.b, s.ops[0], "", s.ops[1])
	case "String", "StringData", "Slice", "SliceData", "Add": // of package unsafe
		f.copy(s.b, s.dst, s.ops[0], "", 0, "")
	case "min", "max":
		for _, op := range s.ops {
			f.copy(s.b, s.dst, op, "", 0, "")
		}
	case "print", "println":
		for _, op := range s.ops {
			f.builtinSink(s.b, op, known.Sink{Func: b.Name(), Kind: known.Log, Role: known.Value, What: "standard error"}, nil, s.instr.Pos())
		}
	}
}

// appended adds the elements of the second operand behind those of the first,
// as far as it is known how many these are.
func (f *frame) appended(s *site) {
	src := s.ops[1]
	marks := f.guards.marks(src, s.b)
	if t, ok := src.Type().Underlying().(*types.Basic); ok && t.Info()&types.IsString != 0 {
		f.copy(s.b, s.dst, src, "", marks, "") // append([]byte, string...)
		return
	}
	o := f.object(objectKey{at: s.instr, kind: local})
	f.put(s.dst, cell{item: item{"", label{obj: o}}})
	n, exact := length(s.ops[0], 0)
	place := func(elem Path) Path {
		if exact && elem.before(maxWords) {
			return key(itoa(n + small(string(elem))))
		}
		return anyElem
	}
	f.set(src).read("", func(v visit) {
		if v.l.obj.kind == local && v.at.len() != 1 {
			return // a list, whose elements are visited by themselves, or what one of those holds
		}
		at, l := v.at, v.l
		if at == "" && n > 0 { // all of a list
			at, l = elemFrom(n), l.at(anyElem)
		} else if elem, rest := at.cut(); elem != "" && elem[0] == '[' {
			at = place(elem).join(rest)
		}
		f.add(&o.memory, cell{item: item{at, l}, marks: v.marks | marks, prev: v.from, pos: s.instr.Pos()})
	})
}

// length returns how many elements a list has at least, and whether it has no
// more.
func length(v ssa.Value, depth int) (n int, exact bool) {
	switch x := v.(type) {
	case *ssa.Const:
		return 0, x.IsNil()
	case *ssa.Slice:
		if a, ok := x.X.(*ssa.Alloc); ok && x.Low == nil && x.High == nil {
			if t, ok := a.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array); ok {
				return int(t.Len()), true
			}
		}
	case *ssa.Call:
		if b, ok := x.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" && len(x.Call.Args) == 2 && depth < maxWords {
			n, exact := length(x.Call.Args[0], depth+1)
			if !exact {
				return n, false
			}
			m, exact := length(x.Call.Args[1], depth+1)
			return n + m, exact
		}
	}
	return 0, false
}

// position of a value for messages.
func posOf(v ssa.Value) token.Pos { return ssalazy.Position(v) }
