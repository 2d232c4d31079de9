package taint

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- callees that can be seen --

// seen1 applies the summaries of the functions that the call can reach, and
// reports whether there is any.
func (f *frame) seen1(s *site) bool {
	args := make([]*set, len(s.ops))
	arg := func(i int) *set {
		if i < 0 || i >= len(s.ops) {
			return &set{}
		}
		if args[i] == nil {
			args[i] = f.marked(s.ops[i], s.b)
		}
		return args[i]
	}
	if s.obj == nil {
		return f.dynamic(s, arg)
	}
	sums := f.e.callees(s)
	if f.e.scopeCheck(s) || f.decided(s, sums) {
		f.verdictResults(s)
	}
	f.decisionResult(s)
	found := false
	for _, c := range sums {
		found = true
		f.apply(s, c, arg, f.bindings(s), maxNested, func(at Path, c cell) {
			if s.dst != nil {
				if s.sig.Results().Len() == 1 {
					_, at = at.cut()
				}
				c.at = at
				f.put(s.dst, c)
			}
		})
	}
	return found
}

// verdictResults lets the results of a scope check depend on its verdict.
func (f *frame) verdictResults(s *site) {
	if s.dst == nil {
		return
	}
	res := s.sig.Results()
	for i := range res.Len() {
		t := res.At(i).Type()
		if b, ok := t.Underlying().(*types.Basic); isError(t) || ok && b.Kind() == types.Bool {
			f.put(s.dst, cell{item: item{s.at(known.R0 + known.Pos(i)), label{obj: f.source(Verdict, cmp.Or(s.name, s.callee()))}}, pos: s.instr.Pos(), words: "decided by " + s.callee()})
		}
	}
}

// decisionResult lets a decision in the answer of a call be one.
func (f *frame) decisionResult(s *site) {
	if s.dst == nil {
		return
	}
	if at, ok := f.asksDecision(s); ok {
		f.put(s.dst, cell{item: item{at, label{obj: f.source(Verdict, cmp.Or(s.name, s.callee()))}}, pos: s.instr.Pos(), words: "decided by " + s.callee()})
	}
}

// callee names what is called, for people.
func (s *site) callee() string {
	if s.obj == nil {
		return "a function value"
	}
	return s.obj.Name()
}

// maxNested bounds calls of functions that were handed to functions that were
// handed to functions; deeper ones are missed.
const maxNested = 3

// marked returns what v holds with what is known about it at block b.
func (f *frame) marked(v ssa.Value, b *ssa.BasicBlock) *set {
	marks := f.guards.marks(v, b)
	s := f.set(v)
	if marks == 0 {
		return s
	}
	out := &set{}
	for _, c := range s.cells {
		out.add(cell{item: c.item, marks: c.marks | marks, prev: whence{cell: c}, pos: c.pos})
	}
	return out
}

// dynamic applies the functions that a called value can be.
func (f *frame) dynamic(s *site, arg func(int) *set) bool {
	found := false
	emit := func(at Path, c cell) {
		if s.dst != nil {
			if s.sig.Results().Len() == 1 {
				_, at = at.cut()
			}
			c.at = at
			f.put(s.dst, c)
		}
	}
	if fn := s.common.StaticCallee(); fn != nil { // a function literal called in place
		f.apply(s, f.e.summary(fn), arg, f.bindings(s), maxNested, emit)
		return true
	}
	var seen []label
	f.set(s.common.Value).read("", func(v visit) {
		if v.at != "" || v.l.derived || slices.Contains(seen, v.l) {
			return // a part, something made from a function, or the same once more
		}
		seen = append(seen, v.l)
		switch o := v.l.obj; {
		case o.kind == function && v.l.path == "":
			found = true
			f.apply(s, f.e.summary(o.fn.fn), arg, o.fn.bindings, maxNested, emit)
		case o.kind == Param || o.kind == Free:
			if v.l.path != "" && f.judges(s) {
				f.verdictResults(s) // a dependency that is asked, as a method of an interface is
			}
			f.outside(s, v.l, arg, emit)
			found = found || o.kind == Param
		}
	})
	return f.yields(s, arg) || found
}

