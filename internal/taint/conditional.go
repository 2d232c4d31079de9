package taint

import (
	"cmp"
	"fmt"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- checks of what a function is handed --

// A function that branches on a part of a parameter before it does something checks
// whoever calls, if that part is claims. Only its callers know: the effect is told
// with the checks that would stand before it.

// A Condition is a scope check if claims are handed over in a part of a parameter.
type Condition struct {
	Part
	Check Check
}

func (c Condition) String() string { return fmt.Sprintf("param%d%s", c.Param, c.Path) }

// maxConditions bounds the parts of parameters by which one function may check;
// what it checks by more of them does not count, which errs towards reporting.
const maxConditions = 8

// decidedByParam notes that a condition depends on a part of a parameter, or asks
// only whether it is there.
func (c *condClass) decidedByParam(p Part, presence bool) {
	list := &c.parts
	if presence {
		list = &c.present
	}
	if !slices.Contains(*list, p) && len(*list) < maxConditions {
		*list = append(*list, p)
	}
}

// candidates are the parts of parameters by which the function can turn callers
// away, in source order.
func (o *checking) candidates() []Part {
	var out []Part
	for _, b := range o.f.fn.Blocks {
		if len(b.Succs) != 2 || o.reaching[b.Succs[0].Index] && o.reaching[b.Succs[1].Index] && !o.denies(b.Succs[0], nil) && !o.denies(b.Succs[1], nil) {
			continue // both sides do the work
		}
		for _, p := range o.classes[b.Index].parts {
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	if o.f.fn.Signature.Recv() != nil { // what it is made with comes last
		slices.SortStableFunc(out, func(a, b Part) int { return cmp.Compare(min(b.Param, 1), min(a.Param, 1)) })
	}
	return out[:min(len(out), maxConditions)]
}

// supposing is the same look at what comes before what, by somebody who knows that
// a part of a parameter is claims.
func (o *checking) supposing(p Part) *checking {
	s := *o
	s.off, s.gates = nil, nil
	s.classes = slices.Clone(o.classes)
	for i := range s.classes {
		c := &s.classes[i]
		switch {
		case slices.ContainsFunc(c.parts, p.meets):
			c.scope, c.presence, c.config = true, false, false
			if c.what == "" {
				c.what = asked(condition(o.f.fn.Blocks[i]))
			}
		case !c.scope && slices.ContainsFunc(c.present, p.meets):
			c.presence, c.config = true, false
		}
	}
	return &s
}

// meets reports whether one of two parts lies in the other.
func (p Part) meets(q Part) bool {
	if p.Param != q.Param {
		return false
	}
	_, _, ok := p.Path.TrimPrefix(q.Path)
	return ok
}

// asked names what a condition asks: the function that is called.
func asked(cond ssa.Value) string {
	for range 4 {
		switch c := cond.(type) {
		case *ssa.UnOp:
			cond = c.X
		case *ssa.Extract:
			cond = c.Tuple
		case *ssa.BinOp:
			cond = c.X
		case *ssa.Call:
			if fn := c.Call.StaticCallee(); fn != nil {
				return fn.String()
			}
			if c.Call.IsInvoke() {
				return c.Call.Method.FullName()
			}
			return ""
		default:
			return ""
		}
	}
	return ""
}

// conditions tells the effects that are open which checks would stand before them,
// if what is handed over were claims.
func (o *checking) conditions(opens []openPoint, never func(b *ssa.BasicBlock, succ int) bool) {
	if len(opens) == 0 {
		return
	}
	for _, p := range o.candidates() {
		s := o.supposing(p)
		in := s.states(never)
		for i := range opens {
			if in[opens[i].b.Index] != checked {
				continue // it is done beside the check
			}
			e := &opens[i].effect
			e.If = append(slices.Clip(e.If), Condition{p, s.checkBefore(opens[i].b)})
		}
	}
}

// An openPoint is an effect that is reached without a scope check.
type openPoint struct {
	b      *ssa.BasicBlock
	effect Effect
}

// checkBefore describes the scope check that stands before b.
func (o *checking) checkBefore(b *ssa.BasicBlock) Check {
	c, _ := o.checkAt(b)
	return c
}

// checkAt describes the scope check that stands before b, and returns the block
// that ends in it.
func (o *checking) checkAt(b *ssa.BasicBlock) (Check, *ssa.BasicBlock) {
	at := o.checkBlock(b)
	if at == nil {
		return Check{Recorded: true}, nil
	}
	return Check{What: o.classes[at.Index].what, Where: o.f.e.where(posOf(condition(at))), Recorded: o.recorded(at), Switch: o.switchBefore(at)}, at
}

// checkBlock returns the block that ends in the scope check before b: the first
// that dominates b, or else the first there is.
func (o *checking) checkBlock(b *ssa.BasicBlock) *ssa.BasicBlock {
	var at *ssa.BasicBlock
	for d := b.Idom(); d != nil; d = d.Idom() {
		if o.classes[d.Index].scope {
			at = d
		}
	}
	if at == nil {
		if i := slices.IndexFunc(o.f.fn.Blocks, o.checks); i >= 0 {
			at = o.f.fn.Blocks[i]
		}
	}
	return at
}

// met returns the check that stands before an effect of a callee because a call
// hands claims to it, or nil.
func (f *frame) met(s *site, o *Effect) *Check { return f.anyMet(s, o.If) }

// anyMet is met for the checks that would stand before something.
func (f *frame) anyMet(s *site, conds []Condition) *Check {
	for i := range conds {
		c := &conds[i]
		if c.Param < len(s.ops) && f.claimsAt(s.ops[c.Param], c.Path) {
			return &c.Check
		}
	}
	return nil
}

// checkedBy adds a check, unless it is nil or known.
func (g *Guard) checkedBy(c *Check) {
	if c != nil && !slices.Contains(g.Checks, *c) {
		g.Checks = append(g.Checks, *c)
	}
}

// claimsAt is holdsClaims for a part of a value.
func (f *frame) claimsAt(v ssa.Value, at Path) bool {
	found := false
	if !f.vouching {
		return false // nothing does
	}
	f.set(v).symbolic(at, func(v visit) {
		found = found || v.l.obj.kind == Claims && v.marks&known.Presence == 0
	})
	return found
}

// passedOn returns the conditions of an effect of a callee as the caller
// says them.
func (f *frame) passedOn(s *site, conds []Condition) []Condition {
	var out []Condition
	for i := range conds {
		c := &conds[i]
		if c.Param >= len(s.ops) {
			continue // another version
		}
		for _, p := range f.partsAt(s.ops[c.Param], c.Path) {
			if !slices.ContainsFunc(out, func(o Condition) bool { return o.Part == p }) && len(out) < maxConditions {
				out = append(out, Condition{p, c.Check})
			}
		}
	}
	return out
}

// partsAt returns the parts of parameters that a part of a value comes from.
func (f *frame) partsAt(v ssa.Value, at Path) []Part {
	var out []Part
	f.set(v).symbolic(at, func(v visit) {
		o := v.l.obj
		if o.kind != Param || v.marks&known.Presence != 0 || isContext(f.fn.Params[o.index].Type()) {
			return
		}
		if p := (Part{o.index, v.l.path}); !slices.Contains(out, p) {
			out = append(out, p)
		}
	})
	slices.SortFunc(out, compareParts)
	return out
}
