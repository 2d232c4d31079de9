package toolindex

import (
	"go/token"
	"go/types"
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
			r.setElem(g, elem, reg)
		}
	case *ssa.Lookup:
		if g.parts[in.Index] == known.RPCName && works(in.X.Type().Underlying().(*types.Map).Elem()) {
			if reg := r.registry(variable(in.X)); reg != nil {
				r.setElem(g, in, reg)
			}
		}
	}
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
	t := &rpcTool{name: name, pos: in.Pos(), in: g.fn, fn: g.fn}
	r.tools = append(r.tools, t)
	if body == nil {
		return
	}
	idle, best := true, 0 // of a call without a part of the message, of one with
	for _, b := range g.fn.Blocks {
		if !body.Dominates(b) {
			continue // of another tool
		}
		for _, in := range b.Instrs {
			c, ok := in.(*ssa.Call)
			if !ok {
				continue
			}
			f := c.Common().StaticCallee()
			if f == nil {
				_, builtin := c.Common().Value.(*ssa.Builtin)
				idle = idle && builtin
				continue
			}
			idle = idle && harmless(f)
			if f.Pkg == nil || r.p.pass.Module == nil || !strings.HasPrefix(f.Pkg.Pkg.Path(), r.p.pass.Module.Path) {
				continue // of somebody else
			}
			rank := 1
			for _, a := range c.Common().Args {
				if g.parts[a] == known.RPCArguments || g.parts[a] == known.RPCParams {
					rank = 2
				}
			}
			if rank > best {
				best, t.fn = rank, f
			}
		}
	}
	if best == 0 && idle {
		t.fn = nil
	}
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
		}
		return
	}
	v := c.Value
	if load, ok := v.(*ssa.UnOp); ok {
		v = load.X
	}
	switch x := v.(type) {
	case *ssa.FieldAddr:
		if reg := g.elems[x.X]; reg != nil {
			reg.work = "." + fieldName(deref(x.X.Type()), x.Field)
		}
	case *ssa.Field:
		if reg := g.elems[x.X]; reg != nil {
			reg.work = "." + fieldName(x.X.Type(), x.Field)
		}
	}
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
	}
}

// compared makes tools of the names that the package compares with constants.
func (p *program) compared() {
	if p.rpc == nil {
		return
	}
	said := p.m.descriptions()
	for _, c := range p.rpc.tools {
		t := &Tool{Name: c.name, Pos: c.pos, Handler: &Func{Key: funcKey(c.in) + "#" + c.name}}
		if c.fn != nil {
			t.Handler = p.function(funcKey(c.fn))
		}
		if v := said[c.name]; v != nil {
			t.Description = description(member(v, "description"))
			t.Annotations = annotations(member(v, "annotations"))
			t.Arguments, _ = p.m.schemaArguments(member(v, "inputSchema"))
		}
		if d := p.directives.Public(t.Pos); d != nil && d.Err == "" {
			t.Public = d.Reason
		}
		p.tools = append(p.tools, t)
		key := funcKey(c.in)
		if c.fn != nil {
			key = t.Handler.Key
		}
		p.handled[key] = append(p.handled[key], handling{kind: ToolHandler, tool: t})
	}
	p.sortTools()
}