// outside records the call of a function that came from outside this one; what
// it returns is known when the caller's summary is.
func (f *frame) outside(s *site, l label, arg func(int) *set, emit func(Path, cell)) {
	k := returnedKey{s.instr, l.obj, l.path}
	o := f.returns[k]
	if o == nil {
		if len(f.returns) >= maxCalls {
			f.e.bound(boundCalls, f.fn)
			return
		}
		o = f.newObject(Returned, len(f.returns), "")
		f.returns[k] = o
		f.sum.Calls = append(f.sum.Calls, Call{Fn: Origin{Kind: l.obj.kind, Index: l.obj.index, Path: l.path}})
		f.changed = true
	}
	for i := range s.sig.Results().Len() {
		emit(result(i), cell{item: item{"", label{obj: o, path: result(i)}}, pos: s.instr.Pos(), words: "returned by a function value"})
	}
	if f.final {
		f.sum.Calls[o.index].Args = f.argFlows(s, arg)
	}
}

// maxCalls bounds the calls of functions from outside that a summary lists.
const maxCalls = 16

// argFlows says what the arguments of a call hold, in terms of this function: what
// comes from its parameters first, as dependencies can hold more than there is room
// for. The fields of a struct are looked at one by one for the same reason.
func (f *frame) argFlows(s *site, arg func(int) *set) []Flow {
	var out, rest []Flow
	for i, op := range s.ops {
		for _, part := range partsOf(op.Type()) {
			arg(i).symbolic(part, func(v visit) {
				fl := Flow{From: origin(v.l), To: Origin{Kind: local, Index: i, Path: part.join(v.at)}, Marks: v.marks}
				if fl.From.Kind == Param {
					out = append(out, fl)
				} else {
					rest = append(rest, fl)
				}
			})
		}
	}
	out = append(out, rest...)
	return out[:min(len(out), f.clock.limits.flows)]
}

// partsOf returns the fields of a struct that is handed over by value, and the
// whole of every other value.
func partsOf(t types.Type) []Path {
	st, ok := t.Underlying().(*types.Struct)
	if !ok || st.NumFields() > maxFields {
		return []Path{""}
	}
	var out []Path
	for v := range st.Fields() {
		out = append(out, field(v.Name()))
	}
	return out
}

// maxFields bounds the fields that are looked at one by one; of a larger struct some
// can be missed.
const maxFields = 32

func origin(l label) Origin {
	return Origin{Kind: l.obj.kind, Index: l.obj.index, Name: l.obj.name, Path: l.path}
}

// apply does to the frame what a callee does, in terms of the caller's values.
// Results are handed to emit, at "#0", "#1" and below.
func (f *frame) apply(s *site, sum *Summary, arg func(int) *set, free []*set, depth int, emit func(Path, cell)) {
	f.applyAt(s, s.instr.Pos(), sum, arg, free, depth, emit)
}

func (f *frame) applyAt(s *site, pos token.Pos, sum *Summary, arg func(int) *set, free []*set, depth int, emit func(Path, cell)) {
	if sum == nil {
		return
	}
	if depth == 0 {
		f.e.bound(boundNested, f.fn)
		return
	}
	in := &binding{f: f, arg: arg, free: free, returned: f.nested(s, pos, sum, arg, free, depth), keys: s.key}
	if !f.final || depth < maxNested { // else the sets hold it already
		f.flow(s, pos, sum, in, emit)
	}
	if f.final {
		f.inherit(s, pos, sum, in)
	}
}

// flow lets the frame's sets hold what a callee's results and parameters hold
// because of what it was given.
func (f *frame) flow(s *site, pos token.Pos, sum *Summary, in *binding, emit func(Path, cell)) {
	words := s.passed()
	for i := range sum.Flows {
		fl := &sum.Flows[i]
		if f.fuel--; f.fuel < 0 {
			return
		}
		var to []label
		if fl.To.Kind != local {
			f.targets(in.set(fl.To), fl.To.Path.instantiate(in.keys), false, func(l label) { to = append(to, l) })
		}
		put := func(c cell) {
			if fl.To.Kind == local {
				emit(result(fl.To.Index).join(fl.To.Path.instantiate(in.keys)).join(c.at), c)
				return
			}
			for _, l := range to {
				f.remember(l, c)
			}
		}
		if fl.fn != nil {
			put(cell{item: item{"", label{obj: f.capturedIn(s, fl.fn, in)}}, pos: pos})
			continue
		}
		for _, v := range in.found(fl.From) {
			l := v.l
			l.derived = l.derived || fl.Derived
			put(cell{item: item{v.at, l}, marks: v.marks | fl.Marks, prev: v.from, pos: pos, words: words, via: fl.Steps})
		}
	}
}

