package taint

import (
	"cmp"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// -- what was stored last --

// Memory remembers everything that is ever stored in it, in whatever order. Of a
// variable whose address nobody else has, and of a map that nobody else has, what
// an instruction reads is what was stored last on the ways to it: a text that was
// overwritten on all of them is gone, and what is stored later is not there yet.

// A write stores a value in a part of local memory.
type write struct {
	instr ssa.Instruction
	at    int // place among the instructions of its block
	path  Path
	val   ssa.Value
	sure  bool // to this part and to no other
}

// A private is local memory that is only read and written where that can be seen.
type private struct {
	root   ssa.Instruction // makes it
	writes map[writeKey][]write
}

// A writeKey is a block, and the field or entry that is written to there or "" for
// one that can be any, or all.
type writeKey struct {
	block *ssa.BasicBlock
	elem  Path
}

// A lastRead is what can be read at some place: the writes that come last on the
// ways to it, each with the part of its value.
type lastRead struct {
	last []write
	told bool // it can be told
}

// maxPrivate bounds the blocks that are searched for what was stored last, and
// maxTargets the writes; behind more everything counts that is ever stored.
const maxPrivate = 64

// lastStored returns what v, which reads a part of local memory, can read, and
// whether that can be told.
func (f *frame) lastStored(v ssa.Value) ([]write, bool) {
	r, ok := f.readings[v]
	if !ok {
		r.last, r.told = f.readAt(v)
		f.readings[v] = r
	}
	return r.last, r.told
}

func (f *frame) readAt(v ssa.Value) (last []write, told bool) {
	if _, basic := v.Type().Underlying().(*types.Basic); !basic {
		return nil, false // what it refers to is shared
	}
	root, path := localPart(v)
	if root == nil {
		return nil, false
	}
	p, ok := f.privates[root]
	if !ok {
		p = f.privateMemory(root)
		f.privates[root] = p
	}
	if p == nil || len(p.writes) == 0 {
		return nil, false // others can write there, or nobody does
	}
	return f.before(p, v.(ssa.Instruction), path)
}

// position returns the place of an instruction in its block.
func (f *frame) position(instr ssa.Instruction) int {
	n, ok := f.positions[instr]
	if !ok {
		for i, other := range instr.Block().Instrs {
			f.positions[other] = i
		}
		n = f.positions[instr]
	}
	return n
}

// localPart returns the variable or map that v reads a part of, and the part.
func localPart(v ssa.Value) (root ssa.Value, path Path) {
	switch x := v.(type) {
	case *ssa.UnOp:
		addr := x.X
		for {
			fa, ok := addr.(*ssa.FieldAddr)
			if !ok {
				break
			}
			path = fieldElem(fa.X.Type(), fa.Field) + path
			addr = fa.X
		}
		if a, ok := addr.(*ssa.Alloc); ok && path.len() <= maxElems {
			return a, path
		}
	case *ssa.Lookup:
		if m, ok := x.X.(*ssa.MakeMap); ok && !x.CommaOk {
			if elem, sure := exactly(x.Index); sure {
				return m, elem
			}
		}
	}
	return nil, ""
}

// exactly returns the element for a key, and whether it means that key only.
func exactly(k ssa.Value) (elem Path, sure bool) {
	elem = element(k)
	c, ok := constOf(k)
	if !ok {
		return elem, false
	}
	text := c.ExactString()
	if s, ok := stringOf(k); ok {
		text = s
	}
	return elem, elem == Path("["+text+"]")
}

// privateMemory returns what is written to a variable or map, or nil when somebody
// else can write there, too.
func (f *frame) privateMemory(root ssa.Value) *private {
	p := &private{root: root.(ssa.Instruction), writes: map[writeKey][]write{}}
	add := func(w write) {
		w.at = f.position(w.instr)
		k := writeKey{block: w.instr.Block()}
		if elem, _ := w.path.cut(); !elem.unknown() {
			k.elem = elem
		}
		p.writes[k] = append(p.writes[k], w)
	}
	type part struct {
		addr ssa.Value
		path Path
	}
	for todo := []part{{root, ""}}; len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if len(*at.addr.Referrers()) > maxStoreUses {
			return nil
		}
		for _, r := range *at.addr.Referrers() {
			switch r := r.(type) {
			case *ssa.Store:
				if r.Val == at.addr {
					return nil
				}
				add(write{instr: r, path: at.path, val: r.Val, sure: true})
			case *ssa.MapUpdate:
				if r.Value == at.addr || r.Key == at.addr {
					return nil
				}
				elem, sure := exactly(r.Key)
				add(write{instr: r, path: elem, val: r.Value, sure: sure})
			case *ssa.FieldAddr:
				if at.path.len() == maxElems {
					return nil
				}
				todo = append(todo, part{r, at.path + fieldElem(r.X.Type(), r.Field)})
			case *ssa.UnOp, *ssa.Lookup, *ssa.Range, *ssa.DebugRef:
			case *ssa.Call:
				if b, ok := r.Call.Value.(*ssa.Builtin); !ok || b.Name() != "len" && b.Name() != "delete" {
					return nil
				}
			default:
				return nil
			}
		}
	}
	for _, list := range p.writes {
		slices.SortFunc(list, func(x, y write) int { return cmp.Compare(x.at, y.at) })
	}
	return p
}

