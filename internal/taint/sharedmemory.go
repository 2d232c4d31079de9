package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- shared memory --

// Memory that outlives the call is known by the struct field or the package
// variable that holds it. Writing to it is an effect; reading it is one if
// another call writes there, which is for the reader of summaries to join.

// A Touch is memory from outside the function that it writes to or reads.
type Touch struct {
	Kind   Kind // Param, Free, or local for a package variable
	Index  int
	Recv   bool   // the receiver of a method
	Memory string // "import/path.Type.Field" or "import/path.variable"; may be empty
	Counts bool   // what is written is a number, a time or a flag: a measurement, unless somebody reads it
	Where  string
	pos    token.Pos
}

// String prints what tests look at.
func (t *Touch) String() string {
	if t.Kind == local {
		return t.Memory
	}
	return Origin{Kind: t.Kind, Index: t.Index}.String()
}

// Pos returns where the memory is touched, or the call that leads to it.
func (t *Touch) Pos() token.Pos { return t.pos }

// Outlives reports whether the memory outlives the call that a handler serves:
// what its parameters point at belongs to the call.
func (t *Touch) Outlives() bool { return t.Kind != Param || t.Recv }

// maxTouches bounds what a summary lists; more memory is missed.
const maxTouches = 24

// touch adds t to list unless there is a witness for the same memory.
func touch(list []Touch, t Touch) []Touch {
	for i := range list {
		old := &list[i]
		if old.Kind == t.Kind && old.Index == t.Index && old.Memory == t.Memory {
			old.Counts = old.Counts && t.Counts
			return list
		}
	}
	if len(list) >= maxTouches {
		return list
	}
	return append(list, t)
}

// findMemory notes the memory that functions of the package write to.
func (e *engine) findMemory(funcs []*ssa.Function) {
	e.written, e.gated = map[string]bool{}, map[string]bool{}
	for _, a := range e.analysed() {
		for _, at := range a.Gated {
			e.gated[at] = true
		}
		for _, m := range a.Memory {
			e.written[m] = true
		}
	}
	own := map[string]bool{}
	add := func(addr ssa.Value) {
		if r := root(addr); r != nil {
			if m := memory(addr); m != "" {
				own[m], e.written[m] = true, true
			}
		}
	}
	for _, fn := range funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				switch i := instr.(type) {
				case *ssa.Store:
					add(i.Addr)
				case *ssa.MapUpdate:
					add(i.Map)
				case ssa.CallInstruction:
					if s := e.site(b, i); known.WritesMemory(s.name) && len(s.ops) > 0 {
						add(s.ops[0])
					}
				}
			}
		}
	}
	for m := range own {
		e.ownWritten = append(e.ownWritten, m)
	}
	slices.Sort(e.ownWritten)
}

// touches records the memory from outside that a block reads, and that it
// writes to unless that is checked.
func (f *frame) touches(b *ssa.BasicBlock, g *Guard, checked bool) {
	for _, instr := range b.Instrs {
		switch i := instr.(type) {
		case *ssa.Store:
			f.write(g, i.Addr, i.Val, i.Pos(), checked)
		case *ssa.MapUpdate:
			f.write(g, i.Map, i.Value, i.Pos(), checked || f.holdsClaims(i.Key))
		case *ssa.UnOp:
			if i.Op == token.MUL && f.e.written[memory(i.X)] && bears(i.Type()) && f.e.shown(i) && !checked && !f.keyedByClaims(i) {
				f.read(g, i.X, i.Pos())
			}
		case ssa.CallInstruction:
			s := f.e.site(b, i)
			if len(s.ops) > 0 {
				if known.WritesMemory(s.name) {
					f.write(g, s.ops[0], s.ops[len(s.ops)-1], i.Pos(), checked || f.byIdentity(s))
				}
				if v := i.Value(); v != nil && !checked && !f.byIdentity(s) && known.ReadsMemory(s.name) && f.e.written[memory(s.ops[0])] && f.e.shown(v) && !f.mints(s) {
					f.read(g, s.ops[0], i.Pos())
				}
			}
			f.inheritTouches(g, s, checked)
		}
	}
}

