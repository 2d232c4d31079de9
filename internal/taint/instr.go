package taint

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/ssalazy"
)

// -- instructions --

func (f *frame) instr(b *ssa.BasicBlock, instr ssa.Instruction) {
	if f.fuel < 0 {
		return
	}
	switch i := instr.(type) {
	case *ssa.Alloc:
		f.fresh(i, 0, "")
	case *ssa.MakeSlice, *ssa.MakeMap, *ssa.MakeChan:
		f.fresh(instr.(ssa.Value), 0, "")
	case *ssa.UnOp:
		switch i.Op {
		case token.MUL:
			f.load(b, i)
		case token.ARROW:
			at := Path("")
			if i.CommaOk {
				at = result(0)
			}
			f.project(b, i, i.X, anyElem, at, "")
		default:
			f.copy(b, i, i.X, "", known.Number, "")
		}
	case *ssa.BinOp:
		f.binary(b, i)
		f.ownerAsked(b, i)
	case *ssa.Phi:
		for n, e := range i.Edges {
			f.phi(i, e, b.Preds[n], b)
		}
	case *ssa.ChangeInterface:
		f.copy(b, i, i.X, "", 0, "")
	case *ssa.ChangeType:
		f.copy(b, i, i.X, "", 0, "")
	case *ssa.Convert:
		f.copy(b, i, i.X, "", 0, "")
	case *ssa.MultiConvert:
		f.copy(b, i, i.X, "", 0, "")
	case *ssa.MakeInterface:
		f.copy(b, i, i.X, "", f.e.typeMarks(i.X.Type())|f.e.hides(i.X.Type(), i.Type()), "")
	case *ssa.SliceToArrayPointer:
		f.copy(b, i, i.X, "", 0, "")
	case *ssa.Slice:
		f.copy(b, i, i.X, "", 0, "")
	case *ssa.Range:
		f.copy(b, i, i.X, "", 0, "")
	case *ssa.TypeAssert:
		f.typeAssert(b, i)
	case *ssa.Extract:
		f.project(b, i, i.Tuple, result(i.Index), "", "")
	case *ssa.Field:
		f.field(b, i, i.X, i.X.Type(), i.Field)
	case *ssa.FieldAddr:
		f.field(b, i, i.X, i.X.Type(), i.Field)
	case *ssa.Index:
		f.element(b, i, i.X, i.Index, "")
	case *ssa.IndexAddr:
		f.element(b, i, i.X, i.Index, "")
	case *ssa.Lookup:
		at := Path("")
		if i.CommaOk {
			at = result(0)
		}
		if last, ok := f.lastStored(i); ok {
			f.reread(b, i, last, "entry "+string(element(i.Index)))
		} else {
			f.element(b, i, i.X, i.Index, at)
		}
		f.selectsShared(b, i)
	case *ssa.Next:
		if it, ok := i.Iter.(*ssa.Range); ok && !i.IsString {
			f.project(b, i, it, anyElem, result(2), "")
			f.project(b, i, it, keyElem, result(1), "")
			if by := f.chosen[i]; by != nil {
				f.lookedUp(b, i, by, result(2), ssalazy.Position(it))
			}
		}
	case *ssa.Store:
		f.store(b, i.Addr, "", i.Val)
		f.fieldSink(b, i)
		f.replyField(i)
	case *ssa.MapUpdate:
		f.store(b, i.Map, element(i.Key), i.Value)
		f.storeKey(b, i)
		f.headerEntry(b, i)
		f.keptShared(b, i)
	case *ssa.Send:
		f.store(b, i.Chan, anyElem, i.X)
	case *ssa.Select:
		f.selects(b, i)
	case *ssa.MakeClosure:
		f.makeClosure(b, i)
	case ssa.CallInstruction:
		f.call(b, i)
	case *ssa.Return:
		for n, v := range i.Results {
			if n < len(f.results) {
				f.returned(b, n, v)
			}
		}
	case *ssa.Panic:
		f.builtinSink(b, i.X, known.Sink{Func: "panic", Kind: known.Log, Role: known.Value, What: "panic"}, nil, i.Pos())
	}
}

// load lets a value be what an address refers to.
func (f *frame) load(b *ssa.BasicBlock, i *ssa.UnOp) {
	last, ok := f.lastStored(i)
	if !ok {
		f.copy(b, i, i.X, "", 0, "")
		return
	}
	words := ""
	if fa, ok := i.X.(*ssa.FieldAddr); ok {
		words = "field " + nameOfField(fa.X.Type(), fa.Field)
	}
	f.reread(b, i, last, words)
}

