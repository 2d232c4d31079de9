package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- shared memory --

// writes records the memory from outside that a block writes to.
func (f *frame) writes(b *ssa.BasicBlock, g *Guard) {
	for _, instr := range b.Instrs {
		switch i := instr.(type) {
		case *ssa.Store:
			f.write(g, i.Addr, i.Pos())
		case *ssa.MapUpdate:
			f.write(g, i.Map, i.Pos())
		case ssa.CallInstruction:
			s := f.e.site(b, i)
			if known.WritesMemory(s.name) && len(s.ops) > 0 {
				f.write(g, s.ops[0], i.Pos())
			}
			f.inheritWrites(g, s)
		}
	}
}

func (f *frame) write(g *Guard, addr ssa.Value, pos token.Pos) {
	if _, ok := addr.(*ssa.Alloc); ok {
		return // a local variable
	}
	where := f.e.where(pos)
	switch root := root(addr).(type) {
	case *ssa.Global:
		g.open(&Effect{Kind: known.Shared, What: root.Name(), Where: where, pos: pos})
	case *ssa.Parameter:
		for i, p := range f.fn.Params {
			if p == root {
				g.write(Write{Kind: Param, Index: i, Recv: i == 0 && f.fn.Signature.Recv() != nil, Where: where, pos: pos})
			}
		}
	case *ssa.FreeVar:
		for i, v := range f.fn.FreeVars {
			if v == root && !f.capturedLocal(i) {
				g.write(Write{Kind: Free, Index: i, Where: where, pos: pos})
			}
		}
	}
}

// write adds w unless there is a witness for the same memory.
func (g *Guard) write(w Write) {
	for _, old := range g.Writes {
		if old.Kind == w.Kind && old.Index == w.Index {
			return
		}
	}
	g.Writes = append(g.Writes, w)
}

// capturedLocal reports whether captured variable i is a variable of a function
// that runs for one call: one that takes a context or is a literal itself.
func (f *frame) capturedLocal(i int) bool {
	parent := f.fn.Parent()
	if parent == nil {
		return false
	}
	serves := parent.Parent() != nil
	for _, p := range parent.Params {
		serves = serves || isContext(p.Type())
	}
	if !serves {
		return false // made once, by whoever builds the handler
	}
	for _, b := range parent.Blocks {
		for _, instr := range b.Instrs {
			if mc, ok := instr.(*ssa.MakeClosure); ok && mc.Fn == f.fn {
				_, ok := mc.Bindings[i].(*ssa.Alloc)
				return ok
			}
		}
	}
	return false
}

// inheritWrites adds what a callee writes to, in terms of this function.
func (f *frame) inheritWrites(g *Guard, s *site) {
	if s.obj == nil || f.byIdentity(s) {
		return // nothing is known of it, or it is written under identity from claims
	}
	for _, sum := range f.e.callees(s) {
		for _, w := range sum.Guard.Writes {
			if w.Kind == Param && w.Index < len(s.ops) {
				f.write(g, s.ops[w.Index], s.instr.Pos())
			}
		}
	}
}

// root returns the parameter, captured variable or package variable that addr
// is a part of, or nil when it is the function's own memory.
func root(addr ssa.Value) ssa.Value {
	for range 16 {
		switch x := addr.(type) {
		case *ssa.Global, *ssa.Parameter, *ssa.FreeVar:
			return x
		case *ssa.FieldAddr:
			addr = x.X
		case *ssa.IndexAddr:
			addr = x.X
		case *ssa.Lookup:
			addr = x.X
		case *ssa.TypeAssert:
			addr = x.X
		case *ssa.ChangeType:
			addr = x.X
		case *ssa.UnOp:
			addr = x.X
		case *ssa.Alloc:
			addr = onlyStore(x)
		default:
			return nil
		}
	}
	return nil
}

// onlyStore returns the value that is stored in a local variable, if it is one.
func onlyStore(a *ssa.Alloc) ssa.Value {
	var val ssa.Value
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == ssa.Value(a) {
			if val != nil {
				return nil
			}
			val = st.Val
		}
	}
	return val
}

// global returns the package variable that addr is a part of, or nil.
func global(addr ssa.Value) *ssa.Global {
	g, _ := root(addr).(*ssa.Global)
	return g
}
