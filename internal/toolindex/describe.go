package toolindex

import (
	"go/token"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// note merges what is known of a server with what other evaluations of the
// place where it is made have shown.
func (p *program) note(srv *server) *site {
	s := p.site(srv)
	s.enforces = s.enforces || srv.enforces
	for _, name := range srv.transports {
		if !slices.Contains(s.transports, name) {
			s.transports = append(s.transports, name)
			slices.Sort(s.transports)
		}
	}
	for _, v := range srv.filters {
		fn, ok := unboxed(v).(*function)
		if ok && !slices.ContainsFunc(s.filters, func(old *Func) bool { return old.Key == fn.key }) {
			s.filters = append(s.filters, p.function(fn.key))
		}
	}
	for _, g := range srv.guards {
		f := p.guard(g)
		if f == nil {
			continue // computed in a way that cannot be followed
		}
		seen := false
		for _, old := range s.guards {
			seen = seen || old.Key == f.Key
		}
		if !seen {
			s.guards = append(s.guards, f)
			p.handled[f.Key] = append(p.handled[f.Key], handling{kind: Middleware})
		}
	}
	return s
}

// site returns what is known of the place where srv is made.
func (p *program) site(srv *server) *site {
	s := p.sites[srv.site]
	if s == nil {
		s = &site{sdk: srv.sdk, servers: map[token.Pos]*Server{}}
		p.sites[srv.site] = s
	}
	return s
}

// server returns the Server of the index for srv, seen from frame first of f.
func (p *program) server(srv *server, f *finding, first int) *Server {
	pos := srv.at.pos
	if srv.frame.fn.Pkg != p.pass.Pkg.Path() {
		pos = token.NoPos
	}
	for c := srv.frame; !pos.IsValid() && c != nil && c.caller != nil; c = c.caller {
		if c.caller == f.fns[first] && c.at != nil {
			pos = c.at.pos // the call through which it is made
		}
	}
	s := p.site(srv)
	if s.servers[pos] == nil {
		s.servers[pos] = &Server{Pos: pos, SDK: srv.sdk, Site: srv.site, Transports: s.transports}
	}
	return s.servers[pos]
}

// guard returns the function that a middleware puts around a handler.
func (p *program) guard(v val) *Func {
	fn, ok := unboxed(v).(*function)
	if !ok {
		if x, ok := unboxed(v).(*opaque); ok && x.key != "" {
			return p.function(x.key) // a middleware of another module
		}
		return nil
	}
	p.m.aside()
	fr := &frame{fn: &Fn{}}
	next := &sym{frame: fr, path: "next"}
	v = p.m.call(fr, &Instr{}, fn, []val{next})
	if code := p.m.fns[fn.key]; code != nil {
		p.m.spent(code)
	}
	if inner, ok := unboxed(v).(*function); ok {
		return p.function(inner.key)
	}
	return p.function(fn.key)
}

// function names a function for the index.
func (p *program) function(key string) *Func {
	f := &Func{Key: key, Fn: p.fns[key]}
	if code := p.m.fns[key]; code != nil {
		f.Pos = code.Pos
	}
	return f
}

// maxWrappers bounds the decorators around a handler.
const maxWrappers = 12

// unwrap finds the handler inside its decorators.
func (p *program) unwrap(v val) (handler *Func, wrappers []*Func) {
	for range maxWrappers {
		switch x := unboxed(v).(type) {
		case *cell:
			v = x.v
		case *alt: // a decorator that is only sometimes there
			v = x.vals[0]
		case *opaque:
			inner := p.handlerAmong(x.args)
			if inner == nil {
				return nil, wrappers
			}
			if row := p.sdk.call(x.key); (row == nil || row.Role != known.AdaptHandler) && x.key != "" {
				wrappers = append(wrappers, p.function(x.key))
			}
			v = inner
		case *function:
			inner := p.inner(x)
			if inner == nil {
				return p.function(x.key), wrappers
			}
			wrappers = append(wrappers, p.function(x.key))
			v = inner
		default:
			return nil, wrappers
		}
	}
	p.m.cut(manyAround)
	return nil, wrappers
}

// handlerAmong returns the first argument that can be a handler.
func (p *program) handlerAmong(args []val) val {
	for _, a := range args {
		switch x := plain(a).(type) {
		case *alt:
			if inner := p.handlerAmong(x.vals); inner != nil {
				return inner
			}
		case *function:
			if f := p.m.fns[x.key]; f == nil || f.likeHandler() {
				return x
			}
		case *opaque:
			if inner := p.handlerAmong(x.args); inner != nil {
				return inner
			}
		case *list:
			if inner := p.handlerAmong(elements(x)); inner != nil {
				return inner
			}
		}
	}
	return nil
}

// inner returns the handler that the function value x calls, or hands on to
// somebody who does, when x is a decorator: a literal that captured a handler,
// or a method of something that holds one.
func (p *program) inner(x *function) val {
	f := p.m.fns[x.key]
	if f == nil {
		return nil
	}
	args := make([]val, len(f.Params))
	if x.bound && len(args) > 0 {
		args[0] = x.recv
	}
	r := &resolver{m: p.m, f: f, args: args, frees: x.binds, made: map[int]*Instr{}}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if in.Dst >= 0 {
				r.made[in.Dst] = in
			}
		}
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if v := r.handlerOf(p, in); v != nil {
				return v
			}
		}
	}
	return nil
}

