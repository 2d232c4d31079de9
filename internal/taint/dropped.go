package taint

import (
	"cmp"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- attributes that a log handler drops --

// A handler that shows every attribute to a function of the program's own
// (ReplaceAttr) writes what that returns, so that an attribute whose key is
// written in the source can be gone before anybody reads it. Which handler a logger
// has is looked for backwards from the logger, through variables, fields and
// parameters, as far as all that is ever stored there can be seen in this package
// and those that it imports. A logger of which anything else can be behind it
// drops nothing: that errs towards reporting. That another package overwrites an
// exported variable, and that the default logger is set only later, is not looked
// at: that errs towards silence.

// Dropped says of which attributes a log handler shows nothing: those with one of
// Keys, or with Others all but those. The zero value drops nothing.
type Dropped struct {
	Keys   []string // sorted
	Others bool
}

// drops reports whether an attribute with that key is dropped. Of all others, one
// that differs only in its letters' case is none, as a function may fold it.
func (d Dropped) drops(key string) bool {
	if d.Others {
		return !slices.ContainsFunc(d.Keys, func(k string) bool { return strings.EqualFold(k, key) })
	}
	return slices.Contains(d.Keys, key)
}

func (d Dropped) String() string {
	if d.Others {
		return "drops all but " + strings.Join(d.Keys, ",")
	}
	return "drops " + strings.Join(d.Keys, ",")
}

// none reports whether nothing is dropped.
func (d Dropped) none() bool { return !d.Others && len(d.Keys) == 0 }

// meet returns what both drop.
func (d Dropped) meet(o Dropped) Dropped {
	out := Dropped{Others: d.Others && o.Others}
	for _, k := range slices.Concat(d.Keys, o.Keys) {
		if (d.drops(k) && o.drops(k)) != out.Others && !slices.Contains(out.Keys, k) {
			out.Keys = append(out.Keys, k)
		}
	}
	slices.Sort(out.Keys)
	return out
}

// A NamedDropped says what the logger in a package variable drops, or what the
// default logger does after a package set it.
type NamedDropped struct {
	Key     string // "import/path.Name", or defaultLogger
	Dropped Dropped
}

const defaultLogger = "default"

// handlers is what is known about where loggers come from.
type handlers struct {
	dropped map[any]Dropped               // by value, package variable and field
	fields  map[string][]*ssa.Store       // what is stored in fields that can hold a logger
	calls   map[*ssa.Function][]*ssa.Call // of functions that are never used as values
	values  map[*ssa.Function]bool        // functions that are
	set     []*site                       // calls that set the default logger
	abroad  map[string]Dropped            // of the packages imported, by key
}

// findHandlers collects in one pass what loggers can come from.
func (e *engine) findHandlers() *handlers {
	if e.logHandlers != nil {
		return e.logHandlers
	}
	h := &handlers{
		dropped: map[any]Dropped{}, fields: map[string][]*ssa.Store{}, calls: map[*ssa.Function][]*ssa.Call{},
		values: map[*ssa.Function]bool{}, abroad: map[string]Dropped{},
	}
	e.logHandlers = h
	for _, fn := range e.funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				h.note(e, b, instr)
			}
		}
	}
	for _, a := range e.analysed() {
		for _, l := range a.Loggers {
			if old, ok := h.abroad[l.Key]; ok {
				l.Dropped = old.meet(l.Dropped) // several set the default
			}
			h.abroad[l.Key] = l.Dropped
		}
	}
	return h
}

// note looks at one instruction for findHandlers.
func (h *handlers) note(e *engine, b *ssa.BasicBlock, instr ssa.Instruction) {
	called := ssa.Value(nil)
	switch i := instr.(type) {
	case *ssa.Store:
		if fa, ok := i.Addr.(*ssa.FieldAddr); ok && holdsHandler(i.Val.Type()) {
			name := fieldOf(fa.X.Type(), fa.Field)
			h.fields[name] = append(h.fields[name], i)
		}
	case *ssa.Call:
		if fn := i.Call.StaticCallee(); fn != nil {
			called = i.Call.Value
			h.calls[fn] = append(h.calls[fn], i)
		}
		if s := e.site(b, i); known.SetsLogHandler(s.name) {
			h.set = append(h.set, s)
		}
	}
	for _, op := range instr.Operands(nil) {
		if fn, ok := (*op).(*ssa.Function); ok && *op != called {
			h.values[fn] = true
		}
	}
}

// holdsHandler reports whether t is a type of the package of log handlers: a
// logger, a handler, its options.
func holdsHandler(t types.Type) bool {
	path, _ := known.CutPackage(known.LogAttr)
	return packageOf(pointee(t)) == path
}

