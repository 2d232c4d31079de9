package taint

import (
	"golang.org/x/tools/go/ssa"
)

// -- large circles, as far as the code says --

// Which functions call each other in a circle is known for certain only when they
// are analysed, as it depends on what values hold. That a circle is a large one the
// code mostly says by itself, before any of its functions was analysed in vain
// with the limits for others.

// circles finds the functions of large circles of calls that need no values to be
// told, by Tarjan's algorithm.
type circles struct {
	e     *engine
	place map[*ssa.Function]int // in the order in which they were found, from 1
	stack []*ssa.Function
	done  map[*ssa.Function]bool
	large map[*ssa.Function]bool
}

// largeCircles returns those of the functions that are in a large circle.
func (e *engine) largeCircles(funcs []*ssa.Function) map[*ssa.Function]bool {
	c := &circles{e: e, place: map[*ssa.Function]int{}, done: map[*ssa.Function]bool{}, large: map[*ssa.Function]bool{}}
	for _, fn := range funcs {
		if c.place[fn] == 0 {
			c.visit(fn)
		}
	}
	return c.large
}

// visit returns the lowest place in the circle that fn is in.
func (c *circles) visit(fn *ssa.Function) int {
	n := len(c.stack)
	c.stack = append(c.stack, fn)
	low := len(c.place) + 1
	place := low
	c.place[fn] = place
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			for _, callee := range c.called(b, instr) {
				switch at := c.place[callee]; {
				case c.done[callee] || len(callee.Blocks) == 0:
				case at == 0:
					low = min(low, c.visit(callee))
				default:
					low = min(low, at)
				}
			}
		}
	}
	if low == place {
		for _, f := range c.stack[n:] {
			c.done[f] = true
			c.large[f] = len(c.stack)-n > maxCircle
		}
		c.stack = c.stack[:n]
	}
	return low
}

// called returns the functions that an instruction calls, or makes a value of that
// belongs to the function.
func (c *circles) called(b *ssa.BasicBlock, instr ssa.Instruction) []*ssa.Function {
	switch i := instr.(type) {
	case *ssa.MakeClosure:
		return []*ssa.Function{i.Fn.(*ssa.Function)}
	case ssa.CallInstruction:
		if i.Common().IsInvoke() {
			s := c.e.site(b, i)
			return c.e.implementations(s.obj, s.common.Value.Type())
		}
		if fn := i.Common().StaticCallee(); fn != nil {
			if o := fn.Origin(); o != nil {
				fn = o
			}
			return []*ssa.Function{fn}
		}
	}
	return nil
}
