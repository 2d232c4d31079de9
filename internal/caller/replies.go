package caller

import (
	"iter"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// A Reply is what somebody answered while an entry point served a call.
type Reply struct {
	Entry *toolindex.Entry
	From  string // the function or type that it comes from, by its full name
	Path  taint.Path
}

// Tool names the tools that were being served, for messages.
func (r *Reply) Tool() string { return (&Value{Entry: r.Entry}).Tool() }

// Replies yields every reply that reaches a record, in source order. HTTP code gets
// replies of its own, but what it dumps is the message that it hands on.
func (v *Values) Replies() iter.Seq2[*Reply, *taint.Hit] {
	return func(yield func(*Reply, *taint.Hit) bool) {
		for e, sum := range v.serving() {
			if !recorded(e, sum, func(from string) bool { return !known.ClientAnswers(from) }, yield) {
				return
			}
		}
		for _, e := range v.httpCode() {
			if !recorded(e, v.flows.Of(e.Fn), known.DumpsMessage, yield) {
				return
			}
		}
	}
}

// recorded yields the replies of the functions that are asked for which reach a
// record, and reports whether to go on.
func recorded(e *toolindex.Entry, sum *taint.Summary, of func(from string) bool, yield func(*Reply, *taint.Hit) bool) bool {
	for i := range sum.Hits {
		h := &sum.Hits[i]
		if h.From.Kind == taint.Reply && h.Sink.Kind == known.Log && of(h.From.Name) && !yield(&Reply{e, h.From.Name, h.From.Path}, h) {
			return false
		}
	}
	return true
}

// serving yields what the entry points that the index knows do, and those of other
// packages that do not know it themselves.
func (v *Values) serving() iter.Seq2[*toolindex.Entry, *taint.Summary] {
	return func(yield func(*toolindex.Entry, *taint.Summary) bool) {
		for _, e := range v.index.Entries {
			if sum := v.flows.Of(e.Fn); sum != nil && !yield(e, sum) {
				return
			}
		}
		for _, r := range v.remote {
			if !r.told && !yield(r.Entry, r.sum) {
				return
			}
		}
	}
}
