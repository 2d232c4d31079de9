package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/known"
)

// -- keys that a request has to carry --

// Code that compares a credential of a request with something that the program
// has, or asks somebody about it, lets in whoever has one: it knows that the
// caller may talk to the server, and no more. What only reads a credential, or
// tests that there is one, lets everybody in.

// asksForKey notes what the function decides by credentials: for what it wraps,
// or for those who hand it one.
func (o *checking) asksForKey(g *Guard) {
	f := o.f
	res := f.fn.Signature.Results()
	decides := res.Len() > 0 && (isError(res.At(res.Len()-1).Type()) || isBool(res.At(res.Len()-1).Type()))
	if g.Next == NotCalled && !decides {
		return
	}
	for _, b := range f.fn.Blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && decides && len(r.Results) == res.Len() {
			f.noteKeys(g, f.keysIn(r.Results[res.Len()-1]))
		}
		cond := condition(b)
		if cond == nil || len(b.Succs) != 2 {
			continue // decides nothing
		}
		turns := o.reaching[b.Succs[0].Index] != o.reaching[b.Succs[1].Index]
		refuses := decides && (turnsAway(b.Succs[0], res.Len()-1) || turnsAway(b.Succs[1], res.Len()-1))
		if !turns && !refuses {
			continue // lets everybody through
		}
		keys := f.keysIn(cond)
		f.noteKeys(g, keys)
		if g.Next != NotCalled && turns && slices.ContainsFunc(keys, label.credential) {
			g.Presence = true
		}
	}
	slices.Sort(g.Keys)
}

// noteKeys notes the parameters in which the function is handed credentials: also
// the context, when it finds them there.
func (f *frame) noteKeys(g *Guard, found []label) {
	for _, l := range found {
		obj := l.obj
		if obj.kind == Keyed {
			obj = f.context()
		}
		if obj != nil && obj.kind == Param && !slices.Contains(g.Keys, obj.index) {
			g.Keys = append(g.Keys, obj.index)
		}
	}
}

// context returns the parameter that is the context of the call, or nil.
func (f *frame) context() *object {
	for i, p := range f.fn.Params {
		if isContext(p.Type()) {
			return f.params[i]
		}
	}
	return nil
}

// credential reports whether l is a part of a request that carries credentials.
func (l label) credential() bool {
	elems := l.path.Elems()
	for i, e := range elems {
		if (e == "Header" || e == "Query" || e == "Form") && i+1 < len(elems) {
			return credential.Header(elems[i+1]) || credential.Name(elems[i+1]) != credential.NotCredential
		}
	}
	return false
}

// keysIn returns the credentials that decide cond.
func (f *frame) keysIn(cond ssa.Value) []label {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return f.keysIn(c.X)
		}
	case *ssa.BinOp:
		return f.keysCompared(c)
	case *ssa.Call:
		return f.keysAsked(c)
	case *ssa.Lookup:
		return f.keysOf(c.Index)
	case *ssa.Extract:
		switch t := c.Tuple.(type) {
		case *ssa.Lookup:
			return f.keysOf(t.Index)
		case *ssa.Call:
			return f.keysAsked(t)
		}
	}
	return nil
}

// keysCompared is keysIn for comparisons: of texts, of the answer of a function
// that compares, or of an error with nil.
func (f *frame) keysCompared(c *ssa.BinOp) []label {
	if c.Op != token.EQL && c.Op != token.NEQ {
		return nil
	}
	if isNil(c.Y) {
		if isError(c.X.Type()) {
			return f.keysIn(settled(c.X))
		}
		return nil
	}
	if k, ok := constOf(c.Y); ok {
		if call, isCall := c.X.(*ssa.Call); isCall {
			if s := newSite(call.Block(), call); known.Compares(s.name, k.ExactString()) && len(s.ops) == 2 {
				return f.keysEqual(s.ops[0], s.ops[1])
			}
		}
	}
	if isString(c.X.Type()) || isArray(c.X.Type()) {
		return f.keysEqual(c.X, c.Y)
	}
	return nil
}

func isArray(t types.Type) bool {
	_, ok := t.Underlying().(*types.Array)
	return ok
}