// mints reports whether a call takes a number for an identifier: the function makes
// nothing but a text of it. A tool that answers with the number shows it.
func (f *frame) mints(s *site) bool {
	res := f.fn.Signature.Results()
	if res.Len() != 1 || !known.CountsCalls(s.name) {
		return false
	}
	t, ok := res.At(0).Type().Underlying().(*types.Basic)
	return ok && t.Info()&types.IsString != 0
}

// keyedByClaims reports whether a map is only looked into under keys from claims.
func (f *frame) keyedByClaims(m ssa.Value) bool {
	for _, r := range *m.Referrers() {
		switch r := r.(type) {
		case *ssa.Lookup:
			if !f.holdsClaims(r.Index) {
				return false
			}
		case *ssa.MapUpdate:
			if !f.holdsClaims(r.Key) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// write records that val is written to addr.
func (f *frame) write(g *Guard, addr, val ssa.Value, pos token.Pos, checked bool) {
	if t, ok := f.touched(addr, pos); ok {
		if mi, ok := val.(*ssa.MakeInterface); ok {
			val = mi.X
		}
		t.Counts = measures(val.Type(), 0)
		f.writes(g, t, checked)
	}
}

// writes adds a write, as an effect whatever stands before it.
func (f *frame) writes(g *Guard, t Touch, checked bool) {
	g.Stores = touch(g.Stores, t)
	if !checked {
		g.Writes = touch(g.Writes, t)
	}
}

// read records that addr is read.
func (f *frame) read(g *Guard, addr ssa.Value, pos token.Pos) {
	if t, ok := f.touched(addr, pos); ok {
		g.Reads = touch(g.Reads, t)
	}
}

// touched says which memory from outside the function addr is a part of.
func (f *frame) touched(addr ssa.Value, pos token.Pos) (Touch, bool) {
	t := Touch{Memory: memory(addr), Where: f.e.where(pos), pos: pos}
	if _, ok := addr.(*ssa.Alloc); ok {
		return t, false // a local variable
	}
	switch root := root(addr).(type) {
	case *ssa.Global:
		t.Kind = local
		return t, true
	case *ssa.Parameter:
		t.Kind, t.Index = Param, slices.Index(f.fn.Params, root)
		t.Recv = t.Index == 0 && f.fn.Signature.Recv() != nil
		return t, t.Index >= 0
	case *ssa.FreeVar:
		t.Kind, t.Index = Free, slices.Index(f.fn.FreeVars, root)
		return t, t.Index >= 0 && !f.capturedLocal(t.Index)
	}
	return t, false
}

// capturedLocal reports whether captured variable i is a variable of a function
// that runs for one call: one that takes a context, and no server to register
// something on, or is a literal itself.
func (f *frame) capturedLocal(i int) bool {
	parent := f.fn.Parent()
	if parent == nil {
		return false
	}
	serves := parent.Parent() != nil
	for _, p := range parent.Params {
		serves = serves || isContext(p.Type())
	}
	for _, p := range parent.Params {
		if known.IsSDKServer(typeName(p.Type())) {
			serves = false
		}
	}
	if !serves {
		return false // made once, by whoever builds the handler
	}
	for _, b := range parent.Blocks {
		for _, instr := range b.Instrs {
			if mc, ok := instr.(*ssa.MakeClosure); ok && mc.Fn == f.fn {
				_, ok := mc.Bindings[i].(*ssa.Alloc)
				return ok
			}
		}
	}
	return false
}

// inheritTouches adds what a callee touches, in terms of this function.
func (f *frame) inheritTouches(g *Guard, s *site, checked bool) {
	if f.byIdentity(s) {
		checked = true // it is written and read under identity from claims
	}
	var sums []*Summary
	if s.obj == nil {
		if fn := s.common.StaticCallee(); fn != nil { // a literal called in place
			sums = append(sums, f.e.summary(fn))
		}
	} else {
		sums = f.e.callees(s)
	}
	for _, sum := range sums {
		if sum == nil {
			continue // nothing is known of it
		}
		reached := f.reached(s, &sum.Guard)
		for _, t := range reached.Writes {
			if in, ok := f.inCaller(s, t); ok {
				f.writes(g, in, checked)
			}
		}
		for _, t := range reached.Reads {
			if in, ok := f.inCaller(s, t); ok && !checked {
				g.Reads = touch(g.Reads, in)
			}
		}
	}
}

// inCaller puts what a callee touches into terms of this function.
func (f *frame) inCaller(s *site, t Touch) (Touch, bool) {
	if t.Kind == local {
		if t.pos == token.NoPos {
			t.pos = s.instr.Pos()
		}
		return t, true
	}
	if t.Kind != Param || t.Index >= len(s.ops) {
		return t, false
	}
	in, ok := f.touched(s.ops[t.Index], s.instr.Pos())
	if t.Memory != "" {
		in.Memory = t.Memory
	}
	in.Counts = t.Counts
	return in, ok
}

// -- which memory --

// root returns the parameter, captured variable or package variable that addr
// is a part of, or nil when it is the function's own memory.
func root(addr ssa.Value) ssa.Value {
	r, _ := rooted(addr)
	return r
}

// memory names the struct field or package variable that addr is in, or is "".
func memory(addr ssa.Value) string {
	_, m := rooted(addr)
	return m
}

// rooted returns the root of addr and the name of the memory on the way.
func rooted(addr ssa.Value) (r ssa.Value, mem string) {
	for range 16 {
		switch x := addr.(type) {
		case *ssa.Global:
			if mem == "" {
				mem = x.String()
			}
			return x, mem
		case *ssa.Parameter:
			return x, mem
		case *ssa.FreeVar:
			if p := x.Parent().Parent(); mem == "" && p != nil {
				mem = p.String() + "." + x.Name()
			}
			return x, mem
		case *ssa.FieldAddr:
			if mem == "" {
				mem = namedField(x.X.Type(), x.Field)
			}
			addr = x.X
		case *ssa.Field:
			if mem == "" {
				mem = namedField(x.X.Type(), x.Field)
			}
			addr = x.X
		case *ssa.IndexAddr:
			addr = x.X
		case *ssa.Lookup:
			addr = x.X
		case *ssa.TypeAssert:
			addr = x.X
		case *ssa.ChangeType:
			addr = x.X
		case *ssa.ChangeInterface:
			addr = x.X
		case *ssa.UnOp:
			addr = x.X
		case *ssa.Extract:
			if _, ok := x.Tuple.(*ssa.Call); ok {
				return nil, mem
			}
			addr = x.Tuple
		case *ssa.Call:
			addr = singleton(x)
		case *ssa.Alloc:
			addr = onlyStore(x)
		default:
			return nil, mem
		}
	}
	return nil, mem
}

// singleton returns the package variable that a call of a function of this
// package gives access to, or nil.
func singleton(c *ssa.Call) ssa.Value {
	fn := c.Call.StaticCallee()
	if fn == nil || len(c.Call.Args) > 0 || fn.Signature.Results().Len() != 1 {
		return nil
	}
	for _, b := range fn.Blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			if load, ok := r.Results[0].(*ssa.UnOp); ok {
				if g, ok := load.X.(*ssa.Global); ok {
					return g
				}
			}
		}
	}
	return nil
}

// typeName is the full name of a named type or of what it points at, or "".
func typeName(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return ""
	}
	return n.Obj().Pkg().Path() + "." + n.Obj().Name()
}

