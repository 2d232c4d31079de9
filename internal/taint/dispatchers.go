package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// -- dispatchers that the program has written itself --

// A server without an SDK compares the name of the tool that is called with
// constants. What stands before that in the dispatcher, or before every call of it
// in the package, stands before the tool.

// A Dispatcher is a function that tells tools apart.
type Dispatcher struct {
	frames map[*ssa.Function]*frame
	fl     *Flows
	fn     *ssa.Function
}

// Dispatcher returns the function of this package that pos is in, or nil.
func (fl *Flows) Dispatcher(pos token.Pos) *Dispatcher {
	var in *ssa.Function
	for _, fn := range fl.e.funcs {
		if s := fn.Syntax(); s != nil && s.Pos() <= pos && pos < s.End() && (in == nil || in.Syntax().Pos() < s.Pos()) {
			in = fn
		}
	}
	if in == nil {
		return nil
	}
	return &Dispatcher{map[*ssa.Function]*frame{}, fl, in}
}

// maxDispatch bounds the functions around a dispatcher that are looked at.
const maxDispatch = 3

// Guard returns the scope check that stands before the tool of that name, which
// handler serves (nil when it is not in this package), or nil.
func (d *Dispatcher) Guard(tool string, handler *ssa.Function) *Check {
	for _, b := range d.fn.Blocks {
		c, ok := condition(b).(*ssa.BinOp)
		if !ok {
			continue // asks something else
		}
		if _, text, eq := comparedWith(c); text == tool {
			return d.before(calledIn(b.Succs[side(eq)], handler), maxDispatch)
		}
	}
	return nil
}

// calledIn returns the first block of an arm in which handler is called, or else
// the one that the arm starts with.
func calledIn(arm *ssa.BasicBlock, handler *ssa.Function) *ssa.BasicBlock {
	for _, b := range arm.Parent().Blocks {
		if handler == nil || !arm.Dominates(b) {
			continue // of another arm
		}
		for _, instr := range b.Instrs {
			if c, ok := instr.(ssa.CallInstruction); ok && c.Common().StaticCallee() == handler {
				return b
			}
		}
	}
	return arm
}

// before returns the scope check that stands before a block, or before all calls
// of its function.
func (d *Dispatcher) before(b *ssa.BasicBlock, depth int) *Check {
	f := d.frame(b.Parent())
	classes := f.classes()
	if len(classes) <= maxGatedBlocks && f.gated(b, classes) {
		return f.checkBefore(b, classes)
	}
	if depth == 0 {
		return nil
	}
	var found *Check
	for _, fn := range d.fl.e.funcs {
		for _, cb := range fn.Blocks {
			for _, instr := range cb.Instrs {
				call, ok := instr.(ssa.CallInstruction)
				if !ok || call.Common().StaticCallee() != b.Parent() {
					continue // calls something else
				}
				if found = d.before(cb, depth-1); found == nil {
					return nil
				}
			}
		}
	}
	return found
}

// frame returns the analysis of a function, which is not kept with its summary.
func (d *Dispatcher) frame(fn *ssa.Function) *frame {
	f := d.frames[fn]
	if f == nil {
		f = newFrame(d.fl.e, fn, &wide)
		f.run()
		d.frames[fn] = f
	}
	return f
}

// checkBefore describes the first scope check that dominates b.
func (f *frame) checkBefore(b *ssa.BasicBlock, classes []condClass) *Check {
	out := &Check{Recorded: true}
	for d := b.Idom(); d != nil; d = d.Idom() {
		if c := &classes[d.Index]; c.scope {
			pos := posOf(condition(d))
			out = &Check{What: c.what, Where: f.e.where(pos), Recorded: true, pos: pos}
		}
	}
	return out
}