// pointee returns what t points at, or t.
func pointee(t types.Type) types.Type {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// behind returns what the handler behind the record that a call writes drops.
func (e *engine) behind(s *site) Dropped {
	row, ok := known.LogHandlerOf(s.name)
	switch {
	case !ok:
		return Dropped{}
	case row.From == known.None:
		return e.defaultDrops()
	}
	if op := s.operand(row.From); op != nil {
		return e.dropsOf(op, s.b)
	}
	return Dropped{}
}

// defaultDrops returns what the default logger drops, whoever sets it.
func (e *engine) defaultDrops() Dropped {
	h := e.findHandlers()
	if d, ok := h.dropped[defaultLogger]; ok {
		return d
	}
	h.dropped[defaultLogger] = Dropped{} // of one that is made of itself
	d, found := h.abroad[defaultLogger]
	for _, s := range h.set {
		if here := e.dropsOf(s.operand(known.A0), s.b); found {
			d = d.meet(here)
		} else {
			d, found = here, true
		}
	}
	h.dropped[defaultLogger] = d
	return d
}

// dropsOf returns what the logger, handler, options or function that v is drops,
// when it is used in a block.
func (e *engine) dropsOf(v ssa.Value, at *ssa.BasicBlock) Dropped {
	if options, ok := v.(*ssa.Alloc); ok {
		return e.optionsDrop(options, at) // what is set depends on where it is asked
	}
	h := e.findHandlers()
	d, ok := h.dropped[v]
	if !ok {
		h.dropped[v] = Dropped{} // of what is made of itself
		d = e.traceDropped(v, at)
		h.dropped[v] = d
	}
	return d
}

// traceDropped is dropsOf for a value that is asked for first.
func (e *engine) traceDropped(v ssa.Value, at *ssa.BasicBlock) Dropped {
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return e.dropsOf(x.X, at)
	case *ssa.ChangeInterface:
		return e.dropsOf(x.X, at)
	case *ssa.ChangeType:
		return e.dropsOf(x.X, at)
	case *ssa.Phi:
		return e.allDrop(len(x.Edges), func(i int) Dropped { return e.dropsOf(x.Edges[i], x.Block().Preds[i]) })
	case *ssa.Call:
		return e.resultDrops(x, 0)
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok {
			return e.resultDrops(c, x.Index)
		}
	case *ssa.UnOp:
		if x.Op == token.MUL {
			return e.loadDrops(x.X, at)
		}
	case *ssa.Field:
		return e.fieldDrops(fieldOf(x.X.Type(), x.Field), x.X.Type(), x.Field)
	case *ssa.FreeVar:
		return e.capturedDrops(x)
	case *ssa.Parameter:
		return e.paramDrops(x)
	case *ssa.Function:
		return e.replaces(x)
	case *ssa.MakeClosure:
		return e.replaces(x.Fn.(*ssa.Function))
	}
	return Dropped{}
}

// allDrop returns what n things all drop.
func (e *engine) allDrop(n int, each func(i int) Dropped) Dropped {
	var d Dropped
	for i := range n {
		if here := each(i); i == 0 {
			d = here
		} else {
			d = d.meet(here)
		}
		if d.none() {
			break // nothing is left
		}
	}
	return d
}

// resultDrops returns what result i of a call drops.
func (e *engine) resultDrops(c *ssa.Call, i int) Dropped {
	s := e.site(c.Block(), c)
	if _, ok := known.LogHandlerOf(s.name); ok {
		return e.behind(s)
	}
	fn := c.Call.StaticCallee()
	if fn == nil || i > 0 {
		return Dropped{} // nobody in sight, or made together with something else
	}
	return e.replaces(fn)
}

// replaces returns what a function that replaces attributes drops, or what one
// that makes a logger, handler, options or such a function makes drops.
func (e *engine) replaces(fn *ssa.Function) Dropped {
	if obj := object1(fn); fn.Synthetic != "" && obj != nil {
		if real := e.pkg.Prog.FuncValue(obj); real != nil {
			fn = real // a bound method
		}
	}
	if e.order.of[fn] != nil {
		return Dropped{} // being looked at just now
	}
	if sum := e.summary(fn); sum != nil && sum.Drops != nil {
		return *sum.Drops
	}
	return Dropped{}
}

// loadDrops returns what is stored at an address drops.
func (e *engine) loadDrops(addr ssa.Value, at *ssa.BasicBlock) Dropped {
	switch x := addr.(type) {
	case *ssa.Global:
		return e.globalDrops(x)
	case *ssa.FieldAddr:
		return e.fieldDrops(fieldOf(x.X.Type(), x.Field), pointee(x.X.Type()), x.Field)
	case *ssa.Alloc:
		return e.storedDrop(x)
	case *ssa.FreeVar:
		return e.capturedDrops(x)
	}
	return Dropped{}
}

// globalDrops returns what a package variable drops that is written once.
func (e *engine) globalDrops(g *ssa.Global) Dropped {
	h := e.findHandlers()
	if g.Pkg != nil && g.Pkg.Pkg != e.pass.Pkg {
		return h.abroad[g.String()]
	}
	init := e.initial(g)
	if init == nil {
		return Dropped{}
	}
	var at *ssa.BasicBlock
	if instr, ok := init.(ssa.Instruction); ok {
		at = instr.Block()
	}
	return e.dropsOf(init, at)
}

