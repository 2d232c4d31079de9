package taint

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- configuration switches before scope checks --

// switchBefore names the configuration by which the scope check at the end of b
// can be switched off, there or in a function that decides for it; "" when there
// is none. A switch that the check shares with the effect turns off both, and is
// none.
func (o *checking) switchBefore(b *ssa.BasicBlock) string {
	for d := b.Idom(); d != nil; d = d.Idom() {
		if !o.classes[d.Index].config || len(d.Succs) != 2 {
			continue // asks something else
		}
		for i, s := range d.Succs {
			if len(s.Preds) == 1 && s.Dominates(b) && o.servesAt(d.Succs[1-i]) {
				if name := switchName(condition(d), 0); name != "" {
					return name
				}
			}
		}
	}
	for _, instr := range b.Instrs {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue // asks nobody
		}
		for _, sum := range o.f.e.callees(o.f.e.site(b, call)) {
			if sum.Guard.Switch != "" {
				return sum.Guard.Switch
			}
		}
	}
	return ""
}

// verdictSwitch names the configuration by which a function that only decides
// says yes at once.
func (o *checking) verdictSwitch() string {
	for _, b := range o.f.fn.Blocks {
		if !o.classes[b.Index].config || len(b.Succs) != 2 {
			continue // asks something else
		}
		for i, s := range b.Succs {
			if o.allows(s) && !returnsFixed(b.Succs[1-i]) {
				if name := switchName(condition(b), 0); name != "" {
					return name
				}
			}
		}
	}
	return ""
}

// servesAt reports whether the call is served behind b: an effect is reached, or,
// in a function that only decides, there is a return that is no denial.
func (o *checking) servesAt(b *ssa.BasicBlock) bool {
	if o.reaching[o.f.fn.Blocks[0].Index] {
		return o.reaching[b.Index]
	}
	return o.allows(b)
}

// allows reports whether b leads straight to a return that is no denial.
func (o *checking) allows(b *ssa.BasicBlock) bool {
	r := straight(b)
	if r == nil || len(r.Results) == 0 || o.f.turnedAway(r) {
		return false
	}
	k, ok := constOf(r.Results[len(r.Results)-1])
	return !ok || k.ExactString() != "false"
}

// returnsFixed reports whether b leads straight to a return of a constant.
func returnsFixed(b *ssa.BasicBlock) bool {
	r := straight(b)
	if r == nil || len(r.Results) == 0 {
		return r != nil
	}
	_, ok := r.Results[len(r.Results)-1].(*ssa.Const)
	return ok
}

// switchedOff reports whether e leaves a branch on a switch, or on whether there
// are claims, of which the other side leads to a scope check. What a table has for
// a tool is no switch: one that it does not have was forgotten.
func (o *checking) switchedOff(e edge) bool {
	if o.off == nil {
		o.off = map[edge]bool{}
		for _, b := range o.f.fn.Blocks {
			if !o.checks(b) {
				continue // turns nobody away
			}
			for d := b.Idom(); d != nil; d = d.Idom() {
				c := &o.classes[d.Index]
				if len(d.Succs) != 2 || !c.presence && !(c.config && switchName(condition(d), 0) != "") {
					continue // asks something else
				}
				for n, s := range d.Succs {
					if len(s.Preds) == 1 && s.Dominates(b) {
						o.off[edge{d, 1 - n}] = true
					}
				}
			}
		}
	}
	return o.off[e]
}

// checks reports whether b ends in a branch on claims that can turn callers away.
func (o *checking) checks(b *ssa.BasicBlock) bool {
	if !o.classes[b.Index].scope || len(b.Succs) != 2 {
		return false
	}
	for i, s := range b.Succs {
		if o.reaching[b.Succs[1-i].Index] && o.denies(s, map[*ssa.BasicBlock]bool{b: true}) {
			return true
		}
	}
	return false
}

// switchName names what a condition on configuration asks: a field, a variable,
// or a variable of the environment. What a wrapper is made with is the rule that it
// checks and no switch, unless it is a flag.
func switchName(v ssa.Value, depth int) string {
	if depth > 8 {
		return ""
	}
	switch x := v.(type) {
	case *ssa.Global:
		return shortKey(x.String())
	case *ssa.FreeVar:
		return flagName(x)
	case *ssa.Parameter:
		return flagName(x)
	case *ssa.FieldAddr:
		return shortKey(namedField(x.X.Type(), x.Field))
	case *ssa.Field:
		return shortKey(namedField(x.X.Type(), x.Field))
	case *ssa.UnOp:
		return switchName(x.X, depth+1)
	case *ssa.BinOp:
		if name := switchName(x.X, depth+1); name != "" {
			return name
		}
		return switchName(x.Y, depth+1)
	case *ssa.Call:
		if len(x.Call.Args) == 0 {
			return ""
		}
		if name, ok := stringOf(x.Call.Args[0]); ok && known.ReadsEnvironment(newSite(x.Block(), x).name) {
			return "$" + name
		}
		return switchName(x.Call.Args[0], depth+1) // len
	}
	return ""
}

// flagName is the name of a variable that is a flag.
func flagName(v ssa.Value) string {
	if !isBool(v.Type()) && !strings.HasPrefix(v.Type().String(), "*bool") {
		return ""
	}
	return v.Name()
}
