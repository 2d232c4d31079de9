package taint

import (
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

// vouches is beside for a call of a function that can be seen, of whose use of
// a value claims in one of the given parameters would vouch.
func (f *frame) vouches(s *site, with []int) beside {
	if len(with) == 0 {
		return beside{}
	}
	out := beside{f: f, with: f.paramsIn(s, with)}
	for _, i := range with {
		if i < len(s.ops) && f.vouched(s.ops[i]) {
			out.vouched = append(out.vouched, s.ops[i])
		}
	}
	return out
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
