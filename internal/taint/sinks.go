package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// maxHits bounds the hits, uses and picks of one summary; what comes later in
// the source is missed.
const maxHits = 400

// sinks records what reaches the sinks of a call.
func (f *frame) sinks(s *site) {
	for _, r := range f.sinkRows(s) {
		if r.Kind == known.Output {
			switch stream := standardStream(s); {
			case stream != "":
				r.What = stream
			case f.inLogger() && !inMemory(s):
				r.What = "log record"
			default:
				continue // a file, a buffer, a response
			}
			r.Kind = known.Log
		}
		op := s.operand(r.Arg)
		if op == nil {
			continue // a shorter signature of another version
		}
		var clean map[Path]bool
		if r.Role == known.KeyValues || r.Role == known.Context {
			clean = f.droppedOperands(s, op)
		}
		if r.Role == known.Format {
			if rest := s.operand(r.Arg + 1); rest != nil {
				f.sink(s, r, rest, f.cleanOperands(op))
			}
		}
		f.sink(s, r, op, clean)
	}
}

// sinkRows returns the sinks of a call: what the tables say, or what the shape
// of a logger or a database says that nobody implements in sight.
func (f *frame) sinkRows(s *site) []known.Sink {
	if f.e.printer(s) && f.given(s.common.Value) {
		n := known.Pos(s.sig.Params().Len() - 2)
		return []known.Sink{{Func: "func(string, ...any)", Kind: known.Log, Arg: n, Role: known.Format, What: "log record"}}
	}
	if namedLogger(s) && f.given(s.common.Value) {
		return recordSinks("func", s.sig, known.Value)
	}
	rows := known.SinksOf(s.name)
	if len(rows) > 0 {
		return rows
	}
	unseen := len(f.e.callees(s)) == 0
	if unseen || f.e.silent(s) {
		rows = f.e.shapedSinks(s)
	}
	if unseen && len(rows) == 0 {
		rows = f.e.querySinks(s)
	}
	return rows
}

// printer reports whether a call is one of a function value of the type that
// functions like log.Printf have: a format and its operands, and nothing comes back.
func (e *engine) printer(s *site) bool {
	n := s.sig.Params().Len()
	if s.obj != nil || !s.sig.Variadic() || s.sig.Results().Len() > 0 || n < 2 || n == 3 && !isContext(s.sig.Params().At(0).Type()) || n > 3 {
		return false
	}
	rest, ok := s.sig.Params().At(n - 1).Type().(*types.Slice)
	return ok && isString(s.sig.Params().At(n-2).Type()) && isEmptyInterface(rest.Elem())
}

// namedLogger reports whether a call is one of a function value that is named after
// a logger where it lies, and that nothing comes back from: log func(tool string,
// args map[string]any). What else it may do with what it is given is not known, so
// the name decides, as it does for the methods of a logger.
func namedLogger(s *site) bool {
	if s.obj != nil || s.sig.Results().Len() > 0 {
		return false
	}
	switch v := s.common.Value.(type) {
	case *ssa.FreeVar:
		return known.NamesLogger(v.Name())
	case *ssa.Field:
		return known.NamesLogger(readName(v))
	case *ssa.UnOp:
		switch a := v.X.(type) {
		case *ssa.FreeVar:
			return known.NamesLogger(a.Name())
		case *ssa.FieldAddr:
			return known.NamesLogger(readName(a))
		}
	}
	return false
}

// logsByValue reports whether a call is one of a function value that is a logger by
// its type or by its name.
func (e *engine) logsByValue(s *site) bool { return e.printer(s) || namedLogger(s) }

func isEmptyInterface(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.Empty()
}

// given reports whether a function value was given to the function and who made it
// is not in sight: it was captured, or lies in a field of a parameter. A parameter
// itself is known where the function is called.
func (f *frame) given(fn ssa.Value) bool {
	outside, known := false, false
	f.set(fn).read("", func(v visit) {
		switch o := v.l.obj; {
		case v.at != "" || v.l.derived:
		case o.kind == function:
			known = true
		case o.kind == Free || o.kind == Param && v.l.path != "":
			outside = true
		}
	})
	return outside && !known
}

// sink records every symbolic label that v holds at s, except in the parts
// that are clean.
func (f *frame) sink(s *site, r known.Sink, v ssa.Value, clean map[Path]bool) {
	marks := f.guards.marks(v, s.b)
	var words []string
	start := 0
	if r.Kind == known.Process || r.Role == known.Words {
		words, start = f.commandLine(s, r.Arg)
	}
	if r.Role == known.Text && !textual(v) {
		return // a struct or map in place of text: the library quotes what is in it
	}
	if s.recv && r.Kind == known.Interpreter && readOnly(s.ops[0]) {
		marks |= known.InReadOnly
	}
	where := f.e.where(s.instr.Pos())
	method := ""
	if r.Kind == known.Request {
		method = f.method(s)
	}
	whole := f.set(v).symbolic("", func(x visit) {
		if first, _ := x.at.cut(); clean[first] {
			return // the verb shows its type or length only
		}
		f.hit(Hit{
			From: origin(x.l), At: x.at, Sink: r, Marks: x.marks | marks,
			Where: where, Words: words, First: start, Method: method, pos: s.instr.Pos(), local: true,
		}, func() *trail { return f.e.trail(x.from) })
	})
	if !whole {
		f.e.bound(boundReads, f.fn)
	}
}

