package toolindex

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// picks finds what g picks by the name of the tool: a branch, or an element of
// a registry.
func (r *rpc) picks(g *rpcFunc, in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.BinOp:
		if in.Op != token.EQL && in.Op != token.NEQ {
			return
		}
		name, other := in.X, in.Y
		if g.parts[name] != known.RPCName {
			name, other = other, name
		}
		if g.parts[name] != known.RPCName {
			return
		}
		if c := constText(other); c != "" {
			r.named(g, in, c)
		} else if reg, elem := r.searched(other); reg != nil {
			r.picked(g, elem, reg)
		}
	case *ssa.Lookup:
		if g.parts[in.Index] == known.RPCName && works(in.X.Type().Underlying().(*types.Map).Elem()) {
			if reg := r.registry(variable(in.X)); reg != nil {
				r.picked(g, in, reg)
			}
		}
	}
}

// picked notes that g looks a tool up in a registry.
func (r *rpc) picked(g *rpcFunc, elem ssa.Value, reg *registry) {
	if !slices.Contains(g.picks, reg) {
		g.picks = append(g.picks, reg)
	}
	r.setElem(g, elem, reg)
}

// works reports whether a value of typ can do something: a function, an
// interface or a struct, not a text or truth value.
func works(typ types.Type) bool {
	switch deref(typ).Underlying().(type) {
	case *types.Signature, *types.Struct:
		return true
	case *types.Interface:
		return !typ.Underlying().(*types.Interface).Empty()
	}
	return false
}

// named adds the tool whose name is compared with a constant.
func (r *rpc) named(g *rpcFunc, in *ssa.BinOp, name string) {
	body := branch(in)
	for _, t := range r.tools {
		if t.pos == in.Pos() && t.name == name {
			return
		}
	}
	t := &rpcTool{name: name, pos: in.Pos(), in: g.fn, fn: g.fn, at: Place(r.p.pass, in.Pos())}
	r.tools = append(r.tools, t)
	if body != nil {
		r.serving(g, body, t)
	}
	t.key, t.idle = funcKey(g.fn)+"#"+name, t.fn == nil
	if t.fn != nil {
		t.key = funcKey(t.fn)
	}
}

// serving finds what serves t: the one function of the program that gets what
// the caller chose and does more than to look at it, if there is no other effect
// in the branch; nothing where nothing is done; else the function that compares.
func (r *rpc) serving(g *rpcFunc, body *ssa.BasicBlock, t *rpcTool) {
	var gets, other []*ssa.Function // those that get something of the message, and those that do not
	var looks []*ssa.Function       // those that have no effect
	here := false                   // there are effects in the branch itself
	for _, b := range g.fn.Blocks {
		if !body.Dominates(b) {
			continue // of another tool
		}
		for _, in := range b.Instrs {
			c, ok := in.(ssa.CallInstruction)
			if !ok {
				continue
			}
			f := c.Common().StaticCallee()
			switch {
			case f == nil:
				_, builtin := c.Common().Value.(*ssa.Builtin)
				here = here || !builtin
			case f.Pkg == nil || r.p.pass.Module == nil || !strings.HasPrefix(f.Pkg.Pkg.Path(), r.p.pass.Module.Path):
				here = here || !harmless(f)
			case r.looks(f):
				looks = appendNew(looks, f)
			case slices.ContainsFunc(c.Common().Args, func(a ssa.Value) bool {
				part := g.parts[a]
				return part == known.RPCArguments || part == known.RPCParams || part == known.RPCValue
			}):
				gets = appendNew(gets, f)
			default:
				other = appendNew(other, f)
			}
		}
	}
	switch {
	case !here && len(gets) == 1:
		t.fn = gets[0]
	case !here && len(gets) == 0 && len(other) == 1:
		t.fn = other[0]
	case !here && len(gets)+len(other) == 0 && len(looks) == 1:
		t.fn = looks[0]
	case !here && len(gets)+len(other) == 0:
		t.fn = nil
	}
}

