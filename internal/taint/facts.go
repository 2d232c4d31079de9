package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- facts --

func (e *engine) exportFacts(funcs []*ssa.Function) {
	var a Analysed
	room := maxHandlerItems
	for _, fn := range funcs {
		if o := fn.Origin(); o != nil {
			fn = o
		}
		s := e.sums[fn]
		if s != nil && fn.Object() != nil && fn.Object().Exported() {
			s.Bare = e.bareResults(fn)
		}
		if s == nil || s.empty() || e.inTest(fn.Pos()) {
			continue // nothing to say
		}
		if !s.whole() {
			e.bound(boundTravel, fn)
		}
		obj, _ := fn.Object().(*types.Func)
		if obj != nil && obj.Pkg() == e.pass.Pkg {
			e.pass.ExportObjectFact(obj, s.portable())
		}
		if e.serves(fn) && !s.Guard.empty() {
			a.Guards = append(a.Guards, NamedGuard{fn.String(), s.portable().Guard})
		}
		if (obj == nil || !obj.Exported()) && e.takesCall(fn.Signature) {
			p := s.portable().ofParams()
			items := len(p.Hits) + len(p.Uses) + len(p.Picks)
			if room -= items; room < 0 {
				e.bound(boundTravel, fn)
			} else if items > 0 {
				a.Handlers = append(a.Handlers, Handler{fn.String(), p, known.DataParams(fn.Signature), e.takesSDK(fn.Signature)})
			}
		}
	}
	slices.SortFunc(a.Handlers, func(x, y Handler) int { return strings.Compare(x.Key, y.Key) })
	slices.SortFunc(a.Guards, func(x, y NamedGuard) int { return strings.Compare(x.Key, y.Key) })
	slices.SortFunc(e.ownKeys, func(x, y KeyPart) int { return strings.Compare(x.Key+string(x.At), y.Key+string(y.At)) })
	a.Keys = slices.Compact(e.ownKeys)
	a.Raw, a.Read, a.Executed = e.portableRaw(), portableUses(e.read), portableHits(e.executed)
	a.SDK = e.reachesSDK()
	a.Claims = slices.Sorted(slices.Values(e.identity.claims))
	a.Headers = e.ownHeaders
	a.Identity, a.Forwards = e.identity.known, e.identity.forwards
	a.Memory, a.Remote, a.Admits = e.ownWritten, e.remoteHere, e.remoteHere && len(e.httpGuards()) > 0
	slices.Sort(e.ownGated)
	a.Gated = slices.Compact(e.ownGated)
	a.Methods = e.boxedMethods()
	a.Loggers = e.exportLoggers()
	a.Bare = e.ownBare()
	e.pass.ExportPackageFact(&a)
	e.exportInterfaces()
}

// jsonObject is what a JSON object is decoded into when nobody says otherwise.
var jsonObject = types.NewMap(types.Typ[types.String], types.NewInterfaceType(nil, nil))

// serves reports whether fn can be a handler or a wrapper of one: it takes what a
// call consists of, it answers with a type of an SDK, or it is a function literal.
func (e *engine) serves(fn *ssa.Function) bool {
	for r := range fn.Signature.Results().Variables() {
		if e.ofSDK(r.Type()) {
			return true
		}
	}
	return fn.Parent() != nil || e.takesCall(fn.Signature)
}

// takesCall reports whether a function of that type takes a context, a type of an
// SDK or arguments as JSON has them.
func (e *engine) takesCall(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		t := types.Unalias(p.Type())
		if ptr, ok := t.(*types.Pointer); ok {
			t = types.Unalias(ptr.Elem())
		}
		if isContext(t) || e.ofSDK(t) {
			return true
		}
		if types.TypeString(t, nil) == "encoding/json.RawMessage" || types.Identical(t, jsonObject) {
			return true
		}
		if st, ok := t.Underlying().(*types.Struct); ok { // everything in one parameter
			for f := range st.Fields() {
				if f.Embedded() && isContext(f.Type()) {
					return true
				}
			}
		}
	}
	return false
}