// keysEqual returns the credentials among two values that are compared. A
// constant that only says what follows ("Bearer ") is none that the program has.
func (f *frame) keysEqual(x, y ssa.Value) []label {
	for _, v := range []ssa.Value{x, y} {
		if text, ok := stringOf(v); ok && credential.WithoutScheme(text) == "" {
			return nil
		}
	}
	return append(f.keysOf(x), f.keysOf(y)...)
}

// keysAsked is keysIn for what a call answers. Functions that cannot be seen are
// believed to know, and those that reach outside to look it up.
func (f *frame) keysAsked(c *ssa.Call) []label {
	s := f.e.site(c.Block(), c)
	for _, r := range known.ValidatorsOf(s.name) {
		if (r.By == known.Equality || r.By == known.Membership) && len(s.ops) == 2 {
			return f.keysEqual(s.ops[0], s.ops[1])
		}
	}
	if s.pkg != "" && (known.Std(s.pkg) || known.IsSDK(s.pkg)) || len(known.ValidatorsOf(s.name)) > 0 {
		return nil // reads its argument
	}
	var out []label
	sums := f.e.callees(s)
	for i, op := range s.ops {
		asks := len(sums) == 0
		request := false
		for _, sum := range sums {
			asks = asks || slices.Contains(sum.Guard.Keys, i) || len(sum.Guard.Effects) > 0
			request = request || slices.Contains(sum.Guard.Keys, i)
		}
		if !asks {
			continue // reads it, or does something else with it
		}
		out = append(out, f.keysOf(op)...)
		if request {
			out = append(out, f.wholeRequest(op)...)
			if ctx := f.context(); ctx != nil && isContext(op.Type()) {
				out = append(out, label{obj: ctx, path: ".Header[Authorization]"})
			}
		}
	}
	return out
}

// keysOf returns the credentials that a value was made from: parts of requests,
// and texts that the function was handed.
func (f *frame) keysOf(v ssa.Value) []label {
	return f.keysHashed(v, maxHashed)
}

// maxHashed bounds the functions that a credential goes through one after the
// other; a value can be made from itself, in a loop.
const maxHashed = 4

// keysHashed is keysOf for what came through some more functions.
func (f *frame) keysHashed(v ssa.Value, depth int) []label {
	var out []label
	f.set(v).symbolic("", func(x visit) {
		l := x.l
		if l.obj.kind == Keyed && f.e.storedCredential[l.obj.name] && x.marks&known.Presence == 0 {
			out = append(out, l.at(".Header[Authorization]"))
			return
		}
		handed := l.obj.kind == Param && l.path == "" && !(l.obj.index == 0 && f.fn.Signature.Recv() != nil) &&
			ofText(f.fn.Params[l.obj.index].Type())
		if (l.obj.kind == Param || l.obj.kind == Free) && (handed || l.credential()) && x.marks&known.Presence == 0 {
			out = append(out, l)
		}
	})
	if h := hashed(v); len(out) == 0 && h != nil && depth > 0 {
		return f.keysHashed(h, depth-1)
	}
	return out
}

// hashed returns what a function of the standard library made v from, when the
// result tells nothing about that, or nil.
func hashed(v ssa.Value) ssa.Value {
	if sl, ok := v.(*ssa.Slice); ok {
		if a, ok := sl.X.(*ssa.Alloc); ok {
			v = onlyStore(a)
		}
	}
	c, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	s := newSite(c.Block(), c)
	if !known.Std(s.pkg) || len(s.ops) != 1 || s.obj == nil {
		return nil
	}
	return s.ops[0]
}

// wholeRequest returns the credentials in a request that is handed to somebody
// who looks for them there.
func (f *frame) wholeRequest(v ssa.Value) []label {
	in, ok := known.RequestHolder(v.Type().String())
	if !ok {
		return nil
	}
	var out []label
	f.set(v).symbolic("", func(x visit) {
		if x.l.obj.kind == Param || x.l.obj.kind == Free {
			out = append(out, x.l.at(Path(in)+".Header[Authorization]"))
		}
	})
	return out
}
