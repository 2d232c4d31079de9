package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- context values that are executed, or say what is called --

// keyedHits returns what context values reach in the functions besides records: the
// sinks of which a summary's callers hear nothing.
func (e *engine) keyedHits(funcs []*ssa.Function) []Hit {
	var out []Hit
	seen := map[hitKey]bool{}
	for _, fn := range funcs {
		s := e.sums[fn]
		if s == nil {
			continue // an instance
		}
		for _, h := range s.Hits {
			k := hitKey{h.pos, h.Where, h.From, h.Sink.Kind, h.Sink.Arg, h.At}
			if h.From.Kind != Keyed || !decides(h.Sink.Kind) || h.Marks&known.Closed != 0 || seen[k] {
				continue // not kept in a context, harmless, or listed
			}
			if len(out) == maxRead {
				e.bound(boundPuts, fn)
				return out
			}
			seen[k] = true
			out = append(out, h)
		}
	}
	return out
}

// decides reports whether sinks of a kind decide what is done, or to whom.
func decides(k known.Kind) bool { return decisive(k) || k == known.Target }

// portableHits is what other packages hear of hits.
func portableHits(hits []Hit) []Hit {
	out := slices.Clone(hits)
	for i := range out {
		out[i].pos, out[i].local = 0, false
		out[i].Steps = portableSteps(out[i].Steps, i)
	}
	return out
}

// A KeptHit is a part of a request that comes to a sink through a context.
type KeptHit struct {
	Hit  Hit
	Part Path // of the request
	// Fn is the function that keeps it in the context and Param the request among its
	// parameters; nil when that is in another package.
	Fn    *ssa.Function
	Param int
}

// KeptHits returns what HTTP code of this package, or of those it imports, keeps in
// contexts and reaches a sink. Where neither package imports the other, nobody sees
// both, which errs towards silence.
func (fl *Flows) KeptHits() []KeptHit {
	var out []KeptHit
	for i := range fl.e.raw {
		out = append(out, fl.e.hitsOf(&fl.e.raw[i])...)
	}
	for _, a := range fl.e.analysed() {
		for i := range a.Raw {
			out = append(out, fl.e.reached(&a.Raw[i], fl.e.executed)...) // what it imports has been told there
		}
	}
	return slices.DeleteFunc(out, func(k KeptHit) bool { return !chosen(k.Part) })
}

// HitsBy returns the sinks that what the function fn keeps in a context by p
// reaches, in this package and those that it imports.
func (fl *Flows) HitsBy(fn *ssa.Function, p *Put) []KeptHit {
	if p.From.Kind != Param || p.Marks&(known.Closed|known.Opaque) != 0 {
		return nil
	}
	return fl.e.hitsOf(&RawKey{KeyPart: KeyPart{p.Key, p.At}, Part: p.From.Path, fn: fn, param: p.From.Index, steps: p.Steps, pos: p.pos})
}

// hitsOf returns the sinks in this package and those that it imports which what is
// kept as k says reaches.
func (e *engine) hitsOf(k *RawKey) []KeptHit {
	out := e.reached(k, e.executed)
	for _, a := range e.analysed() {
		out = append(out, e.reached(k, a.Executed)...)
	}
	return out
}

// reached returns those of the hits that what is kept as k says reaches. One in
// another package stands where the value is kept.
func (e *engine) reached(k *RawKey, hits []Hit) []KeptHit {
	var out []KeptHit
	for _, h := range hits {
		part, ok := k.partAt(h.From)
		if !ok {
			continue // another value
		}
		if h.pos == token.NoPos {
			h.pos = k.pos
		}
		h.From = Origin{Kind: Param, Index: k.param, Path: part}
		h.Steps = append(slices.Clone(k.steps), h.Steps...)
		out = append(out, KeptHit{Hit: h, Part: part, Fn: k.fn, Param: k.param})
	}
	return out
}