// appendNew adds f to fs unless it is there.
func appendNew(fs []*ssa.Function, f *ssa.Function) []*ssa.Function {
	if slices.Contains(fs, f) {
		return fs
	}
	return append(fs, f)
}

// looks reports whether a function of this package calls nothing that has an
// effect: it makes an answer, or gets a value out of the arguments.
func (r *rpc) looks(f *ssa.Function) bool {
	if r.p.fns[funcKey(f)] == nil || len(f.Blocks) == 0 {
		return false
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			c, ok := in.(ssa.CallInstruction)
			if !ok {
				continue
			}
			_, builtin := c.Common().Value.(*ssa.Builtin)
			if callee := c.Common().StaticCallee(); !builtin && (callee == nil || !harmless(callee)) {
				return false
			}
		}
	}
	return true
}

// harmless reports whether f is a function of a library that has no effect.
func harmless(f *ssa.Function) bool {
	obj, ok := f.Object().(*types.Func)
	if !ok || obj.Pkg() == nil {
		return false
	}
	recv := ""
	if r := obj.Signature().Recv(); r != nil {
		recv = "(" + r.Type().String() + ")"
	}
	return known.EffectOf(obj.FullName(), recv, obj.Pkg().Path()) == known.NoEffect
}

// searched returns the registry that an element belongs to whose name, v, is
// compared: a field of the element, or what a method of it returns.
func (r *rpc) searched(v ssa.Value) (*registry, ssa.Value) {
	how, elem := "", ssa.Value(nil)
	for range 4 {
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
			continue
		case *ssa.FieldAddr:
			how, elem = "."+fieldName(deref(x.X.Type()), x.Field), x.X
		case *ssa.Field:
			how, elem = "."+fieldName(x.X.Type(), x.Field), x.X
		case *ssa.Call:
			if x.Common().IsInvoke() {
				how, elem = x.Common().Method.Name(), x.Common().Value
			}
		}
		break
	}
	if elem == nil {
		return nil, nil
	}
	from := elem
	for range 6 {
		switch x := from.(type) {
		case *ssa.UnOp:
			from = x.X
			continue
		case *ssa.Alloc: // the variable of a loop
			if s := storedIn(x); s != nil {
				from = s
				continue
			}
		case *ssa.Extract:
			from = x.Tuple
			continue
		case *ssa.IndexAddr:
			reg := r.registry(variable(x.X))
			if reg != nil {
				reg.name = how
			}
			return reg, elem
		}
		break
	}
	return nil, nil
}

// storedIn returns the only value that is stored in a variable.
func storedIn(a *ssa.Alloc) ssa.Value {
	var out ssa.Value
	for _, ref := range *a.Referrers() {
		if s, ok := ref.(*ssa.Store); ok && s.Addr == a {
			if out != nil {
				return nil
			}
			out = s.Val
		}
	}
	return out
}

// variable names the field or package variable that a collection was read from.
func variable(v ssa.Value) string {
	if load, ok := v.(*ssa.UnOp); ok {
		return variableAt(load.X)
	}
	return ""
}

// variableAt names the field or package variable at an address.
func variableAt(addr ssa.Value) string {
	switch x := addr.(type) {
	case *ssa.FieldAddr:
		typ := deref(x.X.Type())
		return typeKey(typ) + "." + fieldName(typ, x.Field)
	case *ssa.Global:
		return x.String()
	}
	return ""
}

// invoked looks at a call through what a registry holds: it says which part of
// an element does the work.
func (r *rpc) invoked(g *rpcFunc, c *ssa.CallCommon) {
	gets := false
	for _, a := range c.Args {
		part := g.parts[a]
		gets = gets || part == known.RPCArguments || part == known.RPCParams || part == known.RPCRequest
	}
	if c.IsInvoke() {
		if reg := g.elems[c.Value]; reg != nil && (gets || reg.work == "" && len(c.Args) > 0) {
			reg.work = c.Method.Name()
			r.calls(g, reg, c.Method.Name())
		}
		return
	}
	if reg := g.elems[c.Value]; reg != nil {
		r.calls(g, reg, "")
	}
	v := c.Value
	if load, ok := v.(*ssa.UnOp); ok {
		v = load.X
	}
	switch x := v.(type) {
	case *ssa.FieldAddr:
		if reg := g.elems[x.X]; reg != nil {
			reg.work = "." + fieldName(deref(x.X.Type()), x.Field)
			r.calls(g, reg, reg.work)
		}
	case *ssa.Field:
		if reg := g.elems[x.X]; reg != nil {
			reg.work = "." + fieldName(x.X.Type(), x.Field)
			r.calls(g, reg, reg.work)
		}
	}
}