// textual reports whether a command's text can be in v: a string, bytes, or an
// interface that holds nothing else for certain.
func textual(v ssa.Value) bool {
	t := v.Type()
	if mi, ok := v.(*ssa.MakeInterface); ok {
		t = mi.X.Type()
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice, *types.Interface:
		return true // bytes, or variadic operands
	}
	return false
}

// builtinSink records what reaches a sink that is not a call of a function.
func (f *frame) builtinSink(b *ssa.BasicBlock, v ssa.Value, r known.Sink, words []string, pos token.Pos) {
	if !f.final {
		return
	}
	marks, where := f.guards.marks(v, b), f.e.where(pos)
	f.set(v).symbolic("", func(x visit) {
		f.hit(Hit{From: origin(x.l), At: x.at, Sink: r, Marks: x.marks | marks, Where: where, Words: words, pos: pos, local: true},
			func() *trail { return f.e.trail(x.from) })
	})
}

// fieldSink records what is stored in a field that is a sink.
func (f *frame) fieldSink(b *ssa.BasicBlock, st *ssa.Store) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok || !f.final {
		return
	}
	t := fa.X.Type().Underlying().(*types.Pointer).Elem()
	str, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for _, r := range known.FieldSinksOf(fieldName(t, str.Field(fa.Field).Name())) {
		var words []string
		if r.Kind == known.Process {
			words = f.fieldWords(st, r.Role)
		}
		f.builtinSink(b, st.Val, known.Sink{Func: r.Field, Kind: r.Kind, Role: r.Role, What: r.What}, words, st.Pos())
	}
}

// standardStream names the standard stream that a print goes to, or returns "".
func standardStream(s *site) string {
	w := s.operand(known.A0)
	if s.recv {
		w = s.operand(known.Recv)
	}
	for {
		switch x := w.(type) {
		case *ssa.MakeInterface:
			w = x.X
			continue
		case *ssa.ChangeInterface:
			w = x.X
			continue
		case *ssa.UnOp:
			if g, ok := x.X.(*ssa.Global); ok && g.Pkg != nil {
				return known.StandardStream(g.Pkg.Pkg.Path() + "." + g.Name())
			}
		}
		return ""
	}
}

// inMemory reports whether a print goes into a buffer: what becomes of that is
// seen later.
func inMemory(s *site) bool {
	w := s.operand(known.A0)
	if s.recv {
		w = s.operand(known.Recv)
	}
	if mi, ok := w.(*ssa.MakeInterface); ok {
		w = mi.X
	}
	return known.Buffers(types.TypeString(w.Type(), nil))
}

// cleanOperands returns the operands of a format that do not show their value.
func (f *frame) cleanOperands(format ssa.Value) map[Path]bool {
	clean := map[Path]bool{}
	text, ok := stringOf(format)
	if !ok {
		return clean
	}
	for i, verb := range verbs(text) {
		if verb == 'T' || verb == 'p' {
			clean[key(itoa(i))] = true
		}
	}
	return clean
}

func itoa(i int) string {
	if i < 10 {
		return string(rune('0' + i))
	}
	return itoa(i/10) + itoa(i%10)
}

// verbs returns the verb of each operand of a format, in order. Explicit
// argument indexes are not understood: the operands then count as shown.
func verbs(format string) []byte {
	var out []byte
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		for i++; i < len(format) && strings.IndexByte("+-# 0123456789.", format[i]) >= 0; i++ {
		}
		switch {
		case i >= len(format) || format[i] == '%':
		case format[i] == '[':
			return nil
		case format[i] == '*':
			out = append(out, 'd')
			i--
		default:
			out = append(out, format[i])
		}
	}
	return out
}

// format applies a formatting function: the text holds what the verbs show.
func (f *frame) format(s *site, row known.FormatFunc) {
	clean := map[Path]bool{}
	marks := known.Fragment
	rest := s.operand(row.Operands)
	var around map[Path]known.Marks
	if row.Format != known.None {
		if op := s.operand(row.Format); op != nil {
			clean = f.cleanOperands(op)
			if text, ok := stringOf(op); ok {
				if text == "%s" || text == "%v" {
					marks = 0
				} else if rest != nil && masksText(text, rest) {
					marks |= known.Masked
				}
				around = f.surroundings(text, rest)
			}
			f.formatted(s, row, op, nil, nil, 0)
		}
	} else {
		marks = 0
	}
	if rest != nil {
		f.formatted(s, row, rest, clean, around, marks)
	}
}

