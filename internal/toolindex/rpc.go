package toolindex

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- servers without an SDK --
//
// Such a server decodes a message, compares its method with "tools/call", and
// what it does then with the parameters is its tools: it compares the name with
// constants, looks it up in a map, or in a slice.

// usesSDK reports whether the package imports an MCP SDK itself: where it asks
// for a method, it does so in a middleware.
func usesSDK(pass *analysis.Pass, sdk *sdk) bool {
	return slices.ContainsFunc(pass.Pkg.Imports(), func(imp *types.Package) bool { return sdk.part(imp.Path()) })
}

// rpc is what is known of the servers without an SDK in a package.
type rpc struct {
	p     *program
	funcs map[*ssa.Function]*rpcFunc // that get parts of a message
	todo  []*rpcFunc
	at    []*ssa.BinOp // where the method is compared
	tools []*rpcTool
	reg   map[string]*registry // by variable
	// fields are the parts that structs of the program carry, by "type.field";
	// carry are the types of those structs.
	fields  map[string]known.RPCPart
	carry   map[string]bool
	through []Dispatch      // calls of parts of what was looked up
	asks    map[string]bool // methods of interfaces that are called with a name
}

func newRPC(p *program) *rpc {
	return &rpc{
		p: p, funcs: map[*ssa.Function]*rpcFunc{}, reg: map[string]*registry{},
		fields: map[string]known.RPCPart{}, carry: map[string]bool{}, asks: map[string]bool{},
	}
}

// rpcFunc is a function that gets parts of a message.
type rpcFunc struct {
	fn     *ssa.Function
	parts  map[ssa.Value]known.RPCPart
	elems  map[ssa.Value]*registry // values that came out of a registry
	out    []result                // what it returns
	from   []*rpcFunc              // what calls it
	picks  []*registry             // in which it looks tools up
	region []*ssa.BasicBlock       // only what these dominate serves a call; none: all
}

// result is what a function returns at one place.
type result struct {
	part known.RPCPart
	elem *registry
}

// rpcTool is a tool whose name the code compares with a constant.
type rpcTool struct {
	name string
	pos  token.Pos
	in   *ssa.Function // that compares
	fn   *ssa.Function // that does the work; in, when it is done in place; nil when it is elsewhere, or there is none
	key  string        // of what does the work; of one that nobody has when there is none
	at   string        // where the name is compared
	far  bool          // that is in another package, to which in hands the call
	idle bool          // nothing is done there
}

// dispatchers finds the places where the package asks for the method, and
// follows what they do with a call. It is nil when there are none.
func (p *program) dispatchers() *rpc {
	r := newRPC(p)
	answers := false
	for _, f := range p.ssa.Funcs {
		if p.fns[funcKey(f)] == nil {
			continue // in a test
		}
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				if known.RPCOther(r.anchor(in, "")) {
					answers = true
				}
			}
		}
	}
	if !answers {
		return nil
	}
	for _, f := range p.ssa.Funcs {
		if p.fns[funcKey(f)] == nil {
			continue
		}
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				r.anchor(in, known.RPCCall)
			}
		}
	}
	r.run()
	if len(r.funcs) == 0 {
		return nil
	}
	return r
}

// run follows all that waits.
func (r *rpc) run() {
	for len(r.todo) > 0 {
		g := r.todo[0]
		r.todo = r.todo[1:]
		r.follow(g)
	}
}

// anchor returns the constant that in compares something with, or binds a
// function to: as the key of a map, beside it in a call, or beside it in a
// struct. When it is method, what serves it is followed. Empty: neither.
func (r *rpc) anchor(in ssa.Instruction, method string) string {
	switch in := in.(type) {
	case *ssa.BinOp:
		c, v := constText(in.Y), in.X
		if c == "" {
			c, v = constText(in.X), in.Y
		}
		if c != "" && c == method && (in.Op == token.EQL || in.Op == token.NEQ) {
			r.compared(in, v)
		}
		return c
	case *ssa.MapUpdate:
		c := constText(in.Key)
		if f := funcIn(in.Value); f != nil && c != "" {
			if c == method {
				r.serves(f)
			}
			return c
		}
	case ssa.CallInstruction:
		name := ""
		for _, a := range in.Common().Args {
			if c := constText(a); c != "" && name == "" {
				name = c
			} else if f := funcIn(a); f != nil && name != "" {
				if name == method {
					r.serves(f)
				}
				return name
			}
		}
	case *ssa.Store:
		return r.entryOf(in, method)
	}
	return ""
}

// entryOf is anchor for a struct that holds a method and the function for it.
func (r *rpc) entryOf(in *ssa.Store, method string) string {
	c := constText(in.Val)
	at, ok := in.Addr.(*ssa.FieldAddr)
	if c == "" || !ok || at.X.Referrers() == nil {
		return ""
	}
	for _, ref := range *at.X.Referrers() {
		other, ok := ref.(*ssa.FieldAddr)
		if !ok || other == at || other.Referrers() == nil {
			continue
		}
		for _, use := range *other.Referrers() {
			if s, ok := use.(*ssa.Store); ok && s.Addr == other && funcIn(s.Val) != nil {
				if c == method {
					r.serves(funcIn(s.Val))
				}
				return c
			}
		}
	}
	return ""
}

// constText returns the constant string that v is, or "".
func constText(v ssa.Value) string {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.ChangeType:
			v = x.X
			continue
		case *ssa.Const:
			if x.Value != nil && x.Value.Kind() == constant.String {
				return constant.StringVal(x.Value)
			}
		}
		return ""
	}
}

