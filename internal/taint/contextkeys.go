package taint

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/known"
)

// Values travel through a context by key. What is read under a key is claims
// when an authenticating middleware keeps them there: HTTP code stores under it
// what a call that can fail returned, and never a raw part of the request or a
// value of the program's own, or somebody stores under it what is claims. It is
// the caller's when HTTP code keeps a raw part of the request there (see
// [Flows.Kept]). Else nobody knows what it is. A setter in another package than
// the key's is not seen by packages that do not import it: its readers then get
// no claims, which errs towards reporting.

// maxKeyDepth bounds the functions between the place where a context value is
// made and the one where it is stored.
const maxKeyDepth = 4

// findKeys notes the context keys that this package stores claims under.
func (e *engine) findKeys(funcs []*ssa.Function) {
	e.keys, e.storedRaw, e.storedCredential = map[string][]Path{}, map[string]bool{}, map[string]bool{}
	for _, k := range known.ClaimKeys() {
		e.addKey(KeyPart{Key: k})
	}
	for _, a := range e.analysed() {
		for _, k := range a.Raw {
			e.storedRaw[k.Key] = true
			e.storedCredential[k.Key] = e.storedCredential[k.Key] || label{path: k.Part}.credential()
		}
		e.setHeaders = append(e.setHeaders, a.Headers...)
		for _, k := range a.Keys {
			e.addKey(k)
		}
	}
	callers := map[*ssa.Function][]*ssa.Call{}
	var stores []store
	reads := map[string]bool{}
	for _, fn := range funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				c, ok := instr.(*ssa.Call)
				if !ok {
					continue
				}
				if callee := c.Call.StaticCallee(); callee != nil {
					callers[callee] = append(callers[callee], c)
				}
				s := e.site(b, c)
				stores = append(stores, e.storesOf(s)...)
				if read := e.contextCall(s); read != nil && read.value == nil {
					reads[read.key] = true
				}
			}
		}
	}
	e.findNamedKeys(reads)
	raw := map[string]bool{}
	var own []string
	for _, st := range stores {
		fn := st.at.Parent()
		if e.ofCredential(st.value, callers, maxKeyDepth) {
			e.storedCredential[st.key] = true
		}
		switch {
		case e.vouched(st.value, st.at, callers, maxKeyDepth):
			own = append(own, st.key)
		case setter(st.value, fn) && len(callers[fn]) == 0:
			// What is kept is known where it is called, in another package.
		case programs(st.value):
			// Nobody who calls chose it: a default beside what others keep there.
		default:
			raw[st.key] = true // somebody stores under it what nobody verified
		}
	}
	for k := range raw {
		e.storedRaw[k] = true
	}
	maps.DeleteFunc(e.foreign, func(_ *types.Func, s *Summary) bool { return s != nil && len(s.Guard.Trusts) > 0 }) // may be betrayed
	for _, k := range own {
		if !raw[k] {
			e.addKey(KeyPart{Key: k})
			e.ownKeys = append(e.ownKeys, KeyPart{Key: k})
		}
	}
}

// A store keeps a value in a context under a key.
type store struct {
	at    *ssa.Call
	key   string
	value ssa.Value
}

// storesOf returns what a call keeps in contexts: itself, or by a function of
// another package that keeps what it is handed.
func (e *engine) storesOf(s *site) []store {
	at := s.instr.(*ssa.Call)
	if c := e.contextCall(s); c != nil {
		if c.value == nil || c.key == "" {
			return nil
		}
		out := []store{{at, c.key, c.value}}
		for _, k := range c.more {
			out = append(out, store{at, k, c.value})
		}
		return out
	}
	if s.obj == nil {
		return nil
	}
	sum := e.importedSummary(s.obj)
	if sum == nil {
		return nil
	}
	var out []store
	for i := range sum.Puts {
		if p := &sum.Puts[i]; p.From.Kind == Param && p.From.Path == "" && p.At == "" && p.From.Index < len(s.ops) {
			out = append(out, store{at, p.Key, s.ops[p.From.Index]})
		}
	}
	return out
}

// maxMadeOf bounds the operands of a call that what it makes is looked for in.
const maxMadeOf = 4

// ofCredential reports whether a value is a header with a credential, or was made of
// one by some functions. A parameter is what the calls in the package hand over.
func (e *engine) ofCredential(v ssa.Value, callers map[*ssa.Function][]*ssa.Call, depth int) bool {
	var of []ssa.Value
	switch x := v.(type) {
	case *ssa.MakeInterface:
		of = []ssa.Value{x.X}
	case *ssa.Extract:
		of = []ssa.Value{x.Tuple}
	case *ssa.Slice:
		of = []ssa.Value{x.X}
	case *ssa.Phi:
		of = x.Edges[:min(len(x.Edges), maxMadeOf)]
	case *ssa.Parameter:
		i := slices.Index(x.Parent().Params, x)
		for _, c := range callers[x.Parent()][:min(len(callers[x.Parent()]), maxMadeOf)] {
			of = append(of, c.Call.Args[i])
		}
	case *ssa.Call:
		s := e.site(x.Block(), x)
		for _, op := range s.ops {
			name, ok := stringOf(op)
			if ok && known.ReadsHeader(s.name) && credential.Header(name) {
				return true
			}
		}
		of = s.ops[:min(len(s.ops), maxMadeOf)]
	}
	return depth > 0 && slices.ContainsFunc(of, func(v ssa.Value) bool { return e.ofCredential(v, callers, depth-1) })
}