// nested applies the functions that the callee calls on the caller's behalf,
// and returns what they give back.
func (f *frame) nested(s *site, pos token.Pos, sum *Summary, arg func(int) *set, free []*set, depth int) []*set {
	out := make([]*set, len(sum.Calls))
	in := &binding{f: f, arg: arg, free: free, returned: out, keys: s.key}
	for i := range sum.Calls {
		c := &sum.Calls[i]
		out[i] = &set{}
		inner := make(map[int]*set)
		for j := range c.Args {
			a := &c.Args[j]
			in.symbolic(a.From, func(v visit) {
				if inner[a.To.Index] == nil {
					inner[a.To.Index] = &set{}
				}
				inner[a.To.Index].add(cell{item: item{a.To.Path.join(v.at), v.l}, marks: v.marks | a.Marks, prev: v.from, pos: pos})
			})
		}
		innerArg := func(i int) *set {
			if inner[i] == nil {
				return &set{}
			}
			return inner[i]
		}
		seen := map[*object]bool{} // there can be several ways to one
		in.set(c.Fn).read(c.Fn.Path, func(v visit) {
			if v.at == "" && v.l.path == "" && v.l.obj.kind == function && !seen[v.l.obj] {
				seen[v.l.obj] = true
				fv := v.l.obj.fn
				f.applyAt(s, pos, f.e.summary(fv.fn), innerArg, fv.bindings, depth-1, func(at Path, c cell) {
					c.at = at
					out[i].add(c)
				})
			}
		})
	}
	return out
}

// A binding maps the origins of a callee's summary to the caller's values.
type binding struct {
	f        *frame
	arg      func(int) *set
	free     []*set
	returned []*set
	keys     func(param int) Path // what a key named by a parameter is here
	visits   map[Origin][]visit   // by found
	captured map[*funcValue]bool  // by capturedIn
}

// set returns the caller's value for an origin, without its path.
func (in *binding) set(o Origin) *set {
	switch o.Kind {
	case Param:
		return in.arg(o.Index)
	case Free:
		if o.Index < len(in.free) {
			return in.free[o.Index]
		}
	case Returned:
		if o.Index < len(in.returned) && in.returned[o.Index] != nil {
			return in.returned[o.Index]
		}
	case Keyed:
		s := &set{}
		for _, part := range in.f.e.keys[o.Name] { // who keeps it there is in sight here
			s.add(cell{item: item{part, label{obj: in.f.source(Claims, "context value "+shortKey(o.Name))}}})
		}
		if !slices.Contains(in.f.e.keys[o.Name], "") {
			s.add(cell{item: item{"", label{obj: in.f.source(o.Kind, o.Name)}}})
		}
		return s
	case Claims, Reply, Verdict, Sourced:
		s := &set{}
		s.add(cell{item: item{"", label{obj: in.f.source(o.Kind, o.Name)}}})
		return s
	}
	return &set{}
}

func (in *binding) symbolic(o Origin, do func(visit)) {
	whole := in.set(o).readUpTo(in.f.clock.limits.visits, o.Path.instantiate(in.keys), func(v visit) {
		if v.l.obj.symbolic() {
			do(v)
		}
	})
	if !whole {
		in.f.e.bound(boundReads, in.f.fn)
	}
}