// namedField is the full name of field i of a named struct type or a pointer to one.
func namedField(t types.Type, i int) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return ""
	}
	return fieldName(t, st.Field(i).Name())
}

// maxStoreUses is how many uses of a variable or table are looked at for what is
// stored in it. What stands behind a literal has as many as elements, and is asked
// about for each; what it holds is not known then, as if several were stored.
const maxStoreUses = 1000

// onlyStore returns the value that is stored in a local variable, if it is one.
func onlyStore(a *ssa.Alloc) ssa.Value {
	if len(*a.Referrers()) > maxStoreUses {
		return nil
	}
	var val ssa.Value
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == ssa.Value(a) {
			if val != nil {
				return nil
			}
			val = st.Val
		}
	}
	return val
}

// global returns the package variable that addr is a part of, or nil.
func global(addr ssa.Value) *ssa.Global {
	g, _ := root(addr).(*ssa.Global)
	return g
}

// -- what memory holds --

// bears reports whether memory of type t can hold what callers said: not a
// number, a flag, a dependency behind an interface, a function or a lock.
func bears(t types.Type) bool {
	if name := typeName(t); strings.HasPrefix(name, "sync.") && name != "sync.Map" || strings.HasPrefix(name, "sync/") {
		return false // a lock, or what is read by its methods
	}
	switch u := t.Underlying().(type) {
	case *types.Basic: // also a counter that is shown to callers
		return true
	case *types.Map, *types.Slice, *types.Array, *types.Struct:
		return true
	case *types.Pointer:
		_, ok := u.Elem().Underlying().(*types.Struct)
		return ok
	}
	return false
}