// calls notes that g calls a part of what it has looked up.
func (r *rpc) calls(g *rpcFunc, reg *registry, what string) {
	if d := (Dispatch{reg.Var, g.fn, what}); !slices.Contains(r.through, d) {
		r.through = append(r.through, d)
	}
}

// dispatches are the places where the package calls the part of what it has looked
// up that does the work.
func (r *rpc) dispatches() []Dispatch {
	out := slices.DeleteFunc(slices.Clone(r.through), func(d Dispatch) bool { return r.reg[d.Registry] == nil || r.reg[d.Registry].work != d.What })
	slices.SortStableFunc(out, func(a, b Dispatch) int { return int(a.Fn.Pos() - b.Fn.Pos()) })
	return out
}

// watch makes the registries known to the machine: those of the package, and
// those that packages which it imports look tools up in.
func (p *program) watch() {
	for _, c := range p.imported {
		for _, reg := range c.registries {
			p.m.registries[reg.Var] = reg
		}
	}
	if p.rpc != nil {
		for v, reg := range p.rpc.reg {
			p.m.registries[v] = reg
		}
		p.asks = append(p.asks, slices.Sorted(maps.Keys(p.rpc.asks))...)
	}
	p.answered()
}

// compared makes tools of the names that the package compares with constants,
// and of those it only tells clients of.
func (p *program) compared() {
	if p.rpc == nil {
		return
	}
	said := p.m.descriptions()
	for _, c := range p.rpc.tools {
		if c.idle && len(p.rpc.reg) > 0 {
			continue // told apart from others on the way to a registry
		}
		t := &Tool{Name: c.name, Pos: c.pos, Handler: p.function(c.key)}
		if c.far {
			t.Registered = c.at
		}
		p.offered(t, said[c.name])
		key := c.key
		if c.idle {
			key = funcKey(c.in)
		}
		if !c.idle || !c.far {
			p.handled[key] = append(p.handled[key], handling{kind: ToolHandler, tool: t, pos: t.Pos})
		}
	}
	p.untraced(said)
	p.sortTools()
}

// untraced makes tools of what the package tells clients of, and serves in a
// way that is not followed: by the function that asks for the method, for want
// of a better one.
func (p *program) untraced(said map[string]val) {
	if len(p.rpc.at) == 0 {
		return
	}
	at := p.rpc.at[0]
	for _, name := range slices.Sorted(maps.Keys(said)) {
		dynamic := strings.Contains(name, "*")
		if slices.ContainsFunc(p.tools, func(t *Tool) bool { return t.Name == name }) || dynamic && len(p.m.registries)+len(p.asks) > 0 {
			continue // what a registry holds is told of in a loop
		}
		key := funcKey(at.Parent())
		t := &Tool{Name: name, Dynamic: dynamic, Pos: at.Pos(), Handler: p.function(key)}
		p.offered(t, said[name])
		p.handled[key] = append(p.handled[key], handling{kind: ToolHandler, tool: t})
	}
}

// offered adds t with what the package says about it.
func (p *program) offered(t *Tool, said val) {
	if said != nil {
		t.Description = description(member(said, "description"))
		t.Annotations = annotations(member(said, "annotations"))
		t.Arguments, _ = p.m.schemaArguments(member(said, "inputSchema"))
	}
	if d := p.directives.Public(t.Pos); d != nil && d.Err == "" {
		t.Public = d.Reason
	}
	p.tools = append(p.tools, t)
}
