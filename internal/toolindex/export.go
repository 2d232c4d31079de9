package toolindex

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// Bounds of the fact, in instructions. Where one is reached, the name of a
// tool that only the code left out computes is dynamic elsewhere.
const (
	maxSmall    = 50     // of an exported function that makes a text
	maxExported = 200    // of a function that handles no values of an SDK
	maxFact     = 20_000 // of all functions
)

// exporter finds the code that evaluation in an importing package can reach.
type exporter struct {
	p       *program
	out     map[string]*Fn
	todo    []*Fn // in out, and not yet looked through
	later   []*Fn // wanted when there is room: they handle no values of an SDK
	boxed   map[string]bool
	called  map[string]bool      // methods that no other package can declare, called through an interface
	methods map[string][]*Method // by type
	globals map[string]bool      // packages with a variable that is used
	left    int                  // instructions up to maxFact
}

// export returns the fact of the package: the code of its own and of its
// dependencies that importing packages may have to run, or nil when there is
// none. Nobody imports a main package.
func (p *program) export() *code {
	if p.pass.Pkg.Name() == "main" {
		return nil
	}
	e := &exporter{p: p, out: map[string]*Fn{}, boxed: map[string]bool{}, called: map[string]bool{}, methods: map[string][]*Method{}, globals: map[string]bool{}, left: maxFact}
	for _, m := range p.m.methods {
		e.methods[m.Type] = append(e.methods[m.Type], m)
	}
	for _, f := range p.own {
		if f.Named && f.Export && (f.Roles || f.Touches || f.size() <= maxSmall && (p.makesText(f) || f.sets() || f.callsOut()) || p.tells(f)) {
			e.need(f.Key)
		}
	}
	if p.tables() {
		e.globals[p.pass.Pkg.Path()] = true
	}
	e.finish()
	for e.needInits() {
		e.finish()
	}
	if len(e.out)+len(p.offers)+len(p.asks) == 0 {
		return nil
	}
	return e.code()
}

// tables reports whether another package can read a collection of structs from
// a variable of this one: a table of tools.
func (p *program) tables() bool {
	scope := p.pass.Pkg.Scope()
	return slices.ContainsFunc(scope.Names(), func(name string) bool {
		v, ok := scope.Lookup(name).(*types.Var)
		if !ok || !v.Exported() {
			return false
		}
		switch x := v.Type().Underlying().(type) {
		case *types.Slice:
			return p.touch.row(x.Elem())
		case *types.Array:
			return p.touch.row(x.Elem())
		case *types.Map:
			return p.touch.row(x.Elem())
		}
		return false
	})
}

// code returns what was found, sorted.
func (e *exporter) code() *code {
	out := &code{met: slices.Clone(e.p.mine)}
	for _, key := range slices.Sorted(maps.Keys(e.out)) {
		out.funcs = append(out.funcs, e.out[key])
	}
	for _, typ := range slices.Sorted(maps.Keys(e.boxed)) {
		for _, m := range e.methods[typ] {
			if m.Iface || e.out[m.Func] != nil {
				out.methods = append(out.methods, m)
			}
		}
	}
	slices.SortFunc(out.methods, func(a, b *Method) int { return strings.Compare(a.Type+" "+a.Name, b.Type+" "+b.Name) })
	for _, k := range slices.Sorted(maps.Keys(e.p.known)) {
		if fn, _, _ := strings.Cut(k, "|"); e.out[fn] != nil {
			out.known = append(out.known, k)
		}
	}
	for _, c := range e.p.imported {
		out.met = append(out.met, c.met...)
		for _, r := range c.releases {
			if !slices.ContainsFunc(out.releases, func(o release) bool { return o.Path == r.Path }) {
				out.releases = append(out.releases, r)
			}
		}
	}
	for _, v := range slices.Sorted(maps.Keys(e.p.m.registries)) {
		out.registries = append(out.registries, e.p.m.registries[v])
	}
	out.offers, out.asks = e.p.offers, slices.Compact(slices.Sorted(slices.Values(e.p.asks)))
	slices.SortFunc(out.releases, func(a, b release) int { return strings.Compare(a.Path, b.Path) })
	slices.Sort(out.met)
	out.met = slices.Compact(out.met)
	return out
}

// need adds the function with the given key, as far as its code matters.
func (e *exporter) need(key string) {
	f := e.p.m.fns[key]
	if f == nil || e.out[key] != nil {
		return
	}
	if f = f.exported(); f == nil {
		return
	}
	if !f.Roles && !f.Touches && !f.Sketch {
		e.later = append(e.later, f)
		return
	}
	e.add(f)
}

// add adds f, without its code when there is no room for it.
func (e *exporter) add(f *Fn) {
	if n := f.size(); n > e.left {
		e.p.m.under = f.Key
		e.p.m.cut(muchCode)
		g := *f
		g.Blocks, g.Regs = nil, 0
		f = &g
	} else {
		e.left -= n
	}
	e.out[f.Key] = f
	e.todo = append(e.todo, f)
}

// exported is the form in which f is exported: with its code when that may
// have to be run to find tools, as a sketch when it may be a handler, else nil.
func (f *Fn) exported() *Fn {
	switch {
	case f.Roles || f.Sketch:
		return f
	case f.likeHandler():
		return f.sketch()
	case f.Touches || !f.Tests && f.size() <= maxExported:
		return f
	}
	return nil
}

// sets reports whether f keeps something in a package variable: what others
// call through that variable later.
func (f *Fn) sets() bool {
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if in.Op == opStore && in.A[0].K == kGlobal && in.A[1].K == kParam {
				return true
			}
		}
	}
	return false
}