// ofParams returns what s says about parameters: what reaches a sink, leaves, or
// picks an operation; and the replies that reach a record. It is kept small, as a
// package has many handlers: the first few of each, without the stations on the way.
func (s *Summary) ofParams() *Summary {
	p := &Summary{}
	logged := 0
	for _, h := range s.Hits {
		if h.From.Kind != Param && !h.travels() {
			continue // told in its own package
		}
		h.Steps, h.trail = nil, nil
		if h.Sink.Kind == known.Log {
			if logged++; logged > maxHandlerFlows {
				continue
			}
		} else {
			h.Sink.Func = "" // what it is, and where, is enough
			if len(p.Hits)-min(logged, maxHandlerFlows) >= maxHandlerFlows {
				continue
			}
		}
		p.Hits = append(p.Hits, h)
	}
	for _, u := range s.Uses {
		if u.From.Kind == Param && len(p.Uses) < maxHandlerFlows {
			u.Steps, u.trail = nil, nil
			p.Uses = append(p.Uses, u)
		}
	}
	for _, k := range s.Picks {
		if k.From.Kind == Param && len(p.Picks) < maxHandlerFlows {
			k.Steps, k.trail = nil, nil
			p.Picks = append(p.Picks, k)
		}
	}
	return p
}

// takesSDK reports whether a function of that type takes a type of an SDK.
func (e *engine) takesSDK(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if e.ofSDK(p.Type()) {
			return true
		}
	}
	return false
}

// ofSDK reports whether t is a type of an SDK, or points to one.
func (e *engine) ofSDK(t types.Type) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	path := packageOf(t)
	return path != "" && known.IsSDK(known.OriginalPath(path, e.cfg.Aliases))
}

// exportInterfaces says of each interface method of the package what its
// implementations in the package do, so that other packages can call through it.
func (e *engine) exportInterfaces() {
	scope := e.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !types.IsInterface(tn.Type()) || !tn.Exported() {
			continue
		}
		iface := tn.Type().Underlying().(*types.Interface)
		for m := range iface.ExplicitMethods() {
			if m.Pkg() != e.pass.Pkg {
				continue
			}
			all := &Summary{}
			for _, s := range e.implemented(m, tn.Type()) {
				all.merge(s)
			}
			if !all.empty() {
				all.sort()
				e.pass.ExportObjectFact(m, all.portable())
			}
		}
	}
}

// boxedMethods says what the methods of other packages' interfaces do for the
// values that this package puts into them.
func (e *engine) boxedMethods() []NamedSummary {
	var out []NamedSummary
	for _, n := range e.boxed {
		iface, ok := n.Underlying().(*types.Interface)
		if !ok {
			continue // a type parameter
		}
		for m := range iface.Methods() {
			all := &Summary{}
			for _, s := range e.implemented(m, n) {
				all.merge(s)
			}
			if !all.empty() {
				all.sort()
				out = append(out, NamedSummary{m.FullName(), all.portable()})
			}
		}
	}
	slices.SortFunc(out, func(x, y NamedSummary) int { return strings.Compare(x.Key, y.Key) })
	return slices.CompactFunc(out, func(x, y NamedSummary) bool { return x.Key == y.Key })
}

// merge adds what another implementation does.
func (s *Summary) merge(o *Summary) {
	if o == nil {
		return
	}
	base := len(s.Calls)
	shift := func(f Origin) Origin {
		if f.Kind == Returned {
			f.Index += base
		}
		return f
	}
	s.Calls = append(s.Calls, o.Calls...)
	for _, f := range o.Flows {
		f.From = shift(f.From)
		s.Flows = append(s.Flows, f)
	}
	for _, h := range o.Hits {
		h.From = shift(h.From)
		s.Hits = append(s.Hits, h)
	}
	s.Uses = append(s.Uses, o.Uses...)
	s.Puts = append(s.Puts, o.Puts...)
	s.Picks = append(s.Picks, o.Picks...)
	s.Handed = append(s.Handed, o.Handed...)
	for _, a := range o.Does {
		if !slices.Contains(s.Does, a) {
			s.Does = append(s.Does, a)
		}
	}
	s.Guard.Reached.merge(&o.Guard.Reached)
	if o.Guard.Bare != nil {
		bare := Reached{}
		if s.Guard.Bare != nil {
			bare.merge(s.Guard.Bare)
		}
		bare.merge(o.Guard.Bare)
		s.Guard.Bare = &bare
	}
	if o.Guard.Inner == GuardedNext {
		s.Guard.Inner = GuardedNext // what it is around is bare by now
	}
	for i := range o.Guard.Effects {
		s.Guard.reaches(&o.Guard.Effects[i])
	}
	s.Guard.Checks = append(s.Guard.Checks, o.Guard.Checks...)
	for _, t := range o.Guard.Stores {
		s.Guard.Stores = touch(s.Guard.Stores, t)
	}
	s.Guard.Next = max(s.Guard.Next, o.Guard.Next)
	s.Guard.Records = s.Guard.Records || o.Guard.Records
	s.Guard.Names = append(s.Guard.Names, o.Guard.Names...)
}

