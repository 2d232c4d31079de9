package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
	words "github.com/mcplint/mcplint/internal/names"
)

// -- checks that only administrators pass --

// maxAsked bounds the values that a condition is computed from and that are
// looked at for a name.
const maxAsked = 32

// asksForAdministrators reports whether a condition that claims decide names
// administrators: by a constant that claims are compared with, by the claim, or
// by the function that decides.
func (f *frame) asksForAdministrators(cond ssa.Value) bool {
	found := false
	f.set(cond).symbolic("", func(v visit) {
		o := v.l.obj
		if o.kind == Verdict || o.kind == Claims && v.marks&known.Presence == 0 {
			found = found || words.Administrators(o.name)
		}
	})
	seen := map[ssa.Value]bool{}
	for todo := []ssa.Value{cond}; len(todo) > 0 && !found && len(seen) < maxAsked; todo = todo[1:] {
		v := todo[0]
		if seen[v] {
			continue
		}
		seen[v] = true
		if text, ok := stringOf(v); ok {
			found = words.Administrators(text)
			continue
		}
		switch v := v.(type) {
		case *ssa.FieldAddr, *ssa.Field:
			found = words.Administrators(readName(v))
		case *ssa.Call:
			if s := newSite(v.Block(), v); s.obj != nil {
				found = words.Administrators(s.obj.Name())
			}
		}
		if instr, ok := v.(ssa.Instruction); ok {
			for _, op := range instr.Operands(nil) {
				if *op != nil {
					todo = append(todo, *op)
				}
			}
		}
	}
	return found
}