// fieldDrops returns what all that is ever stored in a field drops. One that other
// packages can write to drops nothing.
func (e *engine) fieldDrops(name string, owner types.Type, n int) Dropped {
	h := e.findHandlers()
	st, ok := owner.Underlying().(*types.Struct)
	if !ok || packageOf(owner) != e.pass.Pkg.Path() || st.Field(n).Exported() && e.pass.Pkg.Name() != "main" {
		return Dropped{}
	}
	d, ok := h.dropped[name]
	if !ok {
		h.dropped[name] = Dropped{}
		stores := slices.DeleteFunc(slices.Clone(h.fields[name]), func(s *ssa.Store) bool { return isNil(s.Val) })
		d = e.allDrop(len(stores), func(i int) Dropped { return e.dropsOf(stores[i].Val, stores[i].Block()) })
		h.dropped[name] = d
	}
	return d
}

// storedDrop returns what all that is stored in a variable drops.
func (e *engine) storedDrop(a *ssa.Alloc) Dropped {
	var stores []*ssa.Store
	for _, r := range *a.Referrers() {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr != ssa.Value(a) {
				return Dropped{} // somebody else has its address
			}
			if !isNil(r.Val) {
				stores = append(stores, r)
			}
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.MakeClosure:
			if writesCaptured(r, a) {
				return Dropped{}
			}
		default:
			return Dropped{}
		}
	}
	return e.allDrop(len(stores), func(i int) Dropped { return e.dropsOf(stores[i].Val, stores[i].Block()) })
}

// writesCaptured reports whether a literal does more with a captured variable than
// to read it.
func writesCaptured(mc *ssa.MakeClosure, a *ssa.Alloc) bool {
	fn := mc.Fn.(*ssa.Function)
	for i, b := range mc.Bindings {
		if b != ssa.Value(a) {
			continue
		}
		for _, r := range *fn.FreeVars[i].Referrers() {
			if load, ok := r.(*ssa.UnOp); !ok || load.Op != token.MUL {
				return true
			}
		}
	}
	return false
}

// capturedDrops returns what a captured variable drops, by where it is captured.
func (e *engine) capturedDrops(v *ssa.FreeVar) Dropped {
	fn := v.Parent()
	i := slices.Index(fn.FreeVars, v)
	var made []*ssa.MakeClosure
	if fn.Referrers() == nil {
		return Dropped{} // a bound method
	}
	for _, r := range *fn.Referrers() {
		if mc, ok := r.(*ssa.MakeClosure); ok {
			made = append(made, mc)
		}
	}
	return e.allDrop(len(made), func(n int) Dropped {
		b := made[n].Bindings[i]
		if a, ok := b.(*ssa.Alloc); ok && !holdsHandler(b.Type()) {
			return e.storedDrop(a)
		}
		return e.dropsOf(b, made[n].Block())
	})
}

// paramDrops returns what all that is ever handed over for a parameter drops, of a
// function that is called in this package only and used as a value nowhere.
func (e *engine) paramDrops(p *ssa.Parameter) Dropped {
	h, fn := e.findHandlers(), p.Parent()
	obj := object1(fn)
	if obj == nil || fn.Signature.Recv() != nil || h.values[fn] || obj.Exported() && e.pass.Pkg.Name() != "main" {
		return Dropped{}
	}
	i, calls := slices.Index(fn.Params, p), h.calls[fn]
	return e.allDrop(len(calls), func(n int) Dropped { return e.dropsOf(calls[n].Call.Args[i], calls[n].Block()) })
}

// optionsDrop returns what options drop whose function for attributes is set on
// every way to a block.
func (e *engine) optionsDrop(a *ssa.Alloc, at *ssa.BasicBlock) Dropped {
	var d Dropped
	found, sure := false, false
	for _, r := range *a.Referrers() {
		fa, ok := r.(*ssa.FieldAddr)
		if !ok || !known.ReplacesAttrs(fieldOf(fa.X.Type(), fa.Field)) {
			continue // another field
		}
		for _, rr := range *fa.Referrers() {
			st, ok := rr.(*ssa.Store)
			if !ok {
				continue // read
			}
			here := e.dropsOf(st.Val, st.Block())
			if found {
				here = here.meet(d)
			}
			d, found = here, true
			sure = sure || at == nil || st.Parent() != at.Parent() || st.Block().Dominates(at)
		}
	}
	if !sure {
		return Dropped{} // behind a switch
	}
	return d
}

// -- what other packages are told --

// exportLoggers returns what the package variables that hold loggers drop, and what
// the default logger does where this package sets it.
func (e *engine) exportLoggers() []NamedDropped {
	var out []NamedDropped
	globals := slices.SortedFunc(maps.Keys(e.globals), func(a, b *ssa.Global) int { return cmp.Compare(a.String(), b.String()) })
	for _, g := range globals {
		if g.Object() == nil || !g.Object().Exported() || !holdsHandler(pointee(g.Type())) {
			continue
		}
		if d := e.globalDrops(g); !d.none() {
			out = append(out, NamedDropped{g.String(), d})
		}
	}
	if len(e.findHandlers().set) > 0 {
		out = append(out, NamedDropped{defaultLogger, e.defaultDrops()})
	}
	return out
}