// formatted lets the text of a formatting function hold what src holds, but for
// the operands that are clean. What stands around an operand in the format says
// more about it.
func (f *frame) formatted(s *site, row known.FormatFunc, src ssa.Value, clean map[Path]bool, around map[Path]known.Marks, marks known.Marks) {
	marks |= f.guards.marks(src, s.b)
	var found []visit
	f.set(src).symbolic("", func(v visit) {
		if first, _ := v.at.cut(); !clean[first] {
			found = append(found, v)
		}
	})
	for _, v := range found {
		first, _ := v.at.cut()
		c := cell{item: item{"", v.l.made()}, marks: v.marks | marks | around[first], prev: v.from, pos: s.instr.Pos(), words: "formatted by " + s.obj.Name()}
		if row.To.IsResult() {
			if s.dst != nil {
				c.at = s.at(row.To)
				f.put(s.dst, c)
			}
			continue
		}
		if dst := s.operand(row.To); dst != nil {
			f.targets(f.set(dst), "", loaded(dst), func(l label) { f.remember(l, c) })
		}
	}
}

// -- recording --

// A hitKey tells hits apart: by the sink too, as a call that leads to several in
// another package is one position for all of them.
type hitKey struct {
	pos  token.Pos
	sink string
	from Origin
	kind known.Kind
	arg  known.Pos
	at   Path
}

// hit records h once: of several ways on which a value gets there, what is
// established about it is what all of them establish, and the one that established
// least is told. The way is asked for only then, as it costs more than all the rest.
func (f *frame) hit(h Hit, way func() *trail) {
	if h.Marks&known.Content != 0 && h.Sink.Kind != known.Process {
		return // the name of a file is not what was written to it
	}
	at, _ := h.At.cut()
	if h.Marks&known.Safe != 0 {
		return // it was declared to be
	}
	k := hitKey{h.pos, h.Where, h.From, h.Sink.Kind, h.Sink.Arg, at}
	if n, ok := f.hits[k]; ok {
		old := &f.sum.Hits[n]
		if m := old.Marks & h.Marks; m != old.Marks {
			h.Marks, h.trail = m, way()
			*old = h
		}
		return
	}
	if len(f.sum.Hits) >= maxHits {
		f.e.bound(boundHits, f.fn)
		return
	}
	f.hits[k] = len(f.sum.Hits)
	h.trail = way()
	f.sum.Hits = append(f.sum.Hits, h)
}

type pickKey struct {
	pos  token.Pos
	from Origin
}

func (f *frame) pick(p Pick, way func() *trail) {
	k := pickKey{p.pos, p.From}
	if n, ok := f.picked[k]; ok {
		old := &f.sum.Picks[n]
		if m := old.Marks & p.Marks; m != old.Marks {
			p.Marks, p.trail = m, way()
			*old = p
		}
		return
	}
	if len(f.sum.Picks) >= maxHits {
		f.e.bound(boundHits, f.fn)
		return
	}
	f.picked[k] = len(f.sum.Picks)
	p.trail = way()
	f.sum.Picks = append(f.sum.Picks, p)
}

// -- export --

// export writes the flows into results and into what parameters refer to.
func (f *frame) export() {
	for i, s := range f.results {
		to := Origin{Kind: local, Index: i}
		f.flows(s, to)
	}
	f.decisions()
	for _, o := range f.params {
		f.flows(&o.memory, Origin{Kind: Param, Index: o.index})
	}
	for _, o := range f.frees {
		f.flows(&o.memory, Origin{Kind: Free, Index: o.index})
	}
}

func (f *frame) flows(s *set, to Origin) {
	type flowKey struct {
		from, to Origin
		derived  bool
	}
	index := map[flowKey]int{}
	whole := s.read("", func(v visit) {
		to := to
		to.Path = v.at
		switch {
		case v.l.obj.kind == function && v.l.path == "":
			f.sum.Flows = append(f.sum.Flows, Flow{To: to, fn: f.portable(v.l.obj).fn})
			return
		case !v.l.obj.symbolic():
			return
		case len(f.sum.Flows) >= f.clock.limits.flows:
			f.e.bound(boundFlows, f.fn)
			return
		}
		from := origin(v.l)
		if to.Kind != local && from.Kind == to.Kind && from.Index == to.Index {
			return // moved inside one value: callers hold it as a whole
		}
		if n, ok := index[flowKey{from, to, v.l.derived}]; ok {
			f.sum.Flows[n].Marks &= v.marks
			return
		}
		index[flowKey{from, to, v.l.derived}] = len(f.sum.Flows)
		f.sum.Flows = append(f.sum.Flows, Flow{From: from, To: to, Marks: v.marks, Derived: v.l.derived, Steps: f.e.steps(v.from)})
	})
	if !whole {
		f.e.bound(boundReads, f.fn)
	}
}
