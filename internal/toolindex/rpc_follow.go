package toolindex

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// reach returns what is known of f, which gets a part of a message.
func (r *rpc) reach(f *ssa.Function) *rpcFunc {
	g := r.funcs[f]
	if g == nil {
		g = &rpcFunc{
			fn: f, parts: map[ssa.Value]known.RPCPart{}, elems: map[ssa.Value]*registry{},
			out: make([]result, f.Signature.Results().Len()),
		}
		r.funcs[f] = g
	}
	return g
}

// set notes which part of a message v is, and has g followed (again).
func (r *rpc) set(g *rpcFunc, v ssa.Value, part known.RPCPart) bool {
	if part == 0 || v == nil || g.parts[v] != 0 {
		return false // the first word counts, so that this ends
	}
	g.parts[v] = part
	r.again(g)
	return true
}

// setElem notes that v came out of a registry.
func (r *rpc) setElem(g *rpcFunc, v ssa.Value, reg *registry) bool {
	if reg == nil || v == nil || g.elems[v] != nil {
		return false
	}
	g.elems[v] = reg
	r.again(g)
	return true
}

// again makes g wait to be followed.
func (r *rpc) again(g *rpcFunc) {
	for _, w := range r.todo {
		if w == g {
			return
		}
	}
	r.todo = append(r.todo, g)
}

// follow takes parts of a message through the instructions of g, into the
// functions it calls, and looks for what it picks by the name.
func (r *rpc) follow(g *rpcFunc) {
	for changed := true; changed; {
		changed = false
		for _, b := range g.fn.Blocks {
			if !g.serves(b) {
				continue // answers another method
			}
			for _, in := range b.Instrs {
				if v, ok := in.(ssa.Value); ok && r.step(g, v) {
					changed = true
				}
				switch s := in.(type) {
				case *ssa.Store:
					changed = r.same(g, s.Addr, s.Val) || changed
					r.carries(g, s)
				case *ssa.Return:
					r.returns(g, s)
				}
				if c, ok := in.(ssa.CallInstruction); ok && r.call(g, c) {
					changed = true
				}
			}
		}
	}
	for _, b := range g.fn.Blocks {
		for _, in := range b.Instrs {
			if g.serves(b) {
				r.picks(g, in)
			}
		}
	}
}

// serves reports whether b may run for a call.
func (g *rpcFunc) serves(b *ssa.BasicBlock) bool {
	return len(g.region) == 0 || slices.ContainsFunc(g.region, func(r *ssa.BasicBlock) bool { return r.Dominates(b) })
}

// step says which part v is, by what it is made from.
func (r *rpc) step(g *rpcFunc, v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.FieldAddr:
		return r.field(g, x, x.X, x.Field)
	case *ssa.Field:
		return r.field(g, x, x.X, x.Field)
	case *ssa.Lookup:
		name := constText(x.Index)
		if part := g.parts[x.X]; name != "" || part == known.RPCArguments || part == known.RPCValue {
			return r.set(g, x, known.RPCField(part, name))
		}
	case *ssa.UnOp:
		return r.same(g, x, x.X)
	case *ssa.Convert:
		return r.same(g, x, x.X)
	case *ssa.ChangeType:
		return r.same(g, x, x.X)
	case *ssa.ChangeInterface:
		return r.same(g, x, x.X)
	case *ssa.MakeInterface:
		return r.same(g, x, x.X)
	case *ssa.TypeAssert:
		return r.same(g, x, x.X)
	case *ssa.Extract:
		if has(x.Type(), "name", "arguments") {
			return r.set(g, x, known.RPCParams)
		}
		if h := r.callee(x.Tuple); h != nil {
			return r.result(g, x, h, x.Index)
		}
		return x.Index == 0 && r.same(g, x, x.Tuple)
	case *ssa.Slice:
		return r.same(g, x, x.X)
	case *ssa.Phi:
		changed := false
		for _, e := range x.Edges {
			changed = r.same(g, x, e) || changed
		}
		return changed
	case *ssa.Alloc:
		if has(x.Type(), "name", "arguments") {
			return r.set(g, x, known.RPCParams) // what else would it be decoded into
		}
	case *ssa.Call:
		if has(x.Type(), "name", "arguments") {
			return r.set(g, x, known.RPCParams)
		}
		if h := r.callee(x); h != nil && len(h.out) == 1 {
			return r.result(g, x, h, 0)
		}
		if from, key := accessed(x); from != nil {
			part := g.parts[from]
			for name := range strings.SplitSeq(key, ".") {
				if name != "" {
					part = known.RPCField(part, name)
				}
			}
			return r.set(g, x, part)
		}
	case *ssa.MakeClosure:
		r.closure(g, x)
	}
	return false
}

