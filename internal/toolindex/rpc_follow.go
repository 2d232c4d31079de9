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
		g = &rpcFunc{fn: f, parts: map[ssa.Value]known.RPCPart{}, elems: map[ssa.Value]*registry{}}
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
				if s, ok := in.(*ssa.Store); ok && r.same(g, s.Addr, s.Val) {
					changed = true
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
		return name != "" && r.set(g, x, known.RPCField(g.parts[x.X], name))
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
		return false
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
		return false
	}
	switch f.String() {
	case "encoding/json.Unmarshal":
		return r.set(g, pointee(c.Args[1]), g.parts[c.Args[0]])
	case "encoding/json.Marshal":
		if v, ok := in.(*ssa.Call); ok {
			return r.set(g, v, g.parts[c.Args[0]]) // its first component
		}
		return false
	}
	if o := f.Origin(); o != nil {
		f = o
	}
	if r.p.fns[funcKey(f)] == nil || len(f.Blocks) == 0 || len(c.Args) != len(f.Params) {
		return false
	}
	worth := false
	for _, a := range c.Args {
		part := g.parts[a]
		worth = worth || part == known.RPCRequest || part == known.RPCParams || part == known.RPCArguments || g.elems[a] != nil
	}
	if !worth {
		return false
	}
	h := r.reach(f)
	for i, a := range c.Args {
		r.set(h, f.Params[i], g.parts[a])
		r.setElem(h, f.Params[i], g.elems[a])
	}
	return false
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
	works := slices.ContainsFunc(r.tools, func(t *rpcTool) bool { return t.in == g.fn && t.fn == g.fn })
	for i, p := range g.fn.Params {
		switch part := g.parts[p]; {
		case works && typeKey(p.Type()) == httpRequest:
			out = append(out, Source{Arguments, i, ".Body"})
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
		}
	}
	return out
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
