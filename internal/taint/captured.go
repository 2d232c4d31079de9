package taint

import (
	"golang.org/x/tools/go/ssa"
)

// -- what function literals capture --

// bindings returns what a directly called function literal captured.
func (f *frame) bindings(s *site) []*set {
	mc, ok := s.common.Value.(*ssa.MakeClosure)
	if !ok {
		return nil
	}
	return f.captured(mc)
}

func (f *frame) captured(mc *ssa.MakeClosure) []*set {
	var out []*set
	for _, b := range mc.Bindings {
		out = append(out, f.set(b))
	}
	return out
}

// makeClosure binds what a function literal captures: its sinks and stores that
// concern captured variables belong to this function too, whoever calls it.
func (f *frame) makeClosure(b *ssa.BasicBlock, mc *ssa.MakeClosure) {
	fn := mc.Fn.(*ssa.Function)
	o := f.object(objectKey{at: mc, kind: function})
	if o.fn == nil {
		o.fn = &funcValue{fn: fn, bindings: f.captured(mc)}
	}
	f.put(mc, cell{item: item{"", label{obj: o}}})
	s := &site{b: b, common: &ssa.CallCommon{Value: mc}, sig: fn.Signature}
	none := &set{}
	f.applyAt(s, mc.Pos(), f.e.summary(fn), func(int) *set { return none }, o.fn.bindings, maxNested, func(Path, cell) {})
}

// capturedIn makes the function value that a callee returns, with what it
// captured put into the caller's terms.
func (f *frame) capturedIn(s *site, fv *funcValue, in *binding) *object {
	type returnedFunc struct {
		instr  ssa.Instruction
		common *ssa.CallCommon
		fn     *ssa.Function
	}
	o := f.object(objectKey{at: returnedFunc{s.instr, s.common, fv.fn}, kind: function})
	if in.captured[fv] {
		return o // it captured itself, or is captured twice
	}
	if in.captured == nil {
		in.captured = map[*funcValue]bool{}
	}
	in.captured[fv] = true
	if o.fn == nil {
		o.fn = &funcValue{fn: fv.fn}
		for range fv.bindings {
			o.fn.bindings = append(o.fn.bindings, &set{clock: &f.clock})
		}
	}
	for i, b := range fv.bindings {
		for _, c := range b.cells {
			if c.obj.kind == function {
				f.add(o.fn.bindings[i], cell{item: item{c.at, label{obj: f.capturedIn(s, c.obj.fn, in)}}, pos: c.pos})
				continue
			}
			for _, w := range in.found(origin(c.label)) {
				f.add(o.fn.bindings[i], cell{item: item{c.at.join(w.at), w.l}, marks: c.marks | w.marks, prev: w.from, pos: c.pos})
			}
		}
	}
	return o
}

// portable returns a function value with what it captured in terms of the
// function's own parameters, for a summary: nothing else of the frame is in it.
func (f *frame) portable(o *object) *object {
	if p := f.travels[o]; p != nil {
		return p
	}
	if f.travels == nil {
		f.travels = map[*object]*object{}
	}
	p := &object{kind: o.kind, index: o.index, name: o.name}
	f.travels[o] = p
	if o.kind != function {
		return p
	}
	p.fn = &funcValue{fn: o.fn.fn}
	for _, b := range o.fn.bindings {
		s := &set{}
		b.read("", func(v visit) {
			if !v.l.obj.symbolic() && (v.l.obj.kind != function || v.l.path != "") {
				return // the frame's own
			}
			v.l.obj = f.portable(v.l.obj)
			if s.add(cell{item: item{v.at, v.l}, marks: v.marks, pos: v.from.pos()}) == full {
				f.e.bound(boundItems, f.fn)
			}
		})
		p.fn.bindings = append(p.fn.bindings, s)
	}
	return p
}