// setter reports whether a function that others can call keeps what it is handed.
func setter(v ssa.Value, fn *ssa.Function) bool {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	p, ok := v.(*ssa.Parameter)
	return ok && p.Parent() == fn && fn.Object() != nil && fn.Object().Exported()
}

// A KeyPart is a part of what is kept in a context under a key.
type KeyPart struct {
	Key string
	At  Path
}

// addKey notes that a part of what is kept under a key is claims, and reports
// whether that is news.
func (e *engine) addKey(k KeyPart) bool {
	if slices.Contains(e.keys[k.Key], k.At) {
		return false
	}
	e.keys[k.Key] = append(e.keys[k.Key], k.At)
	return true
}

// keptClaims notes the keys under which the functions were found to keep
// claims, and reports whether there is any that was not known when they were
// analysed.
func (e *engine) keptClaims(funcs []*ssa.Function) bool {
	raw := map[string]bool{}
	for _, k := range e.rawKeys(funcs) {
		raw[k.Key] = true
	}
	news := false
	for _, fn := range funcs {
		s := e.sums[fn]
		if s == nil {
			continue // an instance of a generic function
		}
		for _, p := range s.Puts {
			k := KeyPart{p.Key, p.At}
			if p.From.Kind == Claims && p.Marks&known.Presence == 0 && !raw[p.Key] && e.addKey(k) {
				e.ownKeys = append(e.ownKeys, k)
				news = true
			}
		}
	}
	return news
}

// keyName names a context key: its type and constant value, or the package
// variable that holds it. It is "" when the key cannot be told.
func keyName(v ssa.Value) string {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	if c, ok := v.(*ssa.Const); ok {
		if c.Value == nil {
			return c.Type().String()
		}
		return c.Type().String() + " " + c.Value.ExactString()
	}
	if g, ok := v.(*ssa.Global); ok {
		return g.String() // its address
	}
	if u, ok := v.(*ssa.UnOp); ok {
		if g, ok := u.X.(*ssa.Global); ok {
			return g.String()
		}
		if _, ok := u.X.(*ssa.Alloc); ok {
			if _, empty := u.Type().Underlying().(*types.Struct); empty {
				return u.Type().String() // ctxKey{}
			}
		}
	}
	return ""
}

// contextValue applies a call that keeps a value in a context or reads one, and
// reports whether it reads.
func (f *frame) contextValue(s *site) bool {
	c := f.e.contextCall(s)
	if c == nil {
		return false
	}
	k := c.key
	if c.value != nil {
		if f.final && k != "" {
			f.puts(s, k, c.value)
			for _, k := range c.more {
				f.puts(s, k, c.value)
			}
		}
		return false
	}
	if s.dst == nil || k == "" {
		return true
	}
	at := s.at(c.out)
	if len(f.e.keys[k]) == 0 && f.e.carriesIdentity(s, c) {
		f.arrives(s, c)
		return true
	}
	if c.owner != nil && len(f.e.keys[k]) == 0 && !f.e.storedRaw[k] {
		return false // nothing is known of what it carries
	}
	for _, part := range f.e.keys[k] {
		f.put(s.dst, cell{item: item{at.join(part), label{obj: f.source(Claims, "context value "+shortKey(k))}}, pos: s.instr.Pos(), words: "verified claims"})
	}
	if f.e.unseenIdentity(s, k) {
		f.trusted = trust(f.trusted, k)
		f.put(s.dst, cell{item: item{at, label{obj: f.source(Claims, "context value "+shortKey(k))}}, pos: s.instr.Pos(), words: "who calls, kept by code that is not in sight"})
	}
	if !slices.Contains(f.e.keys[k], "") {
		f.put(s.dst, cell{item: item{at, label{obj: f.source(Keyed, k)}}, pos: s.instr.Pos(), words: "read from the context"})
	}
	return true
}

// puts records what a call keeps in a context under key k.
func (f *frame) puts(s *site, k string, v ssa.Value) {
	if v == nil {
		return
	}
	marks, where := f.guards.marks(v, s.b), f.e.where(s.instr.Pos())
	f.set(v).symbolic("", func(x visit) {
		f.keep(Put{From: origin(x.l), Key: k, At: x.at, Marks: x.marks | marks, Where: where, pos: s.instr.Pos()},
			func() *trail { return f.e.trail(x.from) })
	})
}

// maxPuts bounds what a summary says about contexts; more is missed.
const maxPuts = 32

type putKey struct {
	from Origin
	key  string
	at   Path
}

// keep records p once.
func (f *frame) keep(p Put, way func() *trail) {
	k := putKey{p.From, p.Key, p.At}
	if f.kept[k] || p.Marks&known.Presence != 0 {
		return
	}
	if len(f.sum.Puts) >= maxPuts {
		f.e.bound(boundPuts, f.fn)
		return
	}
	f.kept[k] = true
	p.trail = way()
	f.sum.Puts = append(f.sum.Puts, p)
}

// shortKey is a key's name without the folders of its package.
func shortKey(k string) string {
	for i := len(k) - 1; i >= 0; i-- {
		if k[i] == '/' {
			return k[i+1:]
		}
	}
	return k
}