// fresh makes v refer to a new local object.
func (f *frame) fresh(v ssa.Value, n int, at Path) {
	o := f.object(objectKey{at: v, kind: local, n: n})
	f.put(v, cell{item: item{at, label{obj: o}}})
}

func (f *frame) phi(phi *ssa.Phi, e ssa.Value, pred, b *ssa.BasicBlock) {
	marks := f.guards.edgeMarks(e, pred, b)
	s := f.set(e)
	for i, n := 0, len(s.cells); i < n; i++ {
		c := s.cells[i]
		f.put(phi, cell{item: c.item, marks: c.marks | marks, prev: whence{cell: c}, pos: ssalazy.Position(phi)})
	}
}

// binary handles operators: concatenation makes a text of fragments, and a
// comparison still depends on its operands, which matters for claims.
func (f *frame) binary(b *ssa.BasicBlock, i *ssa.BinOp) {
	if t, ok := i.Type().Underlying().(*types.Basic); ok && t.Info()&types.IsString != 0 {
		f.concat(b, i, i.X, i.Y, followedBy(text(i.Y, 0)))
		before := text(i.X, 0)
		f.concat(b, i, i.Y, i.X, after(before)|led(before))
		return
	}
	var marks known.Marks
	if isNil(i.X) || isNil(i.Y) || emptyString(i.X) || emptyString(i.Y) || isLen(i.X) || isLen(i.Y) {
		if !denial(i.X.Type()) && !denial(i.Y.Type()) { // an error says more than that it is there
			marks = known.Presence
		}
	}
	f.flatten(b, i, i.X, marks)
	f.flatten(b, i, i.Y, marks)
	if src := holder(i.X); src != "" && marks != 0 {
		f.put(i, cell{item: item{"", label{obj: f.source(Claims, src)}}, marks: marks, pos: i.Pos()})
	}
}

// holder returns the name of the struct field that v is, or of the getter that
// gave it, if the claims lie in it: without it there are none.
func holder(v ssa.Value) string {
	if c, ok := v.(*ssa.Call); ok {
		return known.ClaimHolder(newSite(c.Block(), c).name)
	}
	u, ok := v.(*ssa.UnOp)
	if !ok {
		return ""
	}
	fa, ok := u.X.(*ssa.FieldAddr)
	if !ok {
		return ""
	}
	t := fa.X.Type().Underlying().(*types.Pointer).Elem()
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return ""
	}
	return known.ClaimHolder(fieldName(t, st.Field(fa.Field).Name()))
}

// concat lets dst hold what x holds, as a fragment when y adds text of its own.
// The marks around say what that text means for x in a URL.
func (f *frame) concat(b *ssa.BasicBlock, dst, x, y ssa.Value, around known.Marks) {
	marks := known.Fragment | around
	if emptyString(y) {
		marks = 0
	}
	if masked(dst) {
		marks |= known.Masked
	}
	marks |= f.guards.marks(x, b)
	f.set(x).symbolic("", func(v visit) {
		f.put(dst, cell{item: item{"", v.l.made()}, marks: v.marks | marks, prev: v.from, pos: ssalazy.Position(dst), words: "concatenated"})
	})
}

// flatten lets dst depend on everything symbolic in src.
func (f *frame) flatten(b *ssa.BasicBlock, dst, src ssa.Value, marks known.Marks) {
	marks |= f.guards.marks(src, b)
	f.set(src).symbolic("", func(v visit) {
		f.put(dst, cell{item: item{"", v.l.made()}, marks: v.marks | marks, prev: v.from, pos: ssalazy.Position(dst)})
	})
}

func (f *frame) typeAssert(b *ssa.BasicBlock, i *ssa.TypeAssert) {
	at := Path("")
	if i.CommaOk {
		at = result(0)
	}
	marks := f.guards.marks(i.X, b) | f.e.typeMarks(i.AssertedType)
	s := f.set(i.X)
	for n, m := 0, len(s.cells); n < m; n++ {
		c := s.cells[n]
		if i.CommaOk && (c.obj.kind == Claims || c.obj.kind == Keyed) {
			f.put(i, cell{item: item{result(1), c.label}, marks: known.Presence, prev: whence{cell: c}, pos: ssalazy.Position(i)})
		}
		// What comes out of the interface is a value like any other again.
		f.put(i, cell{item: item{at.join(c.at), c.label}, marks: c.marks&^(known.HidesAttr|known.HidesText) | marks, prev: whence{cell: c}, pos: ssalazy.Position(i)})
	}
}

