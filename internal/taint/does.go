package taint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- what calls do: read, or change something --

// An act says what a call does outside, in the words of HTTP: "GET" stands for
// everything that only reads, "POST" for what changes something, "$2" for what
// the method in parameter 2 decides, "?2" for what the command in it says, and
// "!" before the words of a process of which a parameter holds some.
const (
	reading  = "GET"
	changing = "POST"
)

// act puts a method into one of these forms.
func act(method string) string {
	switch {
	case strings.HasPrefix(method, "$"), strings.HasPrefix(method, "?"), strings.HasPrefix(method, "!"):
		return method
	case method == "" || known.Reads(method):
		return reading
	}
	return changing
}

// does returns what the function does outside, each act once, in order.
func (f *frame) does() []string {
	var out []string
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok {
				for _, a := range f.acts(f.e.site(b, call)) {
					if !slices.Contains(out, a) {
						out = append(out, a)
					}
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

// changes reports whether a function does more outside than to read.
func (s *Summary) changes() bool {
	return len(s.Guard.Stores) > 0 || s.opens()
}

// opens reports whether a function reaches outside the process for more than to read.
func (s *Summary) opens() bool { return len(s.Guard.Opens) > 0 && !onlyReads(s.Does) }

// onlyReads reports whether acts are known and none of them changes anything.
func onlyReads(acts []string) bool {
	return len(acts) > 0 && !slices.ContainsFunc(acts, func(a string) bool { return a != reading })
}

// acts returns what a call does outside.
func (f *frame) acts(s *site) []string {
	e, next := f.reach(s)
	if e == nil && !next {
		return nil
	}
	var out []string
	sums := f.called(s)
	for _, sum := range sums {
		for _, a := range sum.Does {
			out = append(out, f.actHere(s, a))
		}
	}
	switch {
	case len(out) > 0:
		return out
	case e == nil:
		return nil // what a function from outside does is known where it is handed over
	}
	return []string{f.ownAct(s)}
}

// actHere puts an act of a callee into the caller's terms.
func (f *frame) actHere(s *site, a string) string {
	if n, ok := strings.CutPrefix(a, "?"); ok && small(n) < len(s.ops) {
		return f.commandAct(s.ops[small(n)], 0)
	}
	if line, ok := strings.CutPrefix(a, "!"); ok {
		return processAct(f.wordsHere(s, strings.Split(line, wordEnd)))
	}
	return act(f.methodHere(s, a))
}

// wordEnd separates the words of a command line in an act.
const wordEnd = "\x1f"

// maxActWords is how many words of a command line an act has: the program, the
// options before what it is asked to do, and that.
const maxActWords = 6

// processAct is the act of starting a process.
func processAct(words []string) string {
	words = words[:min(len(words), maxActWords)]
	reads, sure := known.ReadingCommand(words)
	switch {
	case reads:
		return reading
	case !sure && slices.ContainsFunc(words, func(w string) bool { return len(w) > len(hole) && strings.HasPrefix(w, hole) }):
		return "!" + strings.Join(words, wordEnd)
	}
	return changing
}

// startedBy returns the command line of the process that a call starts, when its
// receiver was made in this function from one.
func (f *frame) startedBy(s *site) ([]string, bool) {
	if !s.recv {
		return nil, false
	}
	c, ok := s.ops[0].(*ssa.Call)
	if !ok {
		return nil, false
	}
	made := f.e.site(c.Block(), c)
	if !slices.ContainsFunc(known.SinksOf(made.name), func(r known.Sink) bool { return r.Kind == known.Process }) {
		return nil, false
	}
	words, _ := f.commandLine(made, known.None)
	return words, true
}

// called returns the summaries of what a call can reach, declared or not.
func (f *frame) called(s *site) []*Summary {
	if s.obj != nil {
		return f.e.callees(s)
	}
	if fn := s.common.StaticCallee(); fn != nil {
		return []*Summary{f.e.summary(fn)}
	}
	var out []*Summary
	f.set(s.common.Value).read("", func(v visit) {
		if v.at == "" && v.l.path == "" && !v.l.derived && v.l.obj.kind == function {
			if sum := f.e.summary(v.l.obj.fn.fn); sum != nil {
				out = append(out, sum)
			}
		}
	})
	return out
}

// ownAct is the act of a call whose callee cannot be seen.
func (f *frame) ownAct(s *site) string {
	if s.obj == nil {
		return changing
	}
	if _, ok := known.MethodOf(s.name); ok {
		return act(f.method(s))
	}
	if known.IsReader(s.name) {
		return reading // the fragments of a query that it is handed are part of a SELECT
	}
	for _, r := range known.SinksOf(s.name) {
		if r.Kind != known.Interpreter {
			continue
		}
		if op := s.operand(r.Arg); op != nil && r.Role == known.Text {
			return f.commandAct(op, 0)
		}
		return changing
	}
	if m, ok := f.sent(s); ok {
		return act(m)
	}
	if words, ok := f.startedBy(s); ok {
		return processAct(words)
	}
	if known.ReadsOnly(s.name, s.obj.Name()) {
		return reading
	}
	return changing
}

// commandAct is the act of executing a command: what its text says, where it is a
// constant on every way.
func (f *frame) commandAct(v ssa.Value, depth int) string {
	switch x := v.(type) {
	case *ssa.Parameter:
		if i := slices.Index(f.fn.Params, x); i >= 0 {
			return "?" + itoa(i)
		}
	case *ssa.Phi:
		for _, e := range x.Edges {
			if depth > maxTextDepth || f.commandAct(e, depth+1) != reading {
				return changing
			}
		}
		return reading
	}
	if known.ReadingText(text(v, depth)) {
		return reading
	}
	return changing
}

// sent returns the method of the request, made in this function, that a call
// sends.
func (f *frame) sent(s *site) (string, bool) {
	for _, op := range s.ops {
		for range maxTextDepth {
			switch x := op.(type) {
			case *ssa.Extract:
				op = x.Tuple
				continue
			case *ssa.Call:
				made := f.e.site(x.Block(), x)
				if _, ok := known.MethodOf(made.name); ok {
					return f.method(made), true
				}
				if made.recv && len(made.ops) > 0 { // req.WithContext(ctx)
					op = made.ops[0]
					continue
				}
			}
			break
		}
	}
	return "", false
}

// operation tells the operation that a call carries out from others: what is
// called, and the constants that decide what it does. It is empty for calls
// that only read or stay inside.
func (f *frame) operation(s *site) (name string, reads bool) {
	acts := f.acts(s)
	if len(acts) == 0 {
		return "", false
	}
	if onlyReads(acts) {
		return "", true
	}
	name = s.name
	if s.obj == nil {
		name = s.common.Value.Name()
		if fn := s.common.StaticCallee(); fn != nil {
			name = fn.Name()
		}
	}
	if words, ok := f.startedBy(s); ok && len(words) > 0 {
		return name + "," + words[0] + "," + known.CommandVerb(words), false
	}
	for i, op := range s.ops {
		if k, ok := stringOf(op); ok && f.decides(s, i) {
			name += "," + k
		} else if isWords(op) && f.decides(s, i) {
			name += "," + known.CommandVerb(append([]string{""}, f.words(op, 0)...))
		}
	}
	return name, false
}

// decides reports whether operand i of a call decides what is executed or
// requested.
func (f *frame) decides(s *site, i int) bool {
	for _, r := range known.SinksOf(s.name) {
		if s.operand(r.Arg) == s.ops[i] && decisive(r.Kind) {
			return true
		}
	}
	if row, ok := known.MethodOf(s.name); ok && s.operand(row.Arg) == s.ops[i] {
		return true
	}
	for _, sum := range f.called(s) {
		for j := range sum.Hits {
			if h := &sum.Hits[j]; h.From.Kind == Param && h.From.Index == i && decisive(h.Sink.Kind) {
				return true
			}
		}
	}
	return false
}

func decisive(k known.Kind) bool {
	switch k {
	case known.Interpreter, known.Process, known.Reflective, known.Request:
		return true
	}
	return false
}
