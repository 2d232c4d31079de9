package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// -- functions that are handed to code that cannot be seen --

// Code that cannot be seen is taken to call the functions that it is handed: what
// one of them returns can be what the call returns, where the types agree, and the
// error of one is what another is told that takes an error. So do those that run
// something again when it fails, or once for all who ask. Which of several results
// of one type it is, is not told apart, which errs towards reporting.

// maxCallbacks bounds the functions that are handed to one call; more are missed.
const maxCallbacks = 8

// callbacks lets what handed functions return go where code that cannot be seen
// can pass it on to.
func (f *frame) callbacks(s *site) {
	fns := f.handedFunctions(s)
	if len(fns) == 0 {
		return
	}
	// One level less than a call of the function's own, whose results are only looked
	// at until they are stable.
	const depth = maxNested - 1
	none := func(int) *set { return &set{} }
	errs := &set{}
	for _, fn := range fns {
		given := &set{}
		f.apply(s, f.e.summary(fn.fn), none, fn.bindings, depth, func(at Path, c cell) {
			c.at = at
			given.add(c)
		})
		res := fn.fn.Signature.Results()
		for i := range res.Len() {
			f.passOn(s, given, i, res.At(i).Type(), errs)
		}
	}
	for _, fn := range fns {
		if len(errs.cells) > 0 && takesError(fn.fn) {
			f.apply(s, f.e.summary(fn.fn), func(i int) *set {
				if i < len(fn.fn.Params) && isError(fn.fn.Params[i].Type()) {
					return errs
				}
				return &set{}
			}, fn.bindings, depth, func(Path, cell) {})
		}
	}
}

// passOn lets the result i, of type t, of a handed function be a result of the call
// that has the same type, and collects errors.
func (f *frame) passOn(s *site, given *set, i int, t types.Type, errs *set) {
	given.symbolic(result(i), func(v visit) {
		c := cell{item: item{v.at, v.l}, marks: v.marks, prev: v.from, pos: s.instr.Pos(), words: "returned by a function value"}
		if isError(t) {
			errs.add(c)
		}
		res := s.sig.Results()
		for n := range res.Len() {
			if s.dst == nil || !types.Identical(res.At(n).Type(), t) {
				continue // nobody asks, or something else
			}
			to := c
			to.at = result(n).join(v.at)
			if res.Len() == 1 {
				to.at = v.at
			}
			f.put(s.dst, to)
		}
	})
}

// takesError reports whether fn has a parameter for an error.
func takesError(fn *ssa.Function) bool {
	return slices.ContainsFunc(fn.Params, func(p *ssa.Parameter) bool { return isError(p.Type()) })
}

// handedFunctions returns the functions that a call hands over: as operands, or
// in options that functions of the same package make of them.
func (f *frame) handedFunctions(s *site) []*funcValue {
	var out []*funcValue
	add := func(v ssa.Value) {
		if _, ok := v.Type().Underlying().(*types.Signature); !ok {
			return
		}
		f.set(v).read("", func(x visit) {
			o := x.l.obj
			switch {
			case x.at != "" || x.l.path != "" || x.l.derived || o.kind != function || slices.Contains(out, o.fn):
			case len(out) == maxCallbacks:
				f.e.bound(boundNested, f.fn)
			default:
				out = append(out, o.fn)
			}
		})
	}
	for _, op := range s.ops {
		add(op)
		if _, ok := op.Type().Underlying().(*types.Slice); !ok {
			continue // no options
		}
		list := elements(op)
		for i := range len(list) {
			elem := list[i]
			if elem == nil {
				continue // not made here
			}
			add(elem)
			if c, ok := elem.(*ssa.Call); ok {
				if made := f.e.site(c.Block(), c); made.pkg == s.pkg && s.pkg != "" {
					for _, op := range made.ops {
						add(op)
					}
				}
			}
		}
	}
	return out
}
