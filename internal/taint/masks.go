package taint

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- masks --

// maxKept is how many characters a mask may leave.
const maxKept = 4

// masked reports whether a text is made of constants and of so few characters
// of other texts that it does not tell what they were: s[:2] + "***".
func masked(v ssa.Value) bool {
	m := mask{}
	return m.add(v, 0) && m.filled && m.kept > 0 && m.kept <= maxKept
}

// A mask is what a text is made of.
type mask struct {
	kept   int  // characters of other texts
	filled bool // there is something in their place
}

// add counts the parts of v and reports whether all of them are understood.
func (m *mask) add(v ssa.Value, depth int) bool {
	if depth > 8 {
		return false
	}
	if text, ok := stringOf(v); ok {
		m.filled = m.filled || text != ""
		return true
	}
	switch x := v.(type) {
	case *ssa.BinOp:
		return x.Op == token.ADD && m.add(x.X, depth+1) && m.add(x.Y, depth+1)
	case *ssa.MakeInterface:
		return m.add(x.X, depth+1)
	case *ssa.ChangeType:
		return m.add(x.X, depth+1)
	case *ssa.Slice:
		n, ok := sliced(x)
		m.kept += n
		return ok
	case *ssa.Convert: // string(s[0])
		if t, ok := x.X.Type().Underlying().(*types.Basic); ok && t.Info()&types.IsInteger != 0 {
			m.kept++
			return true
		}
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn != nil && fn.String() == "strings.Repeat" {
			return m.add(x.Call.Args[0], depth+1)
		}
	}
	return false
}

// sliced returns how many characters a slice expression leaves at most, if that
// is written in the source: s[:2], s[1:3], s[len(s)-2:].
func sliced(s *ssa.Slice) (int, bool) {
	low := 0
	if s.Low != nil {
		n, ok := intOf(s.Low)
		if !ok {
			sub, ok := s.Low.(*ssa.BinOp) // len(s) - n
			if !ok || sub.Op != token.SUB || !isLen(sub.X) || s.High != nil {
				return 0, false
			}
			return intOf(sub.Y)
		}
		low = n
	}
	if s.High == nil {
		return 0, false
	}
	if n, ok := intOf(s.High); ok {
		return n - low, true
	}
	if c, ok := s.High.(*ssa.Call); ok { // min(2, len(s))
		if b, ok := c.Call.Value.(*ssa.Builtin); ok && b.Name() == "min" {
			for _, a := range c.Call.Args {
				if n, ok := intOf(a); ok {
					return n - low, true
				}
			}
		}
	}
	return 0, false
}

// intOf returns the constant integer that v is.
func intOf(v ssa.Value) (int, bool) {
	c, ok := constOf(v)
	if !ok || c.Kind() != constant.Int {
		return 0, false
	}
	n, exact := constant.Int64Val(c)
	return int(n), exact
}

// masksText reports whether a format with its operands leaves no more than a
// mask does.
func masksText(format string, operands ssa.Value) bool {
	m := mask{filled: len(format) > 2*len(verbs(format))}
	list, ok := operands.(*ssa.Slice)
	if !ok {
		return false
	}
	array, ok := list.X.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, r := range *array.Referrers() {
		at, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue // the slice of it
		}
		for _, rr := range *at.Referrers() {
			if st, ok := rr.(*ssa.Store); ok && !m.add(st.Val, 0) {
				return false
			}
		}
	}
	return m.filled && m.kept > 0 && m.kept <= maxKept
}

// -- types that hide themselves --

// hides returns the marks of a value of type t that is put into an interface of
// type to: the methods by which loggers and package fmt print such a value show
// nothing of it. A method that cannot be seen, or shows a part, hides nothing.
func (e *engine) hides(t, to types.Type) known.Marks {
	if _, ok := t.Underlying().(*types.Basic); !ok && !isNamed(t) {
		return 0 // no methods of its own
	}
	marks, ok := e.hiding[t]
	if !ok {
		if e.hidesBy(t, known.AttrMethods) {
			marks |= known.HidesAttr
		}
		if e.hidesBy(t, known.TextMethods) {
			marks |= known.HidesText
		}
		e.hiding[t] = marks
	}
	if i, ok := to.Underlying().(*types.Interface); ok && i.NumMethods() > 0 && marks&known.HidesText != 0 {
		marks |= known.HidesAttr // a Stringer: that is how it will be shown
	}
	return marks
}

// isNamed reports whether t is a named type or a pointer to one.
func isNamed(t types.Type) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	_, ok := types.Unalias(t).(*types.Named)
	return ok
}

// hidesBy reports whether the first of the methods that t has shows nothing of
// the receiver.
func (e *engine) hidesBy(t types.Type, methods []string) bool {
	set := types.NewMethodSet(t)
	for _, name := range methods {
		sel := set.Lookup(e.pass.Pkg, name)
		if sel == nil {
			continue // not by this one
		}
		obj, ok := sel.Obj().(*types.Func)
		if !ok || len(sel.Index()) > 1 {
			return false // a field, or the method of a part
		}
		sum := e.importedSummary(obj)
		if obj.Pkg() == e.pass.Pkg {
			fn := e.pkg.Prog.FuncValue(obj.Origin())
			if fn == nil || e.order.of[fn] != nil {
				return false // of an interface, or being looked at just now
			}
			sum = e.summary(fn)
		}
		return sum != nil && !sum.shows(0)
	}
	return false
}

// shows reports whether anything of a parameter is in the results, or reaches a
// record, as it is.
func (s *Summary) shows(param int) bool {
	const hidden = known.Number | known.Closed | known.Masked
	for _, f := range s.Flows {
		if f.From.Kind == Param && f.From.Index == param && f.Marks&hidden == 0 {
			return true
		}
	}
	for _, h := range s.Hits {
		if h.From.Kind == Param && h.From.Index == param && h.Sink.Kind == known.Log && h.Marks&hidden == 0 {
			return true
		}
	}
	return false
}