// resolver evaluates operands of a function that has not been called, as far
// as they come from what it captured.
type resolver struct {
	m           *machine
	f           *Fn
	args, frees []val
	made        map[int]*Instr
}

// handlerOf returns a captured handler that the call in uses.
func (r *resolver) handlerOf(p *program, in *Instr) val {
	switch in.Op {
	case opInvoke:
		if !r.passesOn(in) && !(r.f.Made && r.passesContext(in)) {
			return nil // the work of a handler, done by something it holds
		}
		if f, ok := r.m.method(r.value(in.A[0], 6), in.S).(*function); ok {
			if code := r.m.fns[f.key]; code != nil && code.likeHandler() {
				return f
			}
		}
	case opCall, opCallValue:
		for _, o := range in.A {
			if o.K == kFunc {
				continue // not captured, but a part of the program's logic
			}
			if v := r.value(o, 6); v != nil {
				h := p.handlerAmong([]val{v})
				if fn, ok := h.(*function); ok && p.m.fns[fn.key] == nil && r.ofField(o) && !r.passesOn(in) {
					continue // a dependency whose code cannot be seen, and that is not told what was asked for
				}
				if h != nil {
					return h
				}
			}
		}
	}
	return nil
}

// ofField reports whether an operand is read from a field, as the dependencies of
// a handler are.
func (r *resolver) ofField(o Operand) bool {
	in := r.made[int(o.N)]
	if o.K != kReg || in == nil || len(in.A) == 0 {
		return false
	}
	if in.Op == opLoad && in.A[0].K == kReg {
		in = r.made[int(in.A[0].N)]
	}
	return in != nil && (in.Op == opField || in.Op == opFieldAddr)
}

// passesContext reports whether the first thing that the call hands on is what
// the function itself got first, the context, or one that is made from it.
func (r *resolver) passesContext(in *Instr) bool {
	return len(in.A) == 3 && fromContext(in.A[1], r.made, 4)
}

// fromContext reports whether o is the first parameter, or a context that is
// made from it by at most depth instructions.
func fromContext(o Operand, made map[int]*Instr, depth int) bool {
	if o.K == kParam {
		return o.N == 0
	}
	by := made[int(o.N)]
	if o.K != kReg || by == nil || depth == 0 {
		return false
	}
	switch by.Op {
	case opPhi:
		return slices.ContainsFunc(by.A, func(o Operand) bool { return fromContext(o, made, depth-1) })
	case opCall:
		return len(by.A) > 0 && strings.HasPrefix(by.S, "context.With") && fromContext(by.A[0], made, depth-1)
	}
	return false
}

// passesOn reports whether the call hands on what the function itself was
// called with, besides the context: what a decorator does with a request.
func (r *resolver) passesOn(in *Instr) bool {
	first := 0
	if len(r.args) > 0 && r.args[0] != nil {
		first = 1 // the receiver
	}
	for _, o := range in.A[1:] {
		for depth := 0; o.K == kReg && depth < 4; depth++ {
			made := r.made[int(o.N)]
			if made == nil || len(made.A) == 0 || made.Op != opSame && made.Op != opIface && made.Op != opLoad {
				break
			}
			o = made.A[0]
		}
		if o.K == kParam && int(o.N) > first {
			return true
		}
	}
	return false
}

// value evaluates an operand, following at most depth instructions.
func (r *resolver) value(o Operand, depth int) val {
	if depth == 0 {
		return nil
	}
	switch o.K {
	case kFree:
		if int(o.N) < len(r.frees) {
			return r.frees[o.N]
		}
	case kParam:
		if int(o.N) < len(r.args) {
			return r.args[o.N]
		}
	case kReg:
		in := r.made[int(o.N)]
		if in == nil || len(in.A) == 0 {
			return nil
		}
		switch in.Op {
		case opLoad:
			return r.m.load(r.value(in.A[0], depth-1))
		case opFieldAddr:
			if c, ok := r.value(in.A[0], depth-1).(*cell); ok {
				return r.m.fieldAddr(c, in.S, in.T)
			}
		case opField:
			if v := r.value(in.A[0], depth-1); v != nil {
				return r.m.fieldOf(v, in.S, in.T)
			}
		case opSame, opIface, opAssert:
			return r.value(in.A[0], depth-1)
		}
	}
	return nil
}

