package taint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- calls that are handed a value together with claims --

// beside are the operands that go to a call together: claims among them vouch
// for the others.
type beside struct {
	f       *frame
	with    []int       // the parameters of the function among them
	vouched []ssa.Value // those that are claims
}

// beside returns what goes to a call together. It is nothing unless the call
// asks about its operands or selects by all of them.
func (f *frame) beside(s *site) beside {
	if !f.asks(s) {
		return beside{}
	}
	out := beside{f: f, with: f.paramsIn(s, nil)}
	for _, op := range operandsOf(s) {
		if f.vouched(op) {
			out.vouched = append(out.vouched, op)
		}
	}
	return out
}

// marks says what the others say about a value among them: one that is itself
// a claim at times does not vouch for what it is at other times.
func (b *beside) marks(l label) known.Marks {
	for _, op := range b.vouched {
		same := false
		b.f.set(op).symbolic("", func(v visit) { same = same || v.l.obj == l.obj && v.l.path == l.path })
		if !same {
			return known.Claimed
		}
	}
	return 0
}

// vouching is beside for a call of a function that can be seen, of whose uses of
// values claims in some of its parameters would vouch.
type vouching struct {
	f    *frame
	s    *site
	with map[int]beside // by parameter
}

// of returns what is beside a use that claims in the given parameters vouch for.
func (v *vouching) of(with []int) beside {
	out := beside{f: v.f}
	for _, i := range with {
		b := v.beside(i)
		out.vouched = append(out.vouched, b.vouched...)
		out.with = append(out.with, b.with...)
	}
	slices.Sort(out.with)
	out.with = slices.Compact(out.with)
	return out
}

// beside is of for one parameter.
func (v *vouching) beside(param int) beside {
	b, ok := v.with[param]
	if !ok && param < len(v.s.ops) {
		b.with = v.f.paramsIn(v.s, []int{param})
		if v.f.vouched(v.s.ops[param]) {
			b.vouched = []ssa.Value{v.s.ops[param]}
		}
		if v.with == nil {
			v.with = map[int]beside{}
		}
		v.with[param] = b
	}
	return b
}

// asks reports whether a call decides about its operands together: unseen code
// that says nothing but yes or no, or a statement that selects rows by them. A
// write that cannot be seen and returns only an error is taken for a question,
// which errs towards silence.
func (f *frame) asks(s *site) bool {
	if s.obj == nil {
		return false // a function value
	}
	switch f.e.effect(s) {
	case known.Unseen:
		return onlyVerdict(s.sig.Results())
	case known.Database:
		return selects(s.ops)
	}
	return false
}

// selects reports whether the constant text among operands is a statement
// whose rows are chosen by its parameters. One that adds rows chooses none.
func selects(ops []ssa.Value) bool {
	for _, op := range ops {
		text, ok := stringOf(op)
		if !ok {
			continue // a value
		}
		first, _, _ := strings.Cut(strings.TrimSpace(text), " ")
		switch strings.ToUpper(strings.TrimSpace(first)) {
		case "SELECT", "UPDATE", "DELETE", "WITH":
			return true
		}
	}
	return false
}