// merge adds what another implementation reaches.
func (r *Reached) merge(o *Reached) {
	if len(r.Opens) == 0 {
		r.Opens = slices.Clone(o.Opens)
	}
	for _, t := range o.Writes {
		r.Writes = touch(r.Writes, t)
	}
	for _, t := range o.Reads {
		r.Reads = touch(r.Reads, t)
	}
}

// Bounds on what travels: a summary says what matters to callers, not all.
const (
	maxFactHits    = 64 // of each list; what is left out is missed in other packages
	maxFactSteps   = 4  // of each flow, the last ones; the way before is not told
	maxFactWays    = 16 // flows of each list of which the way is told at all
	maxFactReplies = 16
	// maxHandlerFlows bounds what one of the Handlers of a package says of each kind,
	// and maxHandlerItems what they say together.
	maxHandlerFlows = 5
	maxHandlerItems = 240
)

// whole reports whether all of s travels.
func (s *Summary) whole() bool {
	return max(len(s.Hits), len(s.Uses), len(s.Picks), len(s.Valid)) <= maxFactHits
}

// portable returns a copy of s without anything that means something in this
// process only.
func (s *Summary) portable() *Summary {
	p := &Summary{Valid: s.Valid[:min(len(s.Valid), maxFactHits)], Does: s.Does, Handed: s.Handed, Guard: s.Guard, Bare: s.Bare, Drops: s.Drops, Declared: s.Declared}
	for _, f := range s.Flows {
		if f.fn == nil {
			f.Steps = portableSteps(f.Steps, len(p.Flows))
			p.Flows = append(p.Flows, f)
		}
	}
	logged, replies := 0, 0
	for _, h := range s.Hits {
		if h.Sink.Kind == known.Log {
			if logged++; logged > maxFactHits {
				continue // they are many, and must not crowd out the others
			}
		}
		if h.travels() {
			replies++
		}
		if (h.From.Kind <= Returned || h.travels() && replies <= maxFactReplies) && len(p.Hits)-min(logged, maxFactHits) < maxFactHits {
			h.pos, h.local = 0, false
			h.Steps, h.trail = portableSteps(told(h.Steps, h.trail), len(p.Hits)), nil
			p.Hits = append(p.Hits, h)
		}
	}
	for _, u := range s.Uses[:min(len(s.Uses), maxFactHits)] {
		if u.From.Kind == Sourced {
			continue // it was found where it starts
		}
		u.pos = 0
		u.Steps, u.trail = portableSteps(told(u.Steps, u.trail), len(p.Uses)), nil
		p.Uses = append(p.Uses, u)
	}
	for _, k := range s.Puts {
		k.pos = 0
		k.Steps, k.trail = portableSteps(told(k.Steps, k.trail), len(p.Puts)), nil
		p.Puts = append(p.Puts, k)
	}
	for _, k := range s.Picks[:min(len(s.Picks), maxFactHits)] {
		if k.From.Kind == Sourced {
			continue // the same
		}
		k.pos = 0
		k.Steps, k.trail = portableSteps(told(k.Steps, k.trail), len(p.Picks)), nil
		p.Picks = append(p.Picks, k)
	}
	for _, c := range s.Calls {
		c.Args = slices.Clone(c.Args)
		for i := range c.Args {
			c.Args[i].Steps = nil
		}
		p.Calls = append(p.Calls, c)
	}
	p.Guard.Reached = s.Guard.Reached.portable()
	if s.Guard.Bare != nil {
		bare := s.Guard.Bare.portable()
		p.Guard.Bare = &bare
	}
	p.Guard.Effects = slices.Clone(s.Guard.Effects)
	for i := range p.Guard.Effects {
		p.Guard.Effects[i].pos, p.Guard.Effects[i].Params = 0, nil
	}
	p.Guard.Stores = portableTouches(s.Guard.Stores)
	return p
}

// portable is the same for what is reached.
func (r *Reached) portable() Reached {
	out := Reached{slices.Clone(r.Opens), portableTouches(r.Writes), portableTouches(r.Reads)}
	for i := range out.Opens {
		out.Opens[i].pos = 0
	}
	return out
}

func portableTouches(list []Touch) []Touch {
	out := slices.Clone(list)
	for i := range out {
		out[i].pos = 0
	}
	return out
}

// portableSteps returns what is told of the way of the nth flow of a list.
func portableSteps(steps []Step, n int) []Step {
	if n >= maxFactWays {
		return nil
	}
	if len(steps) > maxFactSteps {
		steps = steps[len(steps)-maxFactSteps:]
	}
	out := slices.Clone(steps)
	for i := range out {
		out[i].pos = 0
	}
	return out
}