// handlers returns the functions behind the handler of f: wrappers and handler.
func (p *program) handlers(f *finding) []*Func {
	handler, all := p.unwrap(f.handler)
	if handler != nil {
		all = append(all, handler)
	}
	return all
}

// arguments are the arguments of a tool: those of its schema, or of the struct
// that its handler decodes them into, also when the schema is made at run time:
// mostly from that struct.
func (p *program) arguments(f *finding, t *Tool) []Argument {
	if !f.schema {
		if args, ok := p.decoded(f, t); ok {
			return args
		}
	}
	return f.args
}

// decoded are the fields of the struct that the handler of a tool decodes its
// arguments into, if there is one in sight.
func (p *program) decoded(f *finding, t *Tool) (args []Argument, ok bool) {
	if in := f.path[len(f.path)-1]; f.row.Says("enforced") && in != nil && len(in.Types) > 0 && in.Types[0] != nil {
		return typeArguments(in.Types[0], f.row.Tags), true
	}
	if t.Handler == nil {
		return nil, false
	}
	code := p.m.fns[t.Handler.Key]
	if code == nil || len(code.Params) == 0 {
		return nil, false
	}
	if f.row == &callRow && slices.ContainsFunc(code.Params, func(p Param) bool { return untyped[p.Type] }) {
		return nil, false // beside them, a struct says who calls
	}
	input := len(code.Params) - 1
	if n := f.row.Input; n > 0 {
		if !code.method() {
			n-- // without a receiver
		}
		input = min(n, input)
	}
	if code.method() && p.added(code.Key, input-1) || !code.method() && p.added(code.Key, input) {
		return nil, false // no part of the request
	}
	fields := code.Params[input].Fields
	if len(t.Wrappers) > 0 && carries(fields) {
		return nil, false // a request, as the wrappers make it
	}
	return p.reflected(fields, f.row.Tags), true
}

// untyped are the types of arguments whose names nobody declares.
var untyped = map[string]bool{"map[string]any": true, "map[string]interface{}": true, "encoding/json.RawMessage": true}

// carries reports whether a struct has the arguments in one of its fields, as
// whatever JSON they are, and says nothing about JSON itself.
func carries(fields []Field) bool {
	return slices.ContainsFunc(fields, func(f Field) bool { return f.Type == "object" || f.Type == "" }) &&
		!slices.ContainsFunc(fields, func(f Field) bool { return f.Tag != "" })
}

// schemaFields are what SDKs call the schema of a tool, or the list of its
// arguments.
var schemaFields = []string{"RawInputSchema", "InputSchema", "Schema", "Parameters"}

// declared are the arguments of a tool's own schema, if it has one.
func (m *machine) declared(tool val) ([]Argument, bool) {
	for _, name := range schemaFields {
		v := field(tool, name)
		if _, ok := v.(zero); ok {
			continue // not given
		}
		_, constant := text(v)
		if args, ok := m.schemaArguments(v); ok && (len(args) > 0 || constant) {
			return args, true
		}
	}
	return nil, false
}

// annotations reads the hints of a tool. One that is not the same in all that
// the tool may be is not known.
func annotations(v val) Annotations {
	if x, ok := plain(v).(*alt); ok {
		a := annotations(x.vals[0])
		for _, o := range x.vals[1:] {
			a.weaken(annotations(o))
		}
		return a
	}
	var a Annotations
	a.Title, _ = text(field(v, "Title"))
	hint := func(name string) *bool {
		if b, ok := plain(field(v, name)).(boolean); ok {
			h := bool(b)
			return &h
		}
		return nil
	}
	a.ReadOnly, a.Destructive = hint("ReadOnlyHint"), hint("DestructiveHint")
	a.Idempotent, a.OpenWorld = hint("IdempotentHint"), hint("OpenWorldHint")
	return a
}

// description is a constant text, or the last constant of a call that
// translates it: t("KEY", "default").
func description(v val) string {
	if s, ok := text(v); ok {
		return s
	}
	if x, ok := plain(v).(*opaque); ok {
		if x.key == "+" {
			return strings.TrimLeft(pattern(x), "*") // nothing is known of one that is all *
		}
		for i := len(x.args) - 1; i >= 0; i-- {
			if s, ok := text(x.args[i]); ok {
				return s
			}
		}
	}
	return ""
}

// pattern is what is known of a dynamic name, with * for the rest.
func pattern(v val) string {
	switch x := plain(v).(type) {
	case str:
		return string(x)
	case *opaque:
		if x.key == "+" {
			s := pattern(x.args[0]) + pattern(x.args[1])
			for strings.Contains(s, "**") {
				s = strings.ReplaceAll(s, "**", "*")
			}
			return s
		}
	}
	return "*"
}