// measures reports whether what is written as a value of type t is a number, a
// time or a flag, or a set of them.
func measures(t types.Type, depth int) bool {
	if depth > 3 {
		return false
	}
	switch name := typeName(t); name {
	case "time.Time", "sync.Map", "sync.Mutex", "sync.RWMutex":
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsNumeric|types.IsBoolean) != 0
	case *types.Pointer:
		return measures(u.Elem(), depth+1)
	case *types.Struct:
		for f := range u.Fields() {
			if f.Name() != "_" && !measures(f.Type(), depth+1) {
				return false
			}
		}
		return true
	}
	return false
}

// maxShown bounds the values that are looked at for what becomes of one; of more
// it is taken to be shown.
const maxShown = 64

// shown reports whether a value read from memory is used for more than writing
// that memory again: n++ shows nothing.
func (e *engine) shown(v ssa.Value) bool {
	return e.shownBy(v, map[ssa.Value]bool{})
}

func (e *engine) shownBy(v ssa.Value, seen map[ssa.Value]bool) bool {
	if seen[v] {
		return false // looked at
	}
	seen[v] = true
	refs := v.Referrers()
	if refs == nil || len(seen) > maxShown {
		return true
	}
	for _, r := range *refs {
		switch r := r.(type) {
		case *ssa.Store:
			if _, local := r.Addr.(*ssa.Alloc); r.Val == v && (local || root(r.Addr) == nil) {
				return true
			}
		case *ssa.MapUpdate, *ssa.DebugRef, *ssa.If:
		case *ssa.BinOp, *ssa.UnOp, *ssa.Convert, *ssa.TypeAssert, *ssa.Extract, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.Lookup, *ssa.MakeInterface, *ssa.Phi:
			if e.shownBy(r.(ssa.Value), seen) {
				return true
			}
		case *ssa.Call:
			s := e.site(r.Block(), r)
			if b, ok := s.common.Value.(*ssa.Builtin); ok && (b.Name() == "delete" || b.Name() == "append" || b.Name() == "len") {
				if b.Name() == "append" && e.shownBy(r, seen) {
					return true
				}
				continue
			}
			if len(s.ops) == 0 || s.ops[0] != v || s.sig.Results().Len() > 0 && !known.WritesMemory(s.name) || known.WritesMemory(s.name) && e.shownBy(r, seen) {
				return true
			}
		default:
			return true
		}
	}
	return false
}
