package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- places --

// placeOf returns the place of v: the value that it was read from and the path.
func (e *engine) placeOf(v ssa.Value) place {
	for range 2 * maxElems {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.ChangeType:
			v = x.X
			continue
		case *ssa.ChangeInterface:
			v = x.X
			continue
		case *ssa.Convert:
			v = x.X
			continue
		case *ssa.TypeAssert:
			v = x.X
			continue
		case *ssa.UnOp:
			if x.Op == token.MUL {
				v = x.X
				continue
			}
		case *ssa.Extract:
			if x.Index == 0 {
				switch t := x.Tuple.(type) {
				case *ssa.TypeAssert:
					v = t.X
					continue
				case *ssa.Lookup:
					v = t
					continue
				case *ssa.Call:
					if p, ok := e.placeOfCall(t); ok {
						return p
					}
				}
			}
		case *ssa.FieldAddr:
			return e.below(x.X, fieldElem(x.X.Type(), x.Field))
		case *ssa.Field:
			return e.below(x.X, fieldElem(x.X.Type(), x.Field))
		case *ssa.Lookup:
			if key := element(x.Index); !key.unknown() {
				return e.below(x.X, key)
			}
		case *ssa.Call:
			if p, ok := e.placeOfCall(x); ok {
				return p
			}
		}
		break
	}
	if a, ok := v.(*ssa.Alloc); ok {
		if p, ok := onlyStore(a).(*ssa.Parameter); ok {
			return place{root: p} // a struct that was handed over, kept to have an address
		}
	}
	return place{root: v}
}

// below is the place of a part of x.
func (e *engine) below(x ssa.Value, elem Path) place {
	p := e.placeOf(x)
	p.path = p.path.join(elem)
	return p
}

func fieldElem(t types.Type, n int) Path {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if st, ok := t.Underlying().(*types.Struct); ok {
		return field(st.Field(n).Name())
	}
	return anyElem
}

// placeOfCall looks through accessors with a constant key, and through
// functions whose result says of the value what it says of the argument.
func (e *engine) placeOfCall(c *ssa.Call) (place, bool) {
	s := e.site(c.Block(), c)
	if s.obj == nil {
		return place{}, false
	}
	for _, r := range known.AccessorsOf(s.name) {
		base, k := s.operand(r.Base), s.operand(r.Key)
		if base == nil || !r.Out.IsResult() || r.Key == known.None || k == nil {
			continue // does not name one entry
		}
		if key := element(k); !key.unknown() {
			p := e.placeOf(base)
			p.path = p.path.join(Path(r.Path)).join(key)
			return p, true
		}
	}
	if known.Transparent(s.name) && len(s.ops) > 0 {
		return e.placeOf(s.ops[0]), true
	}
	return place{}, false
}
