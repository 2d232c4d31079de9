package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- transactions --

// readOnly reports whether v is a transaction that this function opened for
// reading only.
func readOnly(v ssa.Value) bool {
	x, ok := v.(*ssa.Extract)
	if !ok {
		return false
	}
	c, ok := x.Tuple.(*ssa.Call)
	if !ok {
		return false
	}
	for _, op := range c.Call.Args {
		a, ok := op.(*ssa.Alloc)
		if u, load := op.(*ssa.UnOp); load {
			a, ok = u.X.(*ssa.Alloc)
		}
		if ok && saysReadOnly(a) {
			return true
		}
	}
	return false
}

// saysReadOnly reports whether the options in a were written to ask for a
// transaction that only reads.
func saysReadOnly(a *ssa.Alloc) bool {
	for _, r := range *a.Referrers() {
		fa, ok := r.(*ssa.FieldAddr)
		if !ok {
			continue // the use of it
		}
		t := fa.X.Type().Underlying().(*types.Pointer).Elem()
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			continue // broken code
		}
		name := fieldName(t, st.Field(fa.Field).Name())
		for _, rr := range *fa.Referrers() {
			if s, ok := rr.(*ssa.Store); ok {
				if k, ok := constOf(s.Val); ok && known.ReadOnlyOption(name, k.String()) {
					return true
				}
			}
		}
	}
	return false
}

// -- HTTP requests --

// method returns the HTTP method of the request that a call makes, in the form
// of Hit.Method.
func (f *frame) method(s *site) string {
	row, ok := known.MethodOf(s.name)
	switch {
	case !ok:
		return ""
	case row.Arg == known.None:
		return row.Method
	}
	if op := s.operand(row.Arg); op != nil {
		return f.methodOf(op)
	}
	return ""
}

// unknownMethod is the method of a request that the caller chooses.
const unknownMethod = "*"

// methodOf returns the method that v holds. Of several constants the first that
// does more than read counts.
func (f *frame) methodOf(v ssa.Value) string {
	if k, ok := stringOf(v); ok {
		return strings.ToUpper(k)
	}
	switch x := v.(type) {
	case *ssa.Parameter:
		for i, p := range f.fn.Params {
			if p == x {
				return "$" + itoa(i)
			}
		}
	case *ssa.Phi:
		out := ""
		for _, e := range x.Edges {
			if k, ok := stringOf(e); ok && (out == "" || known.Reads(out)) {
				out = strings.ToUpper(k)
			}
		}
		if out != "" {
			return out
		}
	case *ssa.Call:
		if s := f.e.site(x.Block(), x); known.Transparent(s.name) && len(s.ops) > 0 {
			return f.methodOf(s.ops[0])
		}
	}
	chosen := ""
	f.set(v).symbolic("", func(v visit) {
		if v.l.obj.kind == Param && v.marks&known.Closed == 0 {
			chosen = unknownMethod
		}
	})
	return chosen
}

// methodHere puts the method of a callee's request into the caller's terms.
func (f *frame) methodHere(s *site, method string) string {
	n, ok := strings.CutPrefix(method, "$")
	if !ok {
		return method
	}
	if i := small(n); i < len(s.ops) {
		return f.methodOf(s.ops[i])
	}
	return ""
}

// looksUp reports whether a callee reads the object that its parameter i names.
func (s *Summary) looksUp(i int) bool {
	for j := range s.Hits {
		h := &s.Hits[j]
		if h.Sink.Kind == known.Request && h.Method != "" && known.Reads(h.Method) && h.From.Kind == Param && h.From.Index == i && h.From.Path == "" {
			return true
		}
	}
	return false
}
