package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/ssalazy"
)

// A funcValue is a function with what it captured.
type funcValue struct {
	fn       *ssa.Function
	bindings []*set
}

// A site is one call.
type site struct {
	b      *ssa.BasicBlock
	instr  ssa.CallInstruction
	common *ssa.CallCommon
	ops    []ssa.Value // by SSA parameter: the receiver, if any, comes first
	recv   bool        // ops[0] is a receiver
	dst    ssa.Value   // what the results go to; nil for go and defer
	sig    *types.Signature
	obj    *types.Func // the callee, when it is declared
	name   string      // its full name, for tables
}

func newSite(b *ssa.BasicBlock, instr ssa.CallInstruction) *site {
	s := &site{b: b, instr: instr, common: instr.Common()}
	if v := instr.Value(); v != nil {
		s.dst = v // go and defer have no value
	}
	s.sig = s.common.Signature()
	s.ops = s.common.Args
	switch {
	case s.common.IsInvoke():
		s.ops = append([]ssa.Value{s.common.Value}, s.common.Args...)
		s.recv = true
		s.obj = s.common.Method
	default:
		if fn := s.common.StaticCallee(); fn != nil {
			s.obj = object1(fn)
			s.recv = fn.Signature.Recv() != nil
		}
	}
	if s.obj != nil {
		s.obj = s.obj.Origin()
		s.name = s.obj.FullName()
	}
	return s
}

// object1 returns the declared function that fn comes from: itself, its
// generic origin, or what a synthetic wrapper calls.
func object1(fn *ssa.Function) *types.Func {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	obj, _ := fn.Object().(*types.Func)
	return obj
}

// operand returns the value at position p, or nil.
func (s *site) operand(p known.Pos) ssa.Value {
	i := int(p)
	if s.recv {
		i++
	}
	if p.IsResult() || i < 0 || i >= len(s.ops) {
		return nil
	}
	return s.ops[i]
}

// key returns the path element for a key that parameter i of the callee names:
// the constant that is handed over, a parameter of the caller, or any key.
func (s *site) key(i int) Path {
	if i >= len(s.ops) {
		return anyElem
	}
	return element(s.ops[i])
}

// at is where a result position lies in the value of the call.
func (s *site) at(p known.Pos) Path {
	if s.sig.Results().Len() > 1 {
		return result(int(p - known.R0))
	}
	return ""
}

func (f *frame) call(b *ssa.BasicBlock, instr ssa.CallInstruction) {
	s := newSite(b, instr)
	if builtin, ok := s.common.Value.(*ssa.Builtin); ok {
		f.builtin(s, builtin)
		return
	}
	if s.dst != nil {
		f.freshResults(s)
	}
	if s.obj != nil {
		if f.final {
			f.sinks(s)
		}
		if f.table(s) {
			if f.final {
				f.uses(s)
			}
			return
		}
	}
	if !f.seen1(s) {
		f.unseen(s)
	}
}

// freshResults gives each result that can be written through an object, so
// that what is stored in it later is not lost.
func (f *frame) freshResults(s *site) {
	res := s.sig.Results()
	for i := range res.Len() {
		switch res.At(i).Type().Underlying().(type) {
		case *types.Pointer, *types.Map, *types.Slice, *types.Struct, *types.Interface:
			if isError(res.At(i).Type()) {
				continue // nobody writes into an error
			}
			f.fresh(s.dst, i, s.at(known.R0+known.Pos(i)))
		}
	}
}

// table applies what is known about the callee and reports whether anything is.
func (f *frame) table(s *site) bool {
	if f.contextValue(s) {
		return true
	}
	if rows := known.ClaimSourcesOf(s.name); len(rows) > 0 {
		for _, r := range rows {
			f.arrive(s, r.Out, Claims, "verified claims")
		}
		return true
	}
	if rows := known.AccessorsOf(s.name); len(rows) > 0 {
		for _, r := range rows {
			f.access(s, r)
		}
		return true
	}
	if row, ok := known.FormatOf(s.name); ok {
		f.format(s, row)
		return true
	}
	replies := known.RepliesOf(s.name)
	for _, r := range replies {
		f.arrive(s, r.Out, Reply, "answered by "+s.obj.Name())
	}
	if rows := known.ModelsOf(s.name); len(rows) > 0 {
		for _, r := range rows {
			f.model(s, r)
		}
		return true
	}
	// A logger gives back itself or nothing: what it was told is no longer the
	// program's to pass on.
	return len(replies) > 0 || logs(s.name)
}