// callsOut reports whether f calls what implements an interface of its package:
// another package may have put its own there.
func (f *Fn) callsOut() bool {
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if in.Op == opInvoke && strings.HasPrefix(in.T, "("+f.Pkg+".") {
				return true
			}
		}
	}
	return false
}

// finish looks through the functions that were added, and those they add.
func (e *exporter) finish() {
	for len(e.todo)+len(e.later) > 0 {
		if len(e.todo) == 0 {
			f := e.later[0]
			e.later = e.later[1:]
			if e.out[f.Key] == nil {
				e.add(f)
			}
			continue
		}
		f := e.todo[len(e.todo)-1]
		e.todo = e.todo[:len(e.todo)-1]
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				e.instr(in)
			}
		}
	}
}

// instr adds what one instruction refers to.
func (e *exporter) instr(in *Instr) {
	switch in.Op {
	case opCall, opClosure, opBound:
		if !isInit(in.S) || !strings.HasSuffix(in.S, ".init") {
			e.need(in.S)
		}
	case opIface:
		if !e.boxed[in.T] {
			e.boxed[in.T] = true
			for _, m := range e.methods[in.T] {
				e.need(m.Func)
			}
		}
	case opInvoke:
		e.hidden(in.S)
	}
	for _, o := range in.A {
		switch o.K {
		case kFunc:
			e.need(o.S)
		case kGlobal:
			e.globals[packageOf(o.S)] = true
		}
	}
}

// hidden adds the methods of a name that only this package can declare: whoever
// makes a value of such an interface has it from here, wherever it is boxed.
func (e *exporter) hidden(method string) {
	if token.IsExported(method) || e.called[method] {
		return
	}
	e.called[method] = true
	for _, f := range e.p.own {
		if methodName(f.Key) == method {
			e.need(f.Key)
		}
	}
}

// needInits adds the package initializers that set a variable in use, handle
// tools, or run an initializer that does. It reports whether there were any.
func (e *exporter) needInits() bool {
	var inits []string
	for key := range e.p.m.fns {
		if strings.HasSuffix(key, ".init") && isInit(key) {
			inits = append(inits, key)
		}
	}
	slices.Sort(inits)
	n := len(e.out)
	for changed := true; changed; {
		changed = false
		for _, key := range inits {
			f := e.p.m.fns[key]
			if e.out[key] != nil || !e.needsInit(f) {
				continue // of no use
			}
			e.left -= f.size()
			e.out[key], changed = f, true
			e.todo = append(e.todo, f)
		}
	}
	return len(e.out) > n
}

// needsInit reports whether the initializer f is needed.
func (e *exporter) needsInit(f *Fn) bool {
	if f.Touches || e.globals[f.Pkg] {
		return true
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if in.Op != opCall || !isInit(in.S) {
				continue // a value
			}
			if g := e.p.m.fns[in.S]; e.out[in.S] != nil || g != nil && g.Touches && !strings.HasSuffix(in.S, ".init") {
				return true
			}
		}
	}
	return false
}

// size is the number of instructions.
func (f *Fn) size() int {
	n := 0
	for _, b := range f.Blocks {
		n += len(b.Instrs)
	}
	return n
}

// sketch returns what package code has to know of a handler that another
// package registers: its calls that something it captured or holds takes part
// in, as that may be the handler which it decorates.
func (f *Fn) sketch() *Fn {
	g := *f
	g.Blocks, g.Regs, g.Sketch = nil, 0, true
	made := map[int]*Instr{}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if in.Dst >= 0 {
				made[in.Dst] = in
			}
		}
	}
	kept := map[*Instr]bool{}
	out := &Block{}
	keep := func(in *Instr) {
		if !kept[in] {
			kept[in] = true
			out.Instrs = append(out.Instrs, in)
		}
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if in.Op != opInvoke && in.Op != opCall && in.Op != opCallValue {
				continue // not a call
			}
			if f.Made && in.Op == opInvoke && len(in.A) == 3 && fromContext(in.A[1], made, 4) {
				short := *in // what the context is made with does not matter
				short.A = slices.Clone(in.A)
				short.A[1] = Operand{K: kParam}
				in = &short
			}
			for _, o := range in.A {
				_, base := chainOf(o, made)
				if base.K == kFree || base.K == kParam && base.N == 0 && f.method() {
					keep(in)
				}
			}
			if kept[in] {
				for _, o := range in.A {
					chain, _ := chainOf(o, made)
					for _, c := range chain {
						keep(c)
					}
				}
			}
		}
	}
	if len(out.Instrs) > 0 {
		g.Blocks = []*Block{out}
	}
	return &g
}

// method reports whether the first parameter of f is a receiver.
func (f *Fn) method() bool { return f.Named && strings.HasPrefix(f.Key, "(") && len(f.Params) > 0 }

// maxChain bounds how far an operand is followed to what a function captured.
const maxChain = 6

// chainOf returns the instructions that lead from what a function got, its
// parameters and free variables, to the operand o.
func chainOf(o Operand, made map[int]*Instr) (chain []*Instr, base Operand) {
	for range maxChain {
		in := made[int(o.N)]
		if o.K != kReg || in == nil || len(in.A) == 0 {
			break
		}
		switch in.Op {
		case opLoad, opFieldAddr, opField, opSame, opIface, opAssert:
		default:
			return chain, o
		}
		chain, o = append(chain, in), in.A[0]
	}
	return chain, o
}
