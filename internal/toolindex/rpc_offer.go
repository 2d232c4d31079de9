package toolindex

import (
	"cmp"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// An offer is a fact about a function that would find a tool if it were handed
// the name of one, or a whole message. Whether that is so only the packages know
// that call it: one that has a server without an SDK takes the offer up.
type offer struct {
	Func  string
	Param int // that the name or the message is
	Regs  []*registry
	Tools []farTool
}

// A farTool is a tool whose name another package compares with a constant.
type farTool struct {
	Name, At string
	Key      string // of what does the work
	Idle     bool   // nothing is done
}

// offering finds the offers of a package that has no server itself.
func (p *program) offering() []*offer {
	r := newRPC(p)
	type seed struct {
		g     *rpcFunc
		param int
	}
	var seeds []seed
	for _, f := range p.ssa.Funcs {
		obj, ok := declared(f)
		if !ok || !obj.Exported() || p.fns[funcKey(f)] == nil || f.Parent() != nil {
			continue // nobody else calls it
		}
		if i := r.suppose(f); i >= 0 {
			seeds = append(seeds, seed{r.reach(f), i})
		}
	}
	if len(seeds) == 0 {
		return nil
	}
	r.run()
	calls := map[*rpcFunc][]*rpcFunc{}
	for _, f := range p.ssa.Funcs {
		if h := r.funcs[f]; h != nil {
			for _, g := range h.from {
				calls[g] = append(calls[g], h)
			}
		}
	}
	var out []*offer
	for _, s := range seeds {
		o := &offer{Func: funcKey(s.g.fn), Param: s.param}
		r.collect(o, s.g, calls, map[*rpcFunc]bool{})
		if len(o.Regs)+len(o.Tools) > 0 {
			out = append(out, o)
		}
	}
	return out
}

// dispatches reports whether a function of that type may be handed the name of a
// tool with its arguments, or a whole message.
func dispatches(sig *types.Signature) bool {
	named := false
	for i := range sig.Params().Len() {
		typ := sig.Params().At(i).Type()
		if named && known.UntypedJSON(typ) || has(typ, "method", "params") || has(typ, "name", "arguments") {
			return true
		}
		named = named || isText(typ)
	}
	return false
}

// suppose takes parameters of f for a message or a name with arguments, as far
// as their types allow that. It returns the index of the one that the tool is
// named by, or -1.
func (r *rpc) suppose(f *ssa.Function) int {
	name := -1
	for i, p := range f.Params {
		if i == 0 && f.Signature.Recv() != nil {
			continue
		}
		typ := p.Type()
		switch {
		case isText(typ) && name < 0:
			name = i
		case has(typ, "method", "params"):
			r.set(r.reach(f), p, known.RPCRequest)
			return i
		case has(typ, "name", "arguments"):
			r.set(r.reach(f), p, known.RPCParams)
			return i
		case name >= 0 && r.asParams(typ):
			g := r.reach(f)
			r.set(g, f.Params[name], known.RPCName)
			r.set(g, p, known.RPCArguments)
			return name
		case r.holds(typ):
			r.again(r.reach(f))
			return i
		}
	}
	return -1
}

// holds reports whether a struct of the program has a message in a field, and
// notes that it has.
func (r *rpc) holds(typ types.Type) bool {
	typ = deref(typ)
	s, ok := typ.Underlying().(*types.Struct)
	if n, named := types.Unalias(typ).(*types.Named); !ok || !named || !r.p.touch.own(n) {
		return false
	}
	for i := range s.NumFields() {
		if has(s.Field(i).Type(), "method", "params") {
			r.fields[typeKey(typ)+"."+s.Field(i).Name()], r.carry[typeKey(typ)] = known.RPCRequest, true
			return true
		}
	}
	return false
}

// collect adds to o what g finds, itself or through what it calls.
func (r *rpc) collect(o *offer, g *rpcFunc, calls map[*rpcFunc][]*rpcFunc, seen map[*rpcFunc]bool) {
	if seen[g] {
		return
	}
	seen[g] = true
	for _, reg := range g.picks {
		if !slices.Contains(o.Regs, reg) {
			o.Regs = append(o.Regs, reg)
		}
	}
	for _, t := range r.tools {
		if t.in != g.fn {
			continue
		}
		far := farTool{t.name, t.at, t.key, t.idle}
		if obj, ok := declared(t.fn); !t.idle && !t.far && !(ok && obj.Exported()) {
			far.Key = o.Func // others know nothing of what it calls
		}
		o.Tools = append(o.Tools, far)
	}
	for _, h := range calls[g] {
		r.collect(o, h, calls, seen)
	}
}

// declared is the declaration of f, if it has one.
func declared(f *ssa.Function) (*types.Func, bool) {
	if f == nil {
		return nil, false
	}
	obj, ok := f.Object().(*types.Func)
	return obj, ok
}

// hands takes up the offer of a function of another package, if there is one and
// it gets what it has to.
func (r *rpc) hands(g *rpcFunc, in ssa.CallInstruction, key string, args []ssa.Value) {
	i, ok := slices.BinarySearchFunc(r.p.offers, key, func(o *offer, key string) int { return strings.Compare(o.Func, key) })
	if !ok {
		return
	}
	o := r.p.offers[i]
	if o.Param >= len(args) {
		return
	}
	switch part := g.parts[args[o.Param]]; {
	case part == known.RPCName, part == known.RPCParams, part == known.RPCRequest:
	case r.carry[typeKey(deref(args[o.Param].Type()))]:
	default:
		return
	}
	for _, reg := range o.Regs {
		if r.reg[reg.Var] == nil {
			r.reg[reg.Var] = reg
		}
		if reg = r.reg[reg.Var]; !slices.Contains(g.picks, reg) {
			g.picks = append(g.picks, reg)
		}
	}
	for _, t := range o.Tools {
		if !slices.ContainsFunc(r.tools, func(u *rpcTool) bool { return u.name == t.Name && u.at == t.At }) {
			r.tools = append(r.tools, &rpcTool{name: t.Name, pos: in.Pos(), in: g.fn, key: t.Key, at: t.At, far: true, idle: t.Idle})
		}
	}
}

// sortOffers sorts offers, and keeps one of each function.
func sortOffers(os []*offer) []*offer {
	slices.SortStableFunc(os, func(a, b *offer) int { return cmp.Compare(a.Func, b.Func) })
	return slices.CompactFunc(os, func(a, b *offer) bool { return a.Func == b.Func })
}

// answered makes those registries known to the machine that are behind the
// methods of interfaces which packages with a server call: only an importer of
// both knows which value has the method.
func (p *program) answered() {
	for _, o := range p.offers {
		name := methodName(o.Func)
		asked := slices.ContainsFunc(p.asks, func(method string) bool { return method[strings.LastIndexByte(method, '.')+1:] == name })
		if name == "" || !asked {
			continue
		}
		for _, reg := range o.Regs {
			if p.m.registries[reg.Var] == nil {
				p.m.registries[reg.Var] = reg
			}
		}
	}
}