// logs reports whether the function with the given name is a log sink.
func logs(name string) bool {
	for _, r := range known.SinksOf(name) {
		if r.Kind == known.Log {
			return true
		}
	}
	return false
}

// arrive lets the position out hold what a peer or a verifier says.
func (f *frame) arrive(s *site, out known.Pos, kind Kind, words string) {
	c := cell{item: item{"", label{obj: f.source(kind, s.name)}}, pos: s.instr.Pos(), words: words}
	if out.IsResult() {
		if s.dst != nil {
			c.at = s.at(out)
			f.put(s.dst, c)
		}
		return
	}
	if op := s.operand(out); op != nil {
		f.targets(f.set(op), "", loaded(op), func(l label) { f.remember(l, c) })
	}
}

// access applies an accessor: the result is one entry of a structured value.
func (f *frame) access(s *site, r known.Accessor) {
	base := s.operand(r.Base)
	if base == nil {
		return
	}
	path, words := Path(r.Path), ""
	if r.Key != known.None {
		elem := anyElem
		if k := s.operand(r.Key); k != nil {
			elem = element(k)
		}
		path = path.join(elem)
		words = "argument " + string(elem)
	}
	if r.Out.IsResult() {
		if s.dst != nil {
			f.project(s.b, s.dst, base, path, s.at(r.Out), words)
		}
		return
	}
	if out := s.operand(r.Out); out != nil {
		f.pour(s, base, path, out, 0)
	}
}

// pour stores the part path of src in what dst refers to.
func (f *frame) pour(s *site, src ssa.Value, path Path, dst ssa.Value, marks known.Marks) {
	marks |= f.guards.marks(src, s.b)
	var found []visit
	f.set(src).symbolic(path, func(v visit) { found = append(found, v) })
	part, follow := Path(""), loaded(dst)
	if s.sig.Variadic() && dst == s.ops[len(s.ops)-1] {
		part, follow = anyElem, true // pointers, one for each value
	}
	f.targets(f.set(dst), part, follow, func(l label) {
		for _, v := range found {
			f.remember(l, cell{item: item{v.at, v.l}, marks: v.marks | marks, prev: v.from, pos: s.instr.Pos(), words: s.passed()})
		}
	})
}

// passed says in words that a value went through the callee.
func (s *site) passed() string {
	if s.obj == nil {
		return "passed through a function value"
	}
	return "passed through " + s.obj.Name()
}

// model applies one row: what is in From is afterwards in To.
func (f *frame) model(s *site, r known.Model) {
	if r.From == known.None {
		return
	}
	if r.From.IsResult() {
		// What is written to the result is written to the argument: an encoder
		// and its buffer.
		if to := s.operand(r.To); to != nil && s.dst != nil {
			f.copy(s.b, s.dst, to, s.at(r.From), 0, "")
		}
		return
	}
	src := s.operand(r.From)
	if src == nil {
		return
	}
	if !r.To.IsResult() {
		if dst := s.operand(r.To); dst != nil {
			f.pour(s, src, "", dst, r.Marks)
		}
		return
	}
	if s.dst != nil {
		f.whole(s, src, s.at(r.To), r.Marks)
	}
}

// whole lets the result at `at` hold everything symbolic in src.
func (f *frame) whole(s *site, src ssa.Value, at Path, marks known.Marks) {
	marks |= f.guards.marks(src, s.b)
	codec := known.Codec(s.name)
	f.set(src).symbolic("", func(v visit) {
		l := v.l
		l.derived = l.derived || !codec
		f.put(s.dst, cell{item: item{at, l}, marks: v.marks | marks, prev: v.from, pos: s.instr.Pos(), words: s.passed()})
	})
}

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
	if f.e.scopeCheck(s) {
		f.verdictResults(s)
	}
	found := false
	for _, c := range f.e.callees(s) {
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
			f.put(s.dst, cell{item: item{s.at(known.R0 + known.Pos(i)), label{obj: f.source(Verdict, s.name)}}, pos: s.instr.Pos(), words: "decided by " + s.obj.Name()})
		}
	}
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
		out.add(cell{item: c.item, marks: c.marks | marks, prev: c, pos: c.pos})
	}
	return out
}