// closure takes parts into a function literal that captures them.
func (r *rpc) closure(g *rpcFunc, in *ssa.MakeClosure) {
	f := in.Fn.(*ssa.Function)
	for i, b := range in.Bindings {
		if part := g.parts[b]; part != 0 && i < len(f.FreeVars) {
			r.set(r.reach(f), f.FreeVars[i], part)
		}
	}
}

// same makes v what from is.
func (r *rpc) same(g *rpcFunc, v, from ssa.Value) bool {
	changed := r.set(g, v, g.parts[from])
	return r.setElem(g, v, g.elems[from]) || changed
}

// field is a field of x.
func (r *rpc) field(g *rpcFunc, v, x ssa.Value, i int) bool {
	of := g.parts[x]
	if of == 0 {
		typ := deref(x.Type())
		return r.set(g, v, r.fields[typeKey(typ)+"."+fieldName(typ, i)])
	}
	name := jsonNameOf(x.Type(), i)
	part := known.RPCField(of, name)
	if part == 0 && of == known.RPCRequest && has(deref(x.Type()), "name", "arguments") {
		part = known.RPCField(known.RPCParams, name) // a request that has its parameters in itself
	}
	return r.set(g, v, part)
}

// jsonNameOf is the name in JSON of field i of the struct typ, or behind it.
func jsonNameOf(typ types.Type, i int) string {
	s, ok := deref(typ).Underlying().(*types.Struct)
	if !ok || i >= s.NumFields() {
		return ""
	}
	if name, _, _ := strings.Cut(structTag(s.Tag(i), "json"), ","); name != "" {
		return name
	}
	return strings.ToLower(s.Field(i).Name())
}

// call takes parts into the function that is called, or through it.
func (r *rpc) call(g *rpcFunc, in ssa.CallInstruction) bool {
	c := in.Common()
	f := c.StaticCallee()
	if f == nil {
		r.invoked(g, c)
		r.dispatched(g, in)
		return false
	}
	v, _ := in.(*ssa.Call)
	switch name := f.String(); {
	case name == "encoding/json.Unmarshal":
		return r.set(g, pointee(c.Args[1]), g.parts[c.Args[0]])
	case v != nil && name == "encoding/json.Marshal":
		return r.set(g, v, g.parts[c.Args[0]]) // its first component
	case v != nil && packageOf(name) == "strings" && isText(v.Type()):
		return r.set(g, v, g.parts[c.Args[0]]) // trimmed, or in small letters
	}
	if o := f.Origin(); o != nil {
		f = o
	}
	if r.p.fns[funcKey(f)] == nil {
		r.hands(g, in, funcKey(f), c.Args)
		return false
	}
	if len(f.Blocks) == 0 || len(c.Args) != len(f.Params) {
		return false
	}
	worth := false
	for _, a := range c.Args {
		part := g.parts[a]
		worth = worth || part != 0 && part != known.RPCMeta && part != known.RPCValue || g.elems[a] != nil || r.carry[typeKey(deref(a.Type()))]
	}
	if worth {
		r.into(g, f, c.Args)
	}
	return false
}

