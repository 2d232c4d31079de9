package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- the words of a command line --

// A command line is a list of words. Those that are not constants are empty,
// or a hole and the number of the parameter that holds one word or several;
// where the function is called, what is handed over takes its place.

// commandLine returns the words of a process's command line, and which of them
// the operand at position arg starts at.
func (f *frame) commandLine(s *site, arg known.Pos) (words []string, first int) {
	for _, r := range known.SinksOf(s.name) {
		op := s.operand(r.Arg)
		if r.Arg == arg {
			first = len(words)
		}
		switch {
		case op == nil:
		case r.Role == known.Program:
			words = append(words, f.word(op))
		case r.Role == known.Argv, r.Role == known.Words:
			words = append(words, f.words(op, 0)...)
		}
	}
	return words, first
}

// WordAt returns which of the words of the command line the value is, or -1 when
// that is not known.
func (h *Hit) WordAt() int {
	first, rest := h.At.cut()
	n, ok := strings.CutPrefix(string(first), "[")
	n, closed := strings.CutSuffix(n, "]")
	if !ok || !closed || rest != "" || n == "" || strings.Trim(n, "0123456789") != "" {
		return -1
	}
	return h.First + small(n)
}

// fieldWords returns the command line that a value stored in a field of a
// process belongs to: the value itself, or that of the call which made the
// process.
func (f *frame) fieldWords(st *ssa.Store, role known.Role) []string {
	if role != known.Stdin {
		return f.words(st.Val, 0)
	}
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	return f.madeWith(fa)
}

// madeWith returns the command line of the call that made the process which fa is a
// field of.
func (f *frame) madeWith(fa *ssa.FieldAddr) []string {
	c, ok := fa.X.(*ssa.Call)
	if !ok {
		return nil
	}
	words, _ := f.commandLine(f.e.site(c.Block(), c), known.None)
	return words
}

// word returns the word that v is.
func (f *frame) word(v ssa.Value) string {
	if k, ok := stringOf(v); ok {
		return k
	}
	switch x := v.(type) {
	case *ssa.Parameter:
		if isString(x.Type()) {
			return f.param(x)
		}
	case *ssa.MakeInterface:
		return f.word(x.X)
	case *ssa.BinOp:
		return f.word(x.X) + hole // a word that starts like this
	case *ssa.Call: // a program that is looked for by its name
		s := f.e.site(x.Block(), x)
		if known.FindsProgram(s.name) {
			return f.word(s.ops[0])
		}
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok && x.Index == 0 {
			return f.word(c)
		}
	}
	return ""
}

// param names what a parameter of the function holds.
func (f *frame) param(p *ssa.Parameter) string {
	for i, q := range f.fn.Params {
		if p == q {
			return hole + itoa(i)
		}
	}
	return ""
}

// maxWords bounds a command line; words beyond it are not looked at.
const maxWords = 64

// words returns the words of a list that is built in the function, as far as
// they can be seen. Of lists that differ by the way that was taken all count.
func (f *frame) words(v ssa.Value, depth int) []string {
	if depth > 12 {
		return nil
	}
	switch x := v.(type) {
	case *ssa.Parameter:
		return []string{f.param(x)}
	case *ssa.Slice:
		if a, ok := x.X.(*ssa.Alloc); ok {
			elems := elements(v)
			out := make([]string, 0, len(elems))
			for i := range min(len(elems), maxWords) {
				if e := elems[i]; e != nil {
					out = append(out, f.word(e))
				}
			}
			if len(elems) == 0 {
				return f.stored(a)
			}
			return out
		}
		return f.words(x.X, depth+1)
	case *ssa.Phi:
		var out []string
		for _, e := range x.Edges {
			if more := f.words(e, depth+3); len(out) < maxWords {
				out = append(out, more...)
			}
		}
		return out
	case *ssa.ChangeType:
		return f.words(x.X, depth+1)
	case *ssa.UnOp:
		if a, ok := x.X.(*ssa.Alloc); ok {
			if init := onlyStore(a); init != nil {
				return f.words(init, depth+1)
			}
		}
		if fa, ok := x.X.(*ssa.FieldAddr); ok {
			return f.madeWith(fa)
		}
	case *ssa.Call:
		if b, ok := x.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" && len(x.Call.Args) == 2 {
			return append(f.words(x.Call.Args[0], depth+1), f.words(x.Call.Args[1], depth+1)...)
		}
	}
	return nil
}

