package caller

import (
	"iter"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// httpCode returns the HTTP code that hands requests on, as entry points.
// Handlers that answer by themselves are another API of the program.
func (v *Values) httpCode() []*toolindex.Entry {
	if !v.index.Relevant {
		return nil
	}
	var out []*toolindex.Entry
	for _, fn := range v.flows.HTTP() {
		if v.entryOf(fn) == nil {
			out = append(out, httpEntry(fn))
		}
	}
	return out
}

// entryOf returns the entry point that fn is, or nil.
func (v *Values) entryOf(fn *ssa.Function) *toolindex.Entry {
	for _, e := range v.index.Entries {
		if e.Fn == fn {
			return e
		}
	}
	return nil
}

// httpEntry describes a function that gets an HTTP request as an entry point.
func httpEntry(fn *ssa.Function) *toolindex.Entry {
	e := &toolindex.Entry{Fn: fn, Kind: toolindex.HTTPContext}
	for i, p := range fn.Params {
		in, ok := known.RequestHolder(p.Type().String())
		if !ok {
			continue // something else
		}
		for _, part := range known.RequestParts {
			e.Sources = append(e.Sources, toolindex.Source{Kind: toolindex.Header, Param: i, Path: in + part})
		}
		e.Sources = append(e.Sources, toolindex.Source{Kind: toolindex.Result, Param: i, Path: known.FrameworkAnswer})
	}
	if request, answer, ok := known.BodyHook(taint.ParamTypes(fn)); ok {
		e.Sources = append(e.Sources, toolindex.Source{Kind: toolindex.Header, Param: request}, toolindex.Source{Kind: toolindex.Result, Param: answer})
	}
	return e
}

// Kept yields every value that reaches its use through a context: parts of HTTP
// requests that HTTP code of this package keeps there, or that entry points of
// this package read there and HTTP code of another package keeps there, and what
// handlers of this package keep there for those whom they call.
func (v *Values) Kept() func(yield func(*Value, *taint.Kept) bool) {
	return func(yield func(*Value, *taint.Kept) bool) {
		kept := v.flows.Kept()
		for i := range kept {
			k := &kept[i]
			e := v.entryOf(k.Fn)
			if e == nil || e.Kind != toolindex.HTTPContext {
				e = httpEntry(k.Fn)
			}
			val := v.value(e, taint.Origin{Kind: taint.Param, Index: k.Param, Path: k.Part})
			if val != nil && !yield(val, k) {
				return
			}
		}
		for _, e := range v.index.Entries {
			sum := v.flows.Of(e.Fn)
			if sum == nil {
				continue // its code cannot be seen
			}
			if !v.keptHere(e, sum, yield) {
				return
			}
			for i := range sum.Uses {
				elsewhere := v.flows.KeptElsewhere(&sum.Uses[i])
				for j := range elsewhere {
					if val := requestPart(e, elsewhere[j].Part); val != nil && !yield(val, &elsewhere[j]) {
						return
					}
				}
			}
		}
	}
}

// KeptHits yields every value that reaches a sink of the given kinds through a
// context, as Kept does for other uses.
func (v *Values) KeptHits(kinds ...known.Kind) iter.Seq2[*Value, *taint.Hit] {
	return func(yield func(*Value, *taint.Hit) bool) {
		if !v.index.Relevant {
			return // nothing here has to do with a server
		}
		tell := func(e *toolindex.Entry, k *taint.KeptHit) bool {
			if !contains(kinds, k.Hit.Sink.Kind) {
				return true
			}
			val := requestPart(e, k.Part)
			if k.Fn != nil {
				val = v.value(e, k.Hit.From)
			}
			return val == nil || val.Above || !val.chosen() || yield(val, &k.Hit)
		}
		kept := v.flows.KeptHits()
		for i := range kept {
			e := v.entryOf(kept[i].Fn)
			switch {
			case kept[i].Fn == nil:
				e = &toolindex.Entry{Kind: toolindex.HTTPContext}
			case e == nil || e.Kind != toolindex.HTTPContext:
				e = httpEntry(kept[i].Fn)
			}
			if !tell(e, &kept[i]) {
				return
			}
		}
		for _, e := range v.index.Entries {
			sum := v.flows.Of(e.Fn)
			if sum == nil || e.Kind == toolindex.HTTPContext {
				continue // its code cannot be seen, or it was told with the other HTTP code
			}
			for i := range sum.Puts {
				hits := v.flows.HitsBy(e.Fn, &sum.Puts[i])
				for j := range hits {
					if !tell(e, &hits[j]) {
						return
					}
				}
			}
		}
	}
}

// keptHere yields what an entry point keeps in a context for those whom it calls.
// It reports whether to go on.
func (v *Values) keptHere(e *toolindex.Entry, sum *taint.Summary, yield func(*Value, *taint.Kept) bool) bool {
	if e.Kind == toolindex.HTTPContext {
		return true // told with the other HTTP code
	}
	for i := range sum.Puts {
		kept := v.flows.KeptBy(e.Fn, &sum.Puts[i])
		for j := range kept {
			val := v.value(e, taint.Origin{Kind: taint.Param, Index: kept[j].Param, Path: kept[j].Part})
			if val != nil && !val.Above && val.chosen() && !yield(val, &kept[j]) {
				return false
			}
		}
	}
	return true
}

// requestPart returns the part of an HTTP request that e does not get itself.
func requestPart(e *toolindex.Entry, part taint.Path) *Value {
	part = taint.Path(known.InRequest(string(part)))
	for _, p := range known.RequestParts {
		rest, short, ok := part.TrimPrefix(taint.Path(p))
		if !ok || short != "" {
			continue // another part
		}
		val := &Value{Entry: e, Source: &toolindex.Source{Kind: toolindex.Header, Param: -1, Path: p}, Path: rest}
		if elems := rest.Elems(); len(elems) > 0 && elems[0] != "*" {
			val.Name = elems[0]
		}
		return val
	}
	return nil
}

// Identity reports whether the program knows who calls, as far as can be seen
// from here, and whether it hands the credentials of its callers on.
func (v *Values) Identity() (knows, forwards bool) {
	knows, forwards = v.flows.Identity()
	for range v.Hits(known.Credential) {
		forwards = true
	}
	return knows, forwards
}

// Claims returns the names of the claims that the program reads and that may
// name a tenant.
func (v *Values) Claims() []string { return v.flows.Claims() }

// Checked reports whether every tool that the entry point of v serves stands
// behind a scope check.
func (v *Value) Checked(values *Values) bool {
	for _, t := range v.Entry.Tools {
		if !values.checked(v.Entry.Fn, t) {
			return false
		}
	}
	return len(v.Entry.Tools) > 0
}

// checked reports whether a scope check stands before what the handler fn of
// tool t does: in it, in a wrapper or in a middleware of the server, or in HTTP
// code around one of the servers.
func (v *Values) checked(fn *ssa.Function, t *toolindex.Tool) bool {
	if v.httpChecks {
		return true
	}
	var own *taint.Guard
	if s := v.flows.Of(fn); s != nil {
		own = &s.Guard
	} else if fn == nil && t.Handler != nil {
		own = v.flows.GuardOf(t.Handler.Key) // of another package
	}
	if own != nil && len(own.Opens) == 0 && len(own.Checks) > 0 {
		return true
	}
	for _, f := range append(append([]*toolindex.Func{}, t.Wrappers...), t.Middleware...) {
		g := v.flows.GuardOf(f.Key)
		if f.Fn != nil {
			if s := v.flows.Of(f.Fn); s != nil {
				g = &s.Guard
			}
		}
		if g != nil && g.Next == taint.GuardedNext {
			return true
		}
	}
	return false
}