// into takes parts into a function of this package.
func (r *rpc) into(g *rpcFunc, f *ssa.Function, args []ssa.Value) {
	h := r.reach(f)
	if !slices.Contains(h.from, g) {
		h.from = append(h.from, g)
		r.again(h)
	}
	for i, a := range args {
		r.set(h, f.Params[i], g.parts[a])
		r.setElem(h, f.Params[i], g.elems[a])
	}
}

// dispatched takes parts into the methods that a call through an interface may
// reach: those of this package, those of others that look tools up, and those
// of packages that only the importers know.
func (r *rpc) dispatched(g *rpcFunc, in ssa.CallInstruction) {
	c := in.Common()
	named := slices.ContainsFunc(c.Args, func(a ssa.Value) bool { return g.parts[a] == known.RPCName })
	whole := slices.ContainsFunc(c.Args, func(a ssa.Value) bool {
		return g.parts[a] == known.RPCRequest || g.parts[a] == known.RPCParams
	})
	if !c.IsInvoke() || !named && !whole || g.elems[c.Value] != nil {
		return
	}
	iface, _ := c.Value.Type().Underlying().(*types.Interface)
	for _, f := range r.p.ssa.Funcs {
		recv := f.Signature.Recv()
		if recv != nil && f.Name() == c.Method.Name() && iface != nil && types.Implements(recv.Type(), iface) && len(f.Params) == len(c.Args)+1 {
			r.into(g, f, append([]ssa.Value{c.Value}, c.Args...))
		}
	}
	if named {
		r.asks[c.Method.FullName()] = true
	}
	for _, o := range r.p.offers {
		if methodName(o.Func) == c.Method.Name() {
			r.hands(g, in, o.Func, append([]ssa.Value{c.Value}, c.Args...))
		}
	}
}

// carries notes the part of a message that a struct of the program holds.
func (r *rpc) carries(g *rpcFunc, s *ssa.Store) {
	part := g.parts[s.Val]
	at, ok := s.Addr.(*ssa.FieldAddr)
	if !ok || part == 0 || part == known.RPCValue || part == known.RPCMeta || g.parts[at.X] != 0 {
		return
	}
	typ := deref(at.X.Type())
	key := typeKey(typ) + "." + fieldName(typ, at.Field)
	if strings.HasPrefix(key, "struct{") || r.fields[key] != 0 {
		return
	}
	r.fields[key], r.carry[typeKey(typ)] = part, true
	for _, f := range r.p.ssa.Funcs {
		if h := r.funcs[f]; h != nil {
			r.again(h)
		}
	}
}

// returns notes what a function gives back to those who call it.
func (r *rpc) returns(g *rpcFunc, in *ssa.Return) {
	changed := false
	for i, v := range in.Results {
		if i >= len(g.out) {
			break
		}
		if part := g.parts[v]; part != 0 && g.out[i].part == 0 {
			g.out[i].part, changed = part, true
		}
		if elem := g.elems[v]; elem != nil && g.out[i].elem == nil {
			g.out[i].elem, changed = elem, true
		}
	}
	if changed {
		for _, h := range g.from {
			r.again(h)
		}
	}
}

// callee returns what is known of the function whose call v is, or nil.
func (r *rpc) callee(v ssa.Value) *rpcFunc {
	if c, ok := v.(*ssa.Call); ok {
		if f := c.Common().StaticCallee(); f != nil {
			if o := f.Origin(); o != nil {
				f = o
			}
			return r.funcs[f]
		}
	}
	return nil
}

// result makes v result i of h.
func (r *rpc) result(g *rpcFunc, v ssa.Value, h *rpcFunc, i int) bool {
	if i >= len(h.out) {
		return false
	}
	changed := r.set(g, v, h.out[i].part)
	return r.setElem(g, v, h.out[i].elem) || changed
}

// pointee returns the variable that a pointer in an interface points to.
func pointee(v ssa.Value) ssa.Value {
	if x, ok := v.(*ssa.MakeInterface); ok {
		return x.X
	}
	return v
}