// field lets dst be the field of x, whose type is a struct or a pointer to one.
func (f *frame) field(b *ssa.BasicBlock, dst, x ssa.Value, t types.Type, n int) {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return // broken code or a type parameter
	}
	name := st.Field(n).Name()
	if src := known.ClaimField(fieldName(t, name)); src != "" {
		f.put(dst, cell{item: item{"", label{obj: f.source(Claims, src)}}, pos: ssalazy.Position(dst), words: "verified claims"})
		return
	}
	f.project(b, dst, x, field(name), "", "field "+name)
}

// fieldName returns "import/path.Type.Field", the name of a row about a field.
func fieldName(t types.Type, field string) string {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return ""
	}
	return n.Obj().Pkg().Path() + "." + n.Obj().Name() + "." + field
}

// element lets dst be an element of x.
func (f *frame) element(b *ssa.BasicBlock, dst, x, index ssa.Value, at Path) {
	if t, ok := x.Type().Underlying().(*types.Basic); ok && t.Info()&types.IsString != 0 {
		f.copy(b, dst, x, at, 0, "") // a byte of a string
		return
	}
	elem := element(index)
	words := ""
	if !elem.unknown() {
		words = "entry " + string(elem)
	}
	f.project(b, dst, x, elem, at, words)
	// What a table holds under a key is no part of the key, but it was selected
	// by it: for claims that is what matters.
	f.lookedUp(b, dst, index, at, ssalazy.Position(dst))
	if by := f.chosen[dst]; by != nil {
		f.lookedUp(b, dst, by, at, ssalazy.Position(dst))
	}
}

// lookedUp lets the part `at` of dst be what is found under a key.
func (f *frame) lookedUp(b *ssa.BasicBlock, dst, by ssa.Value, at Path, pos token.Pos) {
	marks := f.guards.marks(by, b)
	f.set(by).symbolic("", func(v visit) {
		if v.marks&known.Number != 0 {
			return // a place in a list
		}
		m := v.marks | marks | known.Opaque
		if v.marks&known.Opaque == 0 {
			m |= known.Selected
		}
		f.put(dst, cell{item: item{at, v.l.made()}, marks: m, prev: v.from, pos: pos, words: lookedUpWords})
	})
}

// lookedUpWords is the station at which a value picks an entry of a table.
const lookedUpWords = "looked up"

// element returns the path element that an index or key means.
func element(index ssa.Value) Path {
	if p, ok := index.(*ssa.Parameter); ok {
		if b, ok := p.Type().Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 {
			for i, q := range p.Parent().Params {
				if p == q {
					return paramKey(i)
				}
			}
		}
	}
	if c, ok := constOf(index); ok {
		switch c.Kind() {
		case constant.String:
			return key(constant.StringVal(c))
		case constant.Int:
			return key(c.ExactString())
		}
	}
	return anyElem
}

// storeKey keeps what a map's key holds: the keys of a map that is built here
// can be the caller's.
func (f *frame) storeKey(b *ssa.BasicBlock, i *ssa.MapUpdate) {
	if _, ok := constOf(i.Key); !ok {
		f.store(b, i.Map, keyElem, i.Key)
	}
	if k, ok := constOf(i.Value); ok && k.Kind() == constant.Bool {
		f.storeReason(b, i)
	}
}

// maxReasons bounds the conditions by which something is put into a set.
const maxReasons = 4

// storeReason keeps what decided that something is put into a set: what the set
// has says that.
func (f *frame) storeReason(b *ssa.BasicBlock, i *ssa.MapUpdate) {
	for n, d := 0, b.Idom(); d != nil && n < maxReasons; d = d.Idom() {
		cond := condition(d)
		if cond == nil {
			continue // no branch
		}
		n++
		f.targets(f.set(i.Map), keyElem, loaded(i.Map), func(l label) {
			f.set(cond).symbolic("", func(v visit) {
				f.remember(l, cell{item: item{"", v.l.made()}, marks: v.marks | known.Number | known.Opaque, prev: v.from, pos: i.Pos()})
			})
		})
	}
}

func (f *frame) returned(b *ssa.BasicBlock, n int, v ssa.Value) {
	marks := f.guards.marks(v, b)
	s := f.set(v)
	for i, m := 0, len(s.cells); i < m; i++ {
		c := s.cells[i]
		f.add(f.results[n], cell{item: c.item, marks: c.marks | marks, prev: whence{cell: c}, pos: ssalazy.Position(v)})
	}
}