// bindings returns what a directly called function literal captured.
func (f *frame) bindings(s *site) []*set {
	mc, ok := s.common.Value.(*ssa.MakeClosure)
	if !ok {
		return nil
	}
	return f.captured(mc)
}

func (f *frame) captured(mc *ssa.MakeClosure) []*set {
	var out []*set
	for _, b := range mc.Bindings {
		out = append(out, f.set(b))
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
	f.set(s.common.Value).read("", func(v visit) {
		if v.at != "" || v.l.derived {
			return // a part, or something made from a function
		}
		switch o := v.l.obj; {
		case o.kind == function && v.l.path == "":
			found = true
			f.apply(s, f.e.summary(o.fn.fn), arg, o.fn.bindings, maxNested, emit)
		case o.kind == Param || o.kind == Free:
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
			return
		}
		o = &object{kind: Returned, index: len(f.returns)}
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

// argFlows says what the arguments of a call hold, in terms of this function.
func (f *frame) argFlows(s *site, arg func(int) *set) []Flow {
	var out []Flow
	for i := range s.ops {
		arg(i).symbolic("", func(v visit) {
			if len(out) < maxFlows {
				out = append(out, Flow{From: origin(v.l), To: Origin{Kind: local, Index: i, Path: v.at}, Marks: v.marks})
			}
		})
	}
	return out
}

func origin(l label) Origin {
	return Origin{Kind: l.obj.kind, Index: l.obj.index, Name: l.obj.name, Path: l.path}
}

// makeClosure binds what a function literal captures: its sinks and stores that
// concern captured variables belong to this function too, whoever calls it.
func (f *frame) makeClosure(b *ssa.BasicBlock, mc *ssa.MakeClosure) {
	fn := mc.Fn.(*ssa.Function)
	o := f.object(objectKey{at: mc, kind: function})
	if o.fn == nil {
		o.fn = &funcValue{fn: fn, bindings: f.captured(mc)}
	}
	f.put(mc, cell{item: item{"", label{obj: o}}})
	s := &site{b: b, common: &ssa.CallCommon{Value: mc}, sig: fn.Signature}
	none := &set{}
	f.applyAt(s, mc.Pos(), f.e.summary(fn), func(int) *set { return none }, o.fn.bindings, maxNested, func(Path, cell) {})
}

// apply does to the frame what a callee does, in terms of the caller's values.
// Results are handed to emit, at "#0", "#1" and below.
func (f *frame) apply(s *site, sum *Summary, arg func(int) *set, free []*set, depth int, emit func(Path, cell)) {
	f.applyAt(s, s.instr.Pos(), sum, arg, free, depth, emit)
}

func (f *frame) applyAt(s *site, pos token.Pos, sum *Summary, arg func(int) *set, free []*set, depth int, emit func(Path, cell)) {
	if sum == nil || depth == 0 {
		return
	}
	in := &binding{f: f, arg: arg, free: free, returned: f.nested(s, pos, sum, arg, free, depth), keys: s.key}
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
		in.symbolic(fl.From, func(v visit) {
			l := v.l
			l.derived = l.derived || fl.Derived
			put(cell{item: item{v.at, l}, marks: v.marks | fl.Marks, prev: v.from, pos: pos, words: s.passed(), via: fl.Steps})
		})
	}
	if f.final {
		f.inherit(s, pos, sum, in)
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
		in.set(c.Fn).read(c.Fn.Path, func(v visit) {
			if v.at == "" && v.l.path == "" && v.l.obj.kind == function {
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

// capturedIn makes the function value that a callee returns, with what it
// captured put into the caller's terms.
func (f *frame) capturedIn(s *site, fv *funcValue, in *binding) *object {
	type returnedFunc struct {
		instr  ssa.Instruction
		common *ssa.CallCommon
		fn     *ssa.Function
	}
	o := f.object(objectKey{at: returnedFunc{s.instr, s.common, fv.fn}, kind: function})
	if o.fn == nil {
		o.fn = &funcValue{fn: fv.fn}
		for range fv.bindings {
			o.fn.bindings = append(o.fn.bindings, &set{})
		}
	}
	for i, b := range fv.bindings {
		b.read("", func(v visit) {
			if !v.l.obj.symbolic() {
				if v.l.obj.kind == function {
					o.fn.bindings[i].add(cell{item: item{v.at, v.l}, pos: v.from.pos})
				}
				return
			}
			in.symbolic(origin(v.l), func(w visit) {
				if o.fn.bindings[i].add(cell{item: item{v.at.join(w.at), w.l}, marks: v.marks | w.marks, prev: w.from, pos: v.from.pos}) {
					f.changed = true
				}
			})
		})
	}
	return o
}

// A binding maps the origins of a callee's summary to the caller's values.
type binding struct {
	f        *frame
	arg      func(int) *set
	free     []*set
	returned []*set
	keys     func(param int) Path // what a key named by a parameter is here
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
	case Claims, Reply, Verdict:
		s := &set{}
		s.add(cell{item: item{"", label{obj: in.f.source(o.Kind, o.Name)}}})
		return s
	}
	return &set{}
}

func (in *binding) symbolic(o Origin, do func(visit)) {
	in.set(o).symbolic(o.Path.instantiate(in.keys), do)
}

// inherit records the callee's sinks and uses that the caller's values reach.
func (f *frame) inherit(s *site, pos token.Pos, sum *Summary, in *binding) {
	for i := range sum.Hits {
		h := &sum.Hits[i]
		if h.From.Kind > Returned {
			continue // it was found where it starts
		}
		if len(f.sum.Hits) >= maxHits {
			break // there is no room for what would be read
		}
		in.symbolic(h.From, func(v visit) {
			n := *h
			n.From, n.Marks, n.At = origin(v.l), v.marks|h.Marks, h.At.join(v.at)
			if n.pos == token.NoPos {
				n.pos = pos // the sink is in another package
			}
			f.hit(n, func() []Step { return f.joined(s, pos, v.from, h.Steps) })
		})
	}
	for i := range sum.Uses {
		u := &sum.Uses[i]
		in.symbolic(u.From, func(v visit) {
			n := *u
			n.From, n.Marks = origin(v.l), v.marks|u.Marks
			n.pos = pos
			f.use(n, func() []Step { return f.joined(s, pos, v.from, u.Steps) })
		})
	}
	for i := range sum.Picks {
		p := &sum.Picks[i]
		in.symbolic(p.From, func(v visit) {
			n := *p
			n.From, n.Marks = origin(v.l), v.marks|p.Marks
			if n.pos == token.NoPos {
				n.pos = pos
			}
			f.pick(n, func() []Step { return f.joined(s, pos, v.from, p.Steps) })
		})
	}
}

// joined is the way to a call, the call, and the way inside the callee.
func (f *frame) joined(s *site, pos token.Pos, c *cell, inside []Step) []Step {
	out := f.e.steps(c)
	if s.obj != nil && pos.IsValid() {
		out = append(out, Step{At: f.e.where(pos), Words: "handed to " + s.obj.Name(), pos: pos})
	}
	out = append(out, inside...)
	if len(out) > maxSteps {
		out = out[len(out)-maxSteps:]
	}
	return out
}

// -- callees that cannot be seen --

// unseen applies the defaults for code that cannot be seen. A function without
// a context whose result bears text is taken to transform the text it is given;
// one that takes a context, and a pointer method of a third-party type that can
// fail, is taken to talk to somebody: what it answers is a reply, not the
// argument (though the argument had a part in it).
func (f *frame) unseen(s *site) {
	if f.final {
		f.uses(s)
	}
	if s.dst == nil {
		return
	}
	if f.judges(s) {
		f.verdictResults(s)
	}
	talks := f.e.talks(s)
	res := s.sig.Results()
	for i := range res.Len() {
		t := res.At(i).Type()
		if isError(t) {
			continue // errors of unseen code do not quote their input
		}
		at := s.at(known.R0 + known.Pos(i))
		if talks && s.obj != nil {
			f.put(s.dst, cell{item: item{at, label{obj: f.source(Reply, s.name)}}, pos: s.instr.Pos(), words: "answered by " + s.obj.Name()})
		}
		var marks known.Marks
		if talks {
			marks = known.Opaque
		}
		for _, op := range s.ops {
			if !isContext(op.Type()) {
				f.whole(s, op, at, marks|typeMarks(t))
			}
		}
	}
}

// judges reports whether unseen code is handed claims and decides nothing but
// allow or deny: a policy engine.
func (f *frame) judges(s *site) bool {
	if s.obj == nil || !onlyVerdict(s.sig.Results()) {
		return false
	}
	for _, op := range s.ops {
		if !isContext(op.Type()) && f.holdsClaims(op) {
			return true
		}
	}
	return false
}

// onlyVerdict reports whether results are errors and bools and nothing else.
func onlyVerdict(res *types.Tuple) bool {
	for i := range res.Len() {
		t := res.At(i).Type()
		if b, ok := t.Underlying().(*types.Basic); !isError(t) && !(ok && b.Kind() == types.Bool) {
			return false
		}
	}
	return res.Len() > 0
}

// takesContext reports whether the callee takes a context.
func (s *site) takesContext() bool {
	for p := range s.sig.Params().Variables() {
		if isContext(p.Type()) {
			return true
		}
	}
	return false
}

// talks reports whether a call of unseen code is taken to reach a peer.
func (e *engine) talks(s *site) bool {
	if s.takesContext() {
		return true
	}
	sig := s.sig
	switch e.effect(s) {
	case known.Network, known.FileSystem, known.ProcessRun, known.Database:
		return true
	}
	if s.obj == nil || s.obj.Pkg() == nil || known.Std(s.obj.Pkg().Path()) || !s.recv {
		return false
	}
	n := sig.Results().Len()
	return n > 0 && isError(sig.Results().At(n-1).Type()) && (s.common.IsInvoke() || isPointer(s.ops[0].Type()))
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

var errorType = types.Universe.Lookup("error").Type()

func isError(t types.Type) bool { return types.Identical(t, errorType) }

func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Context" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}

// -- built-ins --

func (f *frame) builtin(s *site, b *ssa.Builtin) {
	switch b.Name() {
	case "append":
		if s.dst == nil || len(s.ops) == 0 {
			return
		}
		f.copy(s.b, s.dst, s.ops[0], "", 0, "")
		if len(s.ops) > 1 {
			f.appended(s)
		}
	case "copy":
		f.store(s.b, s.ops[0], "", s.ops[1])
	case "String", "StringData", "Slice", "SliceData", "Add": // of package unsafe
		f.copy(s.b, s.dst, s.ops[0], "", 0, "")
	case "min", "max":
		for _, op := range s.ops {
			f.copy(s.b, s.dst, op, "", 0, "")
		}
	case "print", "println":
		for _, op := range s.ops {
			f.builtinSink(s.b, op, known.Sink{Func: b.Name(), Kind: known.Log, Role: known.Value, What: "standard error"}, s.instr.Pos())
		}
	}
}

// appended adds the elements of the second operand at unknown places.
func (f *frame) appended(s *site) {
	src := s.ops[1]
	marks := f.guards.marks(src, s.b)
	if t, ok := src.Type().Underlying().(*types.Basic); ok && t.Info()&types.IsString != 0 {
		f.copy(s.b, s.dst, src, "", marks, "") // append([]byte, string...)
		return
	}
	o := f.object(objectKey{at: s.instr, kind: local})
	f.put(s.dst, cell{item: item{"", label{obj: o}}})
	f.set(src).read("", func(v visit) {
		if v.l.obj.kind == local {
			return // its elements are visited by themselves
		}
		at := v.at
		if elem, rest := at.cut(); elem != "" && elem[0] == '[' {
			at = anyElem.join(rest)
		}
		c := cell{item: item{at, v.l}, marks: v.marks | marks, prev: v.from, pos: s.instr.Pos()}
		if o.memory.add(c) {
			f.changed = true
		}
	})
}

// position of a value for messages.
func posOf(v ssa.Value) token.Pos { return ssalazy.Position(v) }
