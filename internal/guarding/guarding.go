// Package guarding judges a tool: what its handler reaches outside the call,
// and what stands between dispatch and the first of it. It joins the tool
// model with the flows; who reports or lists tools asks it.
package guarding

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// A Verdict says whether callers reach the effects of a tool without a scope check.
type Verdict uint8

// Verdicts.
const (
	Pure       Verdict = iota // the handler reaches nothing
	Public                    // a directive says that the tool is meant for everybody
	Guarded                   // a scope check precedes every effect
	ServerWide                // only the presence of claims is asked for
	Late                      // there is a scope check, and a way around it
	Open                      // nothing stands before the effect
)

func (v Verdict) String() string {
	return [...]string{"pure", "public", "guarded", "server-wide", "late", "open"}[v]
}

// A Judgement is what is known about one tool.
type Judgement struct {
	Verdict Verdict
	// Effect is the first effect that is reached without a scope check; nil
	// when there is none.
	Effect *Effect
	// Effects has one witness for each kind of effect, in the order in which
	// the handler reaches them, whether or not a check stands before it.
	Effects []Effect
	// Guard is the scope check that holds, or the guard that is closest to
	// being one; nil when there is none.
	Guard *Guard
}

// An Effect is a place where a tool reaches outside the call.
type Effect struct {
	Kind  known.Effect
	What  string // the function that is called or the variable that is shared; may be empty
	Where string // "file.go:12"; empty when the handler cannot be traced
	// Via are the calls on the way from the handler, the first one first:
	// "shell (run.go:5)". Only Judgement.Effects have it.
	Via []string
}

// By says where a guard stands.
type By uint8

// Places of guards, from the inside out.
const (
	ByHandler      By = iota // in the handler or a function that it calls
	ByWrapper                // in a function that wraps the handler
	ByMiddleware             // in a middleware of the server
	ByFilter                 // in a filter of the server, that takes the tool away
	ByRegistration           // where the server is made for one caller
	ByHTTP                   // in HTTP code around the server
	ByDispatcher             // where a server without an SDK tells tools apart
)

func (b By) String() string {
	return [...]string{"handler", "wrapper", "middleware", "filter", "registration", "HTTP", "dispatcher"}[b]
}

// Why says what a guard lacks to be a scope check of the tool.
type Why uint8

// Reasons.
const (
	Holds        Why = iota // nothing
	Beside                  // an effect is reached before it or around it
	OnlyPresence            // it asks only whether there are claims
	OtherTools              // it lets this tool pass, and checks others
	NothingAsked            // it asks what the tool says, and this one says nothing
)

func (w Why) String() string {
	return [...]string{"", "an effect is reached before it or around it", "it asks only whether there are claims", "it checks other tools", "it asks for what a tool declares, and this one declares nothing"}[w]
}

// A Guard is a scope check, or what comes close to one.
type Guard struct {
	What  string // the claims that are looked at or the function that decides; may be empty
	Where string // "file.go:12"; may be empty
	By    By
	Why   Why
	// Silent says that a denial leaves no record.
	Silent bool
	// Switch is the configuration that switches it off: "srv.config.enforce" or
	// "$ENFORCE"; "" when none does.
	Switch string
}

// A Bench judges the tools of one package.
type Bench struct {
	flows      *taint.Flows
	memory     *memory
	http       []*taint.Guard
	registries *Registries
	served     map[*ssa.Function][]string // the names of the tools that a handler serves
}

// New returns what judges the tools of index.
func New(index *toolindex.Index, flows *taint.Flows, registries *Registries) *Bench {
	b := &Bench{flows: flows, registries: registries, memory: shared(index, flows), http: flows.HTTPGuards(), served: map[*ssa.Function][]string{}}
	for _, t := range index.Tools {
		if t.Handler != nil && t.Handler.Fn != nil && !t.Dynamic {
			b.served[t.Handler.Fn] = append(b.served[t.Handler.Fn], t.Name)
		}
	}
	return b
}

// Judge judges t.
func (b *Bench) Judge(t *toolindex.Tool) *Judgement {
	j := &judge{Bench: b, out: &Judgement{}}
	j.handler(t.Handler, t.Name)
	for _, w := range t.Wrappers {
		j.around(w, ByWrapper, t.Name)
	}
	for _, m := range t.Middleware {
		j.around(m, ByMiddleware, t.Name)
	}
	for _, f := range t.Filters {
		if g := guardOf(f, j.flows); g != nil && len(g.Checks) > 0 {
			j.note(g, ByFilter, Holds) // which tools it takes away is not followed
		}
	}
	for _, at := range t.Calls {
		if j.flows.Gated(at) {
			j.out.Guard = &Guard{Where: at, By: ByRegistration}
		}
	}
	if t.Server == nil {
		j.dispatched(t)
	}
	for _, g := range j.http {
		switch {
		case len(g.Checks) > 0 && g.Body:
			j.note(g, ByHTTP, Holds)
		case j.out.Guard == nil:
			j.out.Guard = &Guard{By: ByHTTP, Why: OnlyPresence}
		}
	}
	j.out.Verdict = j.verdict(t)
	if j.out.Verdict == Guarded || j.out.Verdict == Pure {
		j.out.Effect = nil
	}
	if g := j.out.Guard; j.out.Verdict == Guarded && (g == nil || g.Why != Holds) {
		j.out.Guard = &Guard{What: "claims select what it reaches"}
	}
	return j.out
}