// before returns the writes that come last on the ways to an instruction that
// reads a part.
func (f *frame) before(p *private, read ssa.Instruction, path Path) (last []write, told bool) {
	elem, _ := path.cut()
	// search looks through a block backwards and says whether all ways end in it.
	search := func(b *ssa.BasicBlock, end int) bool {
		for _, w := range p.in(b, elem, end) {
			_, above, ok := w.path.TrimPrefix(path)
			if !ok {
				continue // a deeper part
			}
			sure := w.sure
			w.path = above
			if last = append(last, w); sure || len(last) > maxTargets {
				return true
			}
		}
		return p.root.Block() == b && f.position(p.root) < end // nothing is in it yet
	}
	var todo []*ssa.BasicBlock
	seen := map[*ssa.BasicBlock]bool{}
	b, end := read.Block(), f.position(read)
	for {
		if !search(b, end) {
			if len(b.Preds) == 0 {
				return nil, false // where a recovered panic goes on
			}
			todo = append(todo, b.Preds...)
		}
		for len(todo) > 0 && seen[todo[len(todo)-1]] {
			todo = todo[:len(todo)-1]
		}
		if len(seen) > maxPrivate || len(last) > maxTargets {
			return nil, false
		}
		if len(todo) == 0 {
			return last, true
		}
		b = todo[len(todo)-1]
		seen[b], end = true, len(b.Instrs)
	}
}

// in returns the writes to an element in a block before some place, the last one
// first: those to it, and those that can be to any.
func (p *private) in(b *ssa.BasicBlock, elem Path, end int) []write {
	before := func(elem Path) []write {
		list := p.writes[writeKey{b, elem}]
		n, _ := slices.BinarySearchFunc(list, end, func(w write, end int) int { return cmp.Compare(w.at, end) })
		return list[max(0, n-maxTargets-1):n]
	}
	out := slices.Clone(before(elem))
	if elem != "" {
		out = append(out, before("")...)
		slices.SortFunc(out, func(x, y write) int { return cmp.Compare(x.at, y.at) })
	}
	slices.Reverse(out)
	return out
}

// reread lets v, which reads local memory, hold what was stored there last.
func (f *frame) reread(b *ssa.BasicBlock, v ssa.Value, last []write, words string) {
	for _, w := range last {
		marks := f.guards.marks(w.val, w.instr.Block()) | f.e.typeMarks(w.val.Type())
		s := f.set(w.val)
		for i, n := 0, len(s.cells); i < n; i++ {
			c := s.cells[i]
			rest, above, ok := c.at.TrimPrefix(w.path)
			if !ok {
				continue // another part
			}
			f.put(v, cell{item: item{rest, c.label.at(above)}, marks: c.marks | marks, prev: whence{cell: c}, pos: posOf(v), words: words})
		}
	}
}
