package taint

import (
	"golang.org/x/tools/go/ssa"
)

// yields hands what an iterator was made of to the functions that it is called
// with: slices.Values(list)(func(s string) bool { ... }), which is what a loop
// over a function is. Which parameter gets the keys and which the elements is
// not told apart. It reports whether there is anything to hand.
func (f *frame) yields(s *site, arg func(int) *set) bool {
	made := &set{}
	f.set(s.common.Value).symbolic("", func(v visit) {
		if v.l.derived {
			made.add(cell{item: item{"", v.l}, marks: v.marks, prev: v.from, pos: s.instr.Pos()})
		}
	})
	if len(made.cells) == 0 {
		return false
	}
	for i := range s.ops {
		arg(i).read("", func(v visit) {
			if v.at == "" && v.l.path == "" && v.l.obj.kind == function {
				fv := v.l.obj.fn
				f.apply(s, f.e.summary(fv.fn), func(int) *set { return made }, fv.bindings, maxNested, func(Path, cell) {})
			}
		})
	}
	return true
}

// selects does what the cases of a select do. Its value is a tuple: the case
// chosen, whether a channel was open, and what each receiving case received.
func (f *frame) selects(b *ssa.BasicBlock, i *ssa.Select) {
	received := 2
	for _, st := range i.States {
		if st.Send != nil {
			f.store(b, st.Chan, anyElem, st.Send)
			continue
		}
		f.project(b, i, st.Chan, anyElem, result(received), "")
		received++
	}
}