// inherit records the callee's sinks and uses that the caller's values reach.
func (f *frame) inherit(s *site, pos token.Pos, sum *Summary, in *binding) {
	way := ways{f: f, s: s, pos: pos, to: map[whence][]Step{}}
	f.sum.Hits = slices.Grow(f.sum.Hits, min(len(sum.Hits), maxHits))
	if len(f.hits) == 0 {
		f.hits = make(map[hitKey]int, len(sum.Hits))
	}
	for i := range sum.Hits {
		h := &sum.Hits[i]
		if h.From.Kind > Returned && !h.travels() && !(h.From.Kind == Keyed && (h.Sink.Kind == known.Tenant || h.Sink.Kind == known.Credential)) {
			continue // it was found where it starts
		}
		if len(f.sum.Hits) >= f.clock.limits.hits {
			f.e.bound(boundHits, f.fn)
			break // there is no room for what would be read
		}
		for _, v := range in.found(h.From) {
			n := *h
			n.Steps = nil
			n.From, n.Marks, n.At = origin(v.l), v.marks|h.Marks, h.At.spreading(v.elem).join(v.at)
			n.Method, n.Words = f.methodHere(s, h.Method), f.wordsHere(s, h.Words)
			f.listed(s, h, &n, v)
			if n.pos == token.NoPos {
				n.pos = pos // the sink is in another package
			}
			f.hit(n, func() *trail { return way.joined(v.from, trailFrom(h.Steps, h.trail)) })
		}
	}
	beside := vouching{f: f, s: s}
	for i := range min(len(sum.Uses), maxFactHits) { // as many as travel to other packages
		if len(f.sum.Uses) >= f.clock.limits.hits {
			f.e.bound(boundHits, f.fn)
			break
		}
		u := &sum.Uses[i]
		if u.From.Kind == Sourced {
			continue // the same
		}
		beside := beside.of(u.With)
		for _, v := range in.found(u.From) {
			n := *u
			n.Steps = nil
			n.From, n.Marks = origin(v.l), v.marks|u.Marks|beside.marks(v.l)
			n.pos, n.With = pos, beside.with
			f.use(s.b, n, f.placeIn(s, u.From), func() *trail { return way.joined(v.from, trailFrom(u.Steps, u.trail)) })
		}
	}
	for i := range sum.Handed {
		h := &sum.Handed[i]
		if len(f.sum.Handed) >= maxHanded {
			f.e.bound(boundHanded, f.fn)
			break
		}
		in.symbolic(h.From, func(v visit) {
			f.hand(Handed{From: origin(v.l), Method: h.Method, Arg: h.Arg, At: h.At.join(v.at)})
		})
	}
	for i := range sum.Puts {
		p := &sum.Puts[i]
		in.symbolic(p.From, func(v visit) {
			n := *p
			n.Steps = nil
			n.From, n.Marks, n.At = origin(v.l), v.marks|p.Marks, p.At.join(v.at)
			n.pos = pos
			f.keep(n, func() *trail { return way.joined(v.from, trailFrom(p.Steps, p.trail)) })
		})
	}
	for i := range sum.Picks {
		p := &sum.Picks[i]
		if p.From.Kind == Sourced {
			continue // the same
		}
		for _, v := range in.found(p.From) {
			n := *p
			n.Steps = nil
			n.From, n.Marks = origin(v.l), v.marks|p.Marks
			if n.pos == token.NoPos {
				n.pos = pos
			}
			f.pick(n, func() *trail { return way.joined(v.from, trailFrom(p.Steps, p.trail)) })
		}
	}
}

// found returns what symbolic gives for an origin, each thing once: with what is
// known about all ways to it. It is remembered, as many flows start at one origin.
func (in *binding) found(o Origin) []visit {
	list, ok := in.visits[o]
	if ok {
		return list
	}
	list, in.f.found = in.f.found[:0], nil
	var index map[item]int // once there are many
	in.symbolic(o, func(v visit) {
		k := item{v.at, v.l}
		n, ok := index[k]
		if index == nil {
			n = slices.IndexFunc(list, func(o visit) bool { return o.l == v.l && o.at == v.at })
			ok = n >= 0
		}
		if ok {
			list[n].marks &= v.marks
			return
		}
		list = append(list, v)
		switch {
		case index != nil:
			index[k] = len(list) - 1
		case len(list) > 12:
			index = make(map[item]int, 2*len(list))
			for i := range list {
				index[item{list[i].at, list[i].l}] = i
			}
		}
	})
	in.f.found, list = list, slices.Clone(list)
	if in.visits == nil {
		in.visits = map[Origin][]visit{}
	}
	in.visits[o] = list
	return list
}

// ways are the ways to a call, by what is handed over there.
type ways struct {
	f   *frame
	s   *site
	pos token.Pos
	to  map[whence][]Step
}

// joined is the way to the call, the call, and the way inside the callee.
func (w *ways) joined(c whence, inside *trail) *trail {
	out, ok := w.to[c]
	if !ok {
		out = w.f.e.steps(c)
		if w.s.obj != nil && w.pos.IsValid() {
			out = append(out, Step{At: w.f.e.where(w.pos), Words: "handed to " + w.s.obj.Name(), pos: w.pos})
		}
		w.to[c] = out
	}
	return inside.behind(out)
}