// funcIn returns the function that v is: a named one, a literal or a method value.
func funcIn(v ssa.Value) *ssa.Function {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.ChangeType:
			v = x.X
			continue
		case *ssa.MakeClosure:
			v = x.Fn
			continue
		case *ssa.Function:
			if obj, ok := x.Object().(*types.Func); ok && x.Synthetic != "" {
				if f := x.Prog.FuncValue(obj.Origin()); f != nil {
					return f // a method value stands for the method
				}
			}
			return x
		}
		return nil
	}
}

// compared follows the branch on which v is the method of a call.
func (r *rpc) compared(in *ssa.BinOp, v ssa.Value) {
	region := branch(in)
	if region == nil {
		return // kept, not asked
	}
	g := r.reach(in.Parent())
	g.region = append(g.region, region)
	r.at = append(r.at, in)
	if x := holder(v); x != nil {
		if load, ok := x.(*ssa.UnOp); ok {
			x = load.X // every other load gives the same
		}
		r.set(g, x, known.RPCRequest)
		if p := decodedFrom(x); p != nil {
			r.set(g, p, known.RPCRequest)
		}
	}
	for _, p := range in.Parent().Params {
		if p != v && r.asParams(p.Type()) {
			r.set(g, p, r.partOf(p.Type()))
		}
	}
}

// branch returns the block that runs when a comparison finds both sides equal.
func branch(in *ssa.BinOp) *ssa.BasicBlock {
	if in.Referrers() == nil {
		return nil
	}
	for _, ref := range *in.Referrers() {
		if _, ok := ref.(*ssa.If); ok {
			succs := ref.Block().Succs
			if in.Op == token.NEQ {
				return succs[1]
			}
			return succs[0]
		}
	}
	return nil
}

// holder returns what a value was read from: a struct or a map.
func holder(v ssa.Value) ssa.Value {
	for range 8 {
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.TypeAssert:
			v = x.X
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.FieldAddr:
			return x.X
		case *ssa.Field:
			return x.X
		case *ssa.Lookup:
			return x.X
		case *ssa.Call:
			from, key := accessed(x)
			if key != "" {
				return from
			}
			if from == nil {
				return nil
			}
			v = from
		default:
			return nil
		}
	}
	return nil
}

// accessed returns what a call of a library reads, and the name of the part of
// it that it returns, or "" when that is all of it, or not known.
func accessed(c *ssa.Call) (from ssa.Value, key string) {
	f := c.Common().StaticCallee()
	if f == nil {
		return nil, ""
	}
	arg := func(p known.Pos) ssa.Value {
		i := int(p)
		if f.Signature.Recv() != nil {
			i++
		}
		if i < 0 || i >= len(c.Common().Args) {
			return nil
		}
		return c.Common().Args[i]
	}
	for _, row := range known.AccessorsOf(f.String()) {
		if row.Out == known.R0 && row.Path == "" {
			return arg(row.Base), constText(arg(row.Key))
		}
	}
	return nil, ""
}

// decodedFrom returns the parameter whose text is decoded into the variable x,
// or nil.
func decodedFrom(x ssa.Value) ssa.Value {
	if x.Referrers() == nil {
		return nil
	}
	for _, ref := range *x.Referrers() {
		v, ok := ref.(*ssa.MakeInterface)
		if !ok || v.Referrers() == nil {
			continue
		}
		for _, use := range *v.Referrers() {
			c, ok := use.(*ssa.Call)
			if !ok || c.Common().StaticCallee() == nil || c.Common().StaticCallee().String() != "encoding/json.Unmarshal" {
				continue
			}
			from := c.Common().Args[0]
			if conv, ok := from.(*ssa.Convert); ok {
				from = conv.X
			}
			if p, ok := from.(*ssa.Parameter); ok {
				return p
			}
		}
	}
	return nil
}

// serves follows a function that is called with the parameters of a call, or
// the whole request.
func (r *rpc) serves(f *ssa.Function) {
	if r.p.fns[funcKey(f)] == nil || len(f.Blocks) == 0 {
		return // of another package
	}
	g := r.reach(f)
	for i, p := range f.Params {
		if i == 0 && f.Signature.Recv() != nil {
			continue
		}
		if part := r.partOf(p.Type()); part != 0 {
			r.set(g, p, part)
		}
	}
}

// partOf is the part of a message that a parameter of type typ can be: a struct
// with the fields of one, or for want of fields the parameters.
func (r *rpc) partOf(typ types.Type) known.RPCPart {
	if has(typ, "method", "params") {
		return known.RPCRequest
	}
	if has(typ, "name", "arguments") || r.asParams(typ) {
		return known.RPCParams
	}
	return 0
}

// asParams reports whether typ can hold any JSON, or is a struct of a call.
func (r *rpc) asParams(typ types.Type) bool {
	if has(typ, "name", "arguments") || has(typ, "method", "params") {
		return true
	}
	switch u := typ.Underlying().(type) {
	case *types.Slice:
		b, ok := u.Elem().Underlying().(*types.Basic)
		return ok && b.Kind() == types.Byte
	case *types.Map:
		return isText(u.Key())
	case *types.Interface:
		return u.Empty()
	}
	return false
}

// has reports whether typ is a struct, or points to one, that has fields of
// these names in JSON.
func has(typ types.Type, names ...string) bool {
	found := 0
	for _, f := range jsonFields(typ) {
		for _, n := range names {
			if f.Name == n {
				found++
			}
		}
	}
	return found == len(names)
}
