package toolindex

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// byteLiterals finds the slices of constant bytes that f makes, as generated
// code has schemas: one instruction for each byte would leave no room for
// anything else. The second result are the instructions that make them.
func byteLiterals(f *ssa.Function) (map[ssa.Value]string, map[ssa.Instruction]bool) {
	texts, skip := map[ssa.Value]string{}, map[ssa.Instruction]bool{}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			a, ok := in.(*ssa.Alloc)
			if !ok {
				continue
			}
			if s, text, parts := byteLiteral(a); s != nil {
				texts[s] = text
				for _, p := range parts {
					skip[p] = true
				}
			}
		}
	}
	return texts, skip
}

// byteLiteral returns the only slice of the array a, when constants are all that
// is stored in it: its text, and what makes it.
func byteLiteral(a *ssa.Alloc) (slice *ssa.Slice, text string, parts []ssa.Instruction) {
	array, ok := deref(a.Type()).Underlying().(*types.Array)
	if !ok || a.Referrers() == nil {
		return nil, "", nil
	}
	if b, ok := array.Elem().Underlying().(*types.Basic); !ok || b.Kind() != types.Byte || array.Len() != int64(len(*a.Referrers())-1) {
		return nil, "", nil
	}
	out := make([]byte, array.Len())
	parts = append(parts, a)
	for _, ref := range *a.Referrers() {
		switch x := ref.(type) {
		case *ssa.Slice:
			if slice != nil || x.Low != nil || x.High != nil {
				return nil, "", nil
			}
			slice = x
			parts = append(parts, x)
		case *ssa.IndexAddr:
			i, ok := intConst(x.Index)
			if !ok || i < 0 || i >= array.Len() || len(*x.Referrers()) != 1 {
				return nil, "", nil
			}
			s, ok := (*x.Referrers())[0].(*ssa.Store)
			if !ok || s.Addr != x {
				return nil, "", nil
			}
			b, ok := intConst(s.Val)
			if !ok {
				return nil, "", nil
			}
			out[i] = byte(b)
			parts = append(parts, x, s)
		default:
			return nil, "", nil
		}
	}
	return slice, string(out), parts
}

// intConst returns the integer that v is.
func intConst(v ssa.Value) (int64, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return 0, false
	}
	return constant.Int64Val(c.Value)
}
