package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
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
	pkg    string      // its import path, for tables
}

// newSite describes a call, for the tables as one of the SDK that its package is
// known to be a copy of.
func newSite(b *ssa.BasicBlock, instr ssa.CallInstruction) *site {
	return siteWith(b, instr, nil)
}

// site is newSite under the aliases that the flags add, made once for each call.
func (e *engine) site(b *ssa.BasicBlock, instr ssa.CallInstruction) *site {
	s := e.sites[instr]
	if s == nil {
		s = siteWith(b, instr, e.cfg.Aliases)
		e.sites[instr] = s
	}
	return s
}

func siteWith(b *ssa.BasicBlock, instr ssa.CallInstruction, aliases []string) *site {
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
		} else if name := variable(s.common.Value, aliases); name != "" {
			path, short := known.CutPackage(name)
			s.obj = types.NewFunc(token.NoPos, types.NewPackage(path, ""), short, s.sig)
		}
	}
	if s.obj != nil {
		s.obj = s.obj.Origin()
		s.name = known.OriginalName(s.obj.FullName(), aliases)
		if s.obj.Pkg() != nil {
			s.pkg = known.OriginalPath(s.obj.Pkg().Path(), aliases)
		}
	}
	return s
}

// variable returns the full name of the function of an SDK that v is known to be
// though it is read from a variable, or "".
func variable(v ssa.Value, aliases []string) string {
	if load, ok := v.(*ssa.UnOp); ok {
		if g, ok := load.X.(*ssa.Global); ok && g.Object() != nil && g.Pkg.Pkg != v.Parent().Pkg.Pkg {
			return known.FunctionIn(known.OriginalName(g.String(), aliases))
		}
	}
	return ""
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
	s := f.e.site(b, instr)
	if builtin, ok := s.common.Value.(*ssa.Builtin); ok {
		f.builtin(s, builtin)
		return
	}
	if s.dst != nil {
		f.freshResults(s)
		f.toolResults(s)
	}
	f.rows(s)
	if f.final {
		f.sinks(s)
		f.headers(s)
		f.tablePicks(s)
		f.handed(s)
	}
	if s.obj != nil {
		d := f.e.declared(s.obj)
		if d != nil && f.final {
			f.declaredSinks(s, d)
		}
		if d != nil && f.declaredResults(s, d) {
			return
		}
		if f.table(s) {
			if f.final {
				f.uses(s)
			}
			return
		}
	}
	if !f.seen1(s) && !f.e.logsByShape(s) {
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

// toolResults lets the results of a call that are what a tool answers be a
// reply, unless it is the SDK itself that makes them.
func (f *frame) toolResults(s *site) {
	if s.obj != nil && s.obj.Pkg() != nil && known.IsSDK(s.obj.Pkg().Path()) {
		return
	}
	res := s.sig.Results()
	for i := range res.Len() {
		if t := types.TypeString(types.Unalias(res.At(i).Type()), nil); known.ToolResult(t) {
			f.put(s.dst, cell{item: item{s.at(known.R0 + known.Pos(i)), label{obj: f.source(Reply, t)}}, pos: s.instr.Pos(), words: "the result of a tool"})
		}
	}
}

// table applies what is known about the callee and reports whether anything is.
func (f *frame) table(s *site) bool {
	if f.contextValue(s) {
		return true
	}
	if rows := known.ClaimSourcesOf(s.name); len(rows) > 0 && !parsesOnly(s) {
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
	if rows := known.MakersOf(s.name); len(rows) > 0 {
		for _, r := range rows {
			f.make(s, r)
		}
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
		part, follow := Path(""), loaded(op)
		if s.sig.Variadic() && op == s.ops[len(s.ops)-1] {
			part, follow = anyElem, true // pointers, one for each value
		}
		f.targets(f.set(op), part, follow, func(l label) { f.remember(l, c) })
	}
}

// parsesOnly reports whether an option tells a claim source not to verify.
func parsesOnly(s *site) bool {
	for _, op := range operandsOf(s) {
		c, ok := op.(*ssa.Call)
		if !ok {
			continue // not made here
		}
		opt := newSite(c.Block(), c)
		if known.SkipsVerification(opt.name) && len(opt.ops) == 1 {
			if k, ok := constOf(opt.ops[0]); ok && k.ExactString() == "false" {
				return true
			}
		}
	}
	return false
}

// access applies an accessor: the result is one entry of a structured value.
func (f *frame) access(s *site, r known.Accessor) {
	base := s.operand(r.Base)
	if base == nil {
		return
	}
	path, words := Path(r.Path), ""
	if f.e.claimHeader(s, r) {
		f.arrive(s, r.Out, Claims, "verified claims")
		return
	}
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

// reader reports whether l is a parameter, or a part of one, that text is read
// from. What is decoded from such a text has the parts of what comes in there.
func (f *frame) reader(l label) bool {
	if l.obj.kind != Param {
		return false
	}
	t, fields := f.fn.Params[l.obj.index].Type(), l.path.Fields()
	for _, name := range fields {
		if t = FieldType(t, name); t == nil {
			return false
		}
	}
	return len(fields) == l.path.len() && known.Reader(t)
}

// FieldType returns the type of a field of the struct that t is or points to, or nil.
func FieldType(t types.Type, name string) types.Type {
	if t == nil {
		return nil // nobody in sight knows it
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if s, ok := t.Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			if f.Name() == name {
				return f.Type()
			}
		}
	}
	return nil
}

// pour stores the part path of src in what dst refers to.
func (f *frame) pour(s *site, src ssa.Value, path Path, dst ssa.Value, marks known.Marks) {
	marks |= f.guards.marks(src, s.b)
	var found []visit
	f.set(src).symbolic(path, func(v visit) { found = append(found, v) })
	if isString(dst.Type()) { // the name of a file that is written
		for _, v := range found {
			f.put(dst, cell{item: item{"", v.l.made()}, marks: v.marks | marks, prev: v.from, pos: s.instr.Pos(), words: s.passed()})
		}
		return
	}
	decodes := known.Decoder(s.name)
	fill := func(dst ssa.Value, part Path, follow bool, marks known.Marks) {
		f.targets(f.set(dst), part, follow, func(l label) {
			for _, v := range found {
				v.l.derived = v.l.derived && !(decodes && (v.l.named() || f.reader(v.l)))
				if marks&known.Opaque != 0 { // an answer does not have the parts of the question
					v.at, v.l = "", v.l.made()
				}
				f.remember(l, cell{item: item{v.at, v.l}, marks: v.marks | marks, prev: v.from, pos: s.instr.Pos(), words: s.passed()})
			}
		})
	}
	if !s.sig.Variadic() || dst != s.ops[len(s.ops)-1] {
		fill(dst, "", loaded(dst), marks)
		return
	}
	columns := written(dst)
	if len(columns) == 0 || len(known.RowsOf(s.name)) == 0 {
		fill(dst, anyElem, true, marks) // pointers, one for each value
		return
	}
	for i := range len(columns) {
		if columns[i] == nil {
			continue // not among those that are written
		}
		m := marks
		if !holdsRows(columns[i]) {
			m |= known.Part // one column of a row
		}
		fill(columns[i], "", true, m)
	}
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
	if r.From.IsResult() && r.To.IsResult() {
		if s.dst != nil {
			f.project(s.b, s.dst, s.dst, s.at(r.From), s.at(r.To), "")
		}
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
		f.whole(s, src, s.at(r.To), r.Marks|s.partOf(src))
	}
}

// make lets a part of the result hold an argument.
func (f *frame) make(s *site, r known.Maker) {
	src := s.operand(r.From)
	if src == nil || s.dst == nil {
		return
	}
	at, marks := Path(r.At), f.guards.marks(src, s.b)
	field, elem := at.cut()
	n, list := elem.from()
	f.set(src).read("", func(v visit) {
		at, l := at.join(v.at), v.l
		switch first, rest := v.at.cut(); {
		case !list:
		case l.obj.kind == local:
			return // its elements are visited by themselves
		case first == "":
			at, l = field.join(elem), l.at(anyElem)
		case first.before(maxWords):
			at = field.join(key(itoa(n + small(string(first))))).join(rest)
		default:
			at = field.join(anyElem).join(rest)
		}
		f.put(s.dst, cell{item: item{at, l}, marks: v.marks | marks, prev: v.from, pos: s.instr.Pos(), words: s.passed()})
	})
}

// whole lets the result at `at` hold everything symbolic in src.
func (f *frame) whole(s *site, src ssa.Value, at Path, marks known.Marks) {
	marks |= f.guards.marks(src, s.b)
	codec, decodes := known.Codec(s.name), known.Decoder(s.name)
	around := f.joinedWith(s, src)
	if codec {
		marks &^= known.Part
	}
	f.set(src).symbolic("", func(v visit) {
		l := v.l
		if l.obj.kind == Reply && s.recv && len(s.ops) == 1 && !known.PrintsAll(s.obj.Name()) {
			l = l.at(field(strings.TrimPrefix(s.obj.Name(), "Get"))) // a getter
		}
		l.derived = l.derived && !(decodes && l.named()) || !codec && !decodes
		part, _ := v.at.cut()
		m := v.marks | marks | around(part)
		if strings.HasPrefix(string(part), ".") {
			m |= known.Inner
		}
		if marks&known.Opaque != 0 {
			m &^= known.OfText // what was known of the question says nothing of the answer
		}
		f.put(s.dst, cell{item: item{at, l}, marks: m, prev: v.from, pos: s.instr.Pos(), words: s.passed()})
	})
}