// stored returns the constants that are stored in an array in any order.
func (f *frame) stored(a *ssa.Alloc) []string {
	var out []string
	for _, r := range *a.Referrers() {
		ia, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue // the slice of it
		}
		for _, rr := range *ia.Referrers() {
			if st, ok := rr.(*ssa.Store); ok && len(out) < maxWords {
				out = append(out, f.word(st.Val))
			}
		}
	}
	return out
}

// wordsHere puts the command line of a callee into the caller's terms.
func (f *frame) wordsHere(s *site, words []string) []string {
	var out []string
	changed := false
	for _, w := range words {
		n, ok := strings.CutPrefix(w, hole)
		i := small(n)
		if !ok || n == "" || strings.Trim(n, "0123456789") != "" || i >= len(s.ops) {
			out = append(out, w)
			continue
		}
		changed = true
		if isString(s.ops[i].Type()) {
			out = append(out, f.word(s.ops[i]))
		} else if more := f.words(s.ops[i], 0); len(out) < maxWords {
			out = append(out, more...)
		}
	}
	if !changed {
		return words
	}
	return out
}

// listed gives a hit whose command line was lost on the way the words of the list
// in which its value was handed over: a builder keeps its words in a field, and
// which program they belong to is not told where they are executed. Options that
// the builder puts before them are not seen.
func (f *frame) listed(s *site, h, n *Hit, v visit) {
	if h.Sink.Kind != known.Process || h.Sink.Role != known.Argv || h.From.Kind != Param || h.From.Index >= len(s.ops) ||
		strings.HasSuffix(h.Sink.What, "environment") || slices.ContainsFunc(n.Words, known.Constant) {
		return // no list of arguments, or the words are known
	}
	var words []string
	if op := s.ops[h.From.Index]; isWords(op) {
		words = f.words(op, 0)
	} else {
		words = f.handedList(n.At, v.l)
	}
	if !n.At.before(len(words)) || !slices.ContainsFunc(words, known.Constant) {
		return // another place, or nothing to tell by
	}
	n.Words, n.First = append([]string{known.SomeProgram}, words...), 1
}

// handedList returns the words of the first list of the function that is handed
// to a call and holds l at the place at.
func (f *frame) handedList(at Path, l label) []string {
	if !at.before(maxWords) {
		return nil
	}
	n := small(strings.Trim(string(at), "[]"))
	if f.lists == nil {
		f.lists = handedLists(f.fn)
	}
	for _, list := range f.lists {
		elem := elements(list)[n]
		if elem == nil {
			continue // shorter, or filled in otherwise
		}
		found := false
		f.set(elem).symbolic("", func(v visit) { found = found || v.l.obj == l.obj && v.l.path == l.path })
		if found {
			return f.words(list, 0)
		}
	}
	return nil
}

// handedLists returns the lists of words that are handed to calls in fn; never nil.
func handedLists(fn *ssa.Function) []ssa.Value {
	lists := []ssa.Value{}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue // hands nothing over
			}
			for _, op := range call.Common().Args {
				if isWords(op) && len(lists) < maxWords {
					lists = append(lists, op)
				}
			}
		}
	}
	return lists
}

// isWords reports whether v is a list of strings.
func isWords(v ssa.Value) bool {
	l, ok := v.Type().Underlying().(*types.Slice)
	return ok && isString(l.Elem())
}