// dispatched looks at what stands before the tool where a server without an SDK
// tells tools apart.
func (j *judge) dispatched(t *toolindex.Tool) {
	if t.Registry != "" {
		if g := j.registries.guard(t); g != nil && (j.out.Guard == nil || g.Why == Holds || j.out.Guard.Why >= OtherTools) {
			j.out.Guard = g
		}
		return
	}
	var fn *ssa.Function
	if t.Handler != nil {
		fn = t.Handler.Fn
	}
	if c := j.registries.telling(j.flows).Guard(t.Pos, t.Name, fn); c != nil {
		j.out.Guard = &Guard{What: short(c.What), Where: c.Where, By: ByDispatcher, Switch: c.Switch}
	}
}

// A judge judges one tool.
type judge struct {
	*Bench
	out *Judgement
}

// verdict is the verdict on t, after everything around it was looked at.
func (j *judge) verdict(t *toolindex.Tool) Verdict {
	g := j.out.Guard
	switch {
	case len(j.out.Effects) == 0 && j.out.Effect == nil:
		return Pure
	case t.Public != "":
		return Public
	case j.out.Effect == nil, g != nil && g.Why == Holds:
		return Guarded
	case g == nil, g.Why >= OtherTools:
		return Open
	case g.Why == Beside:
		return Late
	}
	return ServerWide
}

// handler looks at what the handler reaches and checks itself.
// One that serves several tools and compares their names does for each of them only
// what it does under its name.
func (j *judge) handler(h *toolindex.Func, tool string) {
	if h == nil {
		j.out.Effect = &Effect{Kind: known.Unseen}
		j.out.Effects = []Effect{*j.out.Effect}
		return
	}
	g := guardOf(h, j.flows)
	if g == nil {
		if e := j.flows.Foreign(h.Key); e != nil { // a client's method as a handler
			j.out.Effect = &Effect{Kind: e.Kind, What: e.What, Where: h.Pos}
			j.out.Effects = []Effect{*j.out.Effect}
		}
		return // else found to reach nothing
	}
	if tools := j.served[h.Fn]; h.Fn != nil && len(tools) > 1 {
		if own := j.registries.telling(j.flows).Serving(h.Fn, tool, tools); own != nil {
			g = own
		}
	}
	for _, e := range g.Effects {
		j.out.Effects = append(j.out.Effects, Effect{e.Kind, e.What, e.Where, e.Via})
	}
	if e := j.memory.effect(g.Stores, g.Reads); e != nil {
		j.out.Effects = append(j.out.Effects, *e)
	}
	j.out.Effect = j.firstOpen(g)
	if e := j.out.Effect; e != nil && !slices.ContainsFunc(j.out.Effects, func(o Effect) bool { return o.Kind == e.Kind }) {
		j.out.Effects = append(j.out.Effects, *e)
	}
	why := Beside
	if j.out.Effect == nil {
		why = Holds
	}
	j.note(g, ByHandler, why)
}

// firstOpen is the first effect that a handler with guard g reaches without a
// scope check, or nil.
func (j *judge) firstOpen(g *taint.Guard) *Effect {
	if o := g.Open(); o != nil {
		return &Effect{Kind: o.Kind, What: o.What, Where: o.Where}
	}
	if g.Next == taint.OpenNext {
		return &Effect{Kind: known.Unseen, What: "a function that is handed to it"}
	}
	return j.memory.effect(g.Writes, g.Reads)
}

// around looks at a function that the call passes on its way to the handler.
func (j *judge) around(f *toolindex.Func, by By, tool string) {
	g := guardOf(f, j.flows)
	if g == nil {
		return // its code cannot be seen: not a check we know
	}
	switch {
	case g.NextFor(tool) == taint.GuardedNext:
		j.note(g, by, Holds)
	case len(g.Names) > 0 && g.Presence:
		j.note(&taint.Guard{Presence: true}, by, OnlyPresence)
	case len(g.Names) > 0:
		j.note(g, by, OtherTools)
	default:
		j.note(g, by, Beside)
	}
	if j.out.Guard != nil && by > j.out.Guard.By && g.Records {
		j.out.Guard.Silent = false // whoever stands around it sees the denial
	}
}

// note keeps the guard of g if it is closer to being a scope check of the tool
// than those before it.
func (j *judge) note(g *taint.Guard, by By, why Why) {
	var found *Guard
	switch {
	case len(g.Checks) > 0:
		c := &g.Checks[0]
		found = &Guard{short(c.What), c.Where, by, why, !c.Recorded, c.Switch}
	case why == Holds && by != ByHandler:
		found = &Guard{By: by}
	case g.Presence:
		found = &Guard{By: by, Why: OnlyPresence}
	default:
		return
	}
	if j.out.Guard == nil || cmp.Less(found.Why, j.out.Guard.Why) {
		j.out.Guard = found
	}
}

// guardOf returns what is known about f, or nil when it does nothing that matters.
func guardOf(f *toolindex.Func, flows *taint.Flows) *taint.Guard {
	if f.Fn == nil {
		return flows.GuardOf(f.Key)
	}
	if s := flows.Of(f.Fn); s != nil {
		return &s.Guard
	}
	return nil
}

// short is a name without the folders of its package.
func short(name string) string {
	pre, rest := "", name
	if strings.HasPrefix(rest, "(") {
		pre, rest = "(", rest[1:]
		if strings.HasPrefix(rest, "*") {
			pre, rest = "(*", rest[1:]
		}
	}
	return pre + rest[strings.LastIndexByte(rest, '/')+1:]
}
