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

// appended adds the elements of the second operand at unknown places.
func (f *frame) appended(s *site) {
	src := s.ops[1]
	marks := f.guards.marks(src, s.b)
	if t, ok := src.Type().Underlying().(*types.Basic); ok && t.Info()&types.IsString != 0 {
		f.copy(s.b, s.dst, src, "", marks, "") // append([]byte, string...)
		return
	}
	o := f.object(objectKey{at: s.instr, kind: local})
	f.put(s.dst, cell{item: item{"", label{obj: o}}})
	f.set(src).read("", func(v visit) {
		if v.l.obj.kind == local {
			return // its elements are visited by themselves
		}
		at := v.at
		if elem, rest := at.cut(); elem != "" && elem[0] == '[' {
			at = anyElem.join(rest)
		}
		c := cell{item: item{at, v.l}, marks: v.marks | marks, prev: v.from, pos: s.instr.Pos()}
		if o.memory.add(c) {
			f.changed = true
		}
	})
}

// position of a value for messages.
func posOf(v ssa.Value) token.Pos { return ssalazy.Position(v) }
