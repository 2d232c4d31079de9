package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// -- dispatchers that the program has written itself --

// A server without an SDK compares the name of the tool that is called with
// constants. What stands before that in the dispatcher, or before every call of it
// in the package, stands before the tool.

// Dispatchers are the functions of a package that tell tools apart.
type Dispatchers struct {
	fl     *Flows
	calls  map[*ssa.Function][]ssa.CallInstruction // where functions of the package are called
	frames map[*ssa.Function]*frame                // of those that were looked at
}

// Dispatchers returns the functions of this package that tell tools apart.
func (fl *Flows) Dispatchers() *Dispatchers {
	d := &Dispatchers{fl, map[*ssa.Function][]ssa.CallInstruction{}, map[*ssa.Function]*frame{}}
	for _, fn := range fl.e.funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok && call.Common().StaticCallee() != nil {
					callee := call.Common().StaticCallee()
					d.calls[callee] = append(d.calls[callee], call)
				}
			}
		}
	}
	return d
}

// maxDispatch bounds the functions around a dispatcher that are looked at.
const maxDispatch = 3

// Guard returns the scope check that stands before the tool of that name, which is
// told apart at pos and which handler serves (nil when it is not in this package),
// or nil.
func (d *Dispatchers) Guard(pos token.Pos, tool string, handler *ssa.Function) *Check {
	d.fl.e.mu.Lock()
	defer d.fl.e.mu.Unlock()
	fn := d.around(pos)
	if fn == nil {
		return nil
	}
	for _, b := range fn.Blocks {
		c, ok := condition(b).(*ssa.BinOp)
		if !ok {
			continue // asks something else
		}
		if _, text, eq := comparedWith(c); text == tool {
			return d.before(calledIn(b.Succs[side(eq)], handler))
		}
	}
	return nil
}

// Serving says what fn, which serves the tools of these names, does for one of
// them, where it compares the name that it is called with; nil where it compares
// it with none of them, or where they are too many to look at each.
func (d *Dispatchers) Serving(fn *ssa.Function, tool string, tools []string) *Guard {
	if len(tools) > maxClasses {
		return nil
	}
	tests := map[*ssa.BasicBlock]nameTest{}
	for _, b := range fn.Blocks {
		c, ok := condition(b).(*ssa.BinOp)
		if !ok {
			continue // asks something else
		}
		if _, text, eq := comparedWith(c); text != "" && slices.Contains(tools, text) {
			tests[b] = nameTest{[]string{text}, side(eq)}
		}
	}
	if len(tests) == 0 {
		return nil
	}
	g := d.frame(fn).checking().guard(others(tests, tool))
	return &g
}

// others says of the edges of branches that ask for names that the tool of the
// given name does not take them.
func others(tests map[*ssa.BasicBlock]nameTest, tool string) func(b *ssa.BasicBlock, succ int) bool {
	return func(b *ssa.BasicBlock, succ int) bool {
		t, ok := tests[b]
		return ok && (succ == t.to) != slices.Contains(t.set, tool)
	}
}

// around returns the innermost function of the package around pos, or nil.
func (d *Dispatchers) around(pos token.Pos) *ssa.Function {
	var in *ssa.Function
	for _, fn := range d.fl.e.funcs {
		if s := fn.Syntax(); s != nil && s.Pos() <= pos && pos < s.End() && (in == nil || in.Syntax().Pos() < s.Pos()) {
			in = fn
		}
	}
	return in
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
func (d *Dispatchers) before(b *ssa.BasicBlock) *Check {
	w := &walk{d: d, fuel: maxRoads}
	roads := w.to(b, nil, maxDispatch+1)
	if slices.ContainsFunc(roads, func(r Road) bool { return !r.Guarded() }) {
		return nil
	}
	return roads[0].Check
}

// frame returns the analysis of a function, which is not kept with its summary.
func (d *Dispatchers) frame(fn *ssa.Function) *frame {
	f := d.frames[fn]
	if f == nil {
		f = newFrame(d.fl.e, fn, &wide)
		f.run()
		d.frames[fn] = f
	}
	return f
}