// sources are the parts of a message among the parameters of g. Of an HTTP
// request it is the body; which part of it a value was is not kept, so a body
// counts where tools do their work in place, and else only what is handed on.
func (r *rpc) sources(g *rpcFunc) []Source {
	var out []Source
	works, reads := r.worksInPlace(g), r.readsItself(g)
	for i, p := range g.fn.Params {
		switch part := g.parts[p]; {
		case works && typeKey(p.Type()) == httpRequest:
			out = append(out, Source{Arguments, i, ".Body"})
		case (part == known.RPCRequest || part == known.RPCParams) && sealed(p.Type()):
			out = append(out, Source{Arguments, i, ""}, Source{ToolName, i, "[params.name]"}, Source{ToolName, i, "[name]"})
		case part == known.RPCRequest:
			out = append(out, messageSources(i, fieldPath(p.Type(), "params"))...)
		case part == known.RPCParams:
			out = append(out, messageSources(i, []string{""})...)
		case part == known.RPCArguments:
			out = append(out, Source{Arguments, i, ""})
		case part == known.RPCName:
			out = append(out, Source{ToolName, i, ""})
		case part == known.RPCMeta:
			out = append(out, Source{Meta, i, ""})
		case reads:
			out = append(out, readers(i, p.Type())...)
		}
	}
	return out
}

// worksInPlace reports whether g does the work of a tool itself.
func (r *rpc) worksInPlace(g *rpcFunc) bool {
	return slices.ContainsFunc(r.tools, func(t *rpcTool) bool { return t.in == g.fn && t.fn == g.fn })
}

// readsItself reports whether g works on messages that it has decoded itself, of
// what it read and not of a parameter.
func (r *rpc) readsItself(g *rpcFunc) bool {
	if !r.worksInPlace(g) {
		return false
	}
	for _, b := range g.fn.Blocks {
		for _, in := range b.Instrs {
			if a, ok := in.(*ssa.Alloc); ok && g.parts[a] == known.RPCRequest && decodedFrom(a) == nil {
				return true
			}
		}
	}
	return false
}

// readers are the parts of a parameter that messages can be read from: all of it,
// or fields of a struct of the program. Not all that is read from such a field are
// messages, which errs towards reporting.
func readers(param int, typ types.Type) []Source {
	if known.Reader(typ) {
		return []Source{{Arguments, param, ""}}
	}
	var out []Source
	if s, ok := deref(typ).Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			if known.Reader(f.Type()) {
				out = append(out, Source{Arguments, param, "." + f.Name()})
			}
		}
	}
	return out
}

// sealed reports whether typ is a struct without a field to read, as libraries
// hold JSON in.
func sealed(typ types.Type) bool {
	n, ok := types.Unalias(deref(typ)).(*types.Named)
	return ok && len(jsonFields(n)) > 0 && !has(n, "params") && !has(n, "arguments") && !has(n, "method")
}

// messageSources are the parts of the parameters of a call, which are at one of
// the given paths below a parameter. Decoded into a struct they are fields, of
// whatever names Go code gives them by custom; decoded into a map, keys.
func messageSources(param int, at []string) []Source {
	var out []Source
	for _, path := range at {
		for _, part := range []struct {
			kind  SourceKind
			paths []string
		}{
			{Arguments, []string{".Arguments", ".Args", "[arguments]"}},
			{ToolName, []string{".Name", "[name]"}},
			{Meta, []string{".Meta", "[_meta]"}},
		} {
			for _, p := range part.paths {
				out = append(out, Source{part.kind, param, path + p})
			}
		}
	}
	return out
}

// fieldPath is the path to the field of a struct that JSON calls name.
func fieldPath(typ types.Type, name string) []string {
	s, ok := deref(typ).Underlying().(*types.Struct)
	if !ok { // text that is decoded into the one or the other
		return []string{".Params", "[" + name + "]"}
	}
	for i := range s.NumFields() {
		if jsonNameOf(typ, i) == name {
			return []string{"." + s.Field(i).Name()}
		}
	}
	return []string{".Params"}
}
