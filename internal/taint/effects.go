package taint

import (
	"fmt"
	"go/token"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// A Guard says what a function does to the world outside, and whether a scope
// check comes first.
type Guard struct {
	Reached
	// Bare is what only callers reach who hold a bare implementation: of an interface
	// method of which another one, around it, asks who calls.
	Bare *Reached
	// Inner says how a method hands its call on to the same method of another
	// implementation, which the receiver holds.
	Inner Next
	// Effects has one witness for each kind of effect, in source order, whether
	// or not a scope check stands before it.
	Effects []Effect
	// Next says how a function from outside is called: a wrapper's handler.
	Next Next
	// Unless is what makes each open call of it none.
	Unless Unless
	// Checks are the scope checks in the function.
	Checks []Check
	// Presence says that the function turns callers without claims, or without a
	// key, away.
	Presence bool
	// Keys are the parameters in which the function is handed a credential, or a
	// request with one, that it compares with what the program has: sorted.
	Keys []int
	// Under are the parameters under which something outside is read or written,
	// sorted.
	Under []int
	// Trusts are the keys under which it reads identity from contexts that nobody in
	// sight keeps there.
	Trusts []string
	// Names says how the next function is called for tools that the function
	// tells apart by their names; Next is for all others.
	Names []NamedNext
	// Verdict says that the results decide nothing but allow or deny, and that
	// claims decide which.
	Verdict bool
	// HTTP says that the function is HTTP middleware, and Body that it reads the
	// body of the request: it can tell which tool is called.
	HTTP, Body bool
	// Records says that the function leaves a log record or reaches outside.
	Records bool
	// Switch is the configuration by which a function that only decides says yes
	// without having asked; "" when there is none.
	Switch string
	// Measures says that the results are a limit: yes or no by what the function counts
	// itself.
	Measures bool
	// Decides says that the results say yes or no by what the function was handed.
	Decides bool
	// Stores are its Writes whether or not a check stands before.
	Stores []Touch
}

// Reached is what a function does to the world outside without a scope check.
type Reached struct {
	// Opens are its effects, in source order. An effect whose operands come from
	// parameters is none for a caller who hands claims to one of these: what it
	// reaches is selected by identity. Those behind the first that depends on no
	// parameter are left out.
	Opens []Effect
	// Writes is memory from outside that is written, an effect if calls share it, and
	// Reads what is read.
	Writes, Reads []Touch
}

// Next says how a function that came from outside is called.
type Next uint8

// How a wrapper calls what it wraps.
const (
	NotCalled   Next = iota
	GuardedNext      // only behind a scope check
	OpenNext         // also without one
)

// A NamedNext says how a wrapper calls what it wraps for tools of some names.
type NamedNext struct {
	Names []string
	Next  Next
}

// NextFor says how the next function is called for the tool with that name.
func (g *Guard) NextFor(tool string) Next {
	for i := range g.Names {
		if slices.Contains(g.Names[i].Names, tool) {
			return g.Names[i].Next
		}
	}
	return g.Next
}

// An Unless says for which callers something is not open.
type Unless struct {
	Params []int       // for those who hand claims to these parameters
	If     []Condition // for those who hand claims to the parts that these check
}

// An Effect is one place where a function reaches outside.
type Effect struct {
	Kind  known.Effect
	What  string // function that is called
	Where string // "file.go:12"
	// Params are the parameters that the effect's operands come from.
	Params []int
	// If are the scope checks that stand before the effect for a caller who hands
	// claims to them.
	If []Condition
	// Via are the calls on the way, the first one first: "shell (run.go:5)".
	// Only those in Guard.Effects have it.
	Via []string
	pos token.Pos
}

// Open returns the first effect that can be reached without a scope check, or nil.
func (g *Guard) Open() *Effect {
	if len(g.Opens) == 0 {
		return nil
	}
	return &g.Opens[0]
}

// depends reports whether an effect is none for some callers.
func (e *Effect) depends() bool { return len(e.Params)+len(e.If) > 0 }

// maxOpens bounds the effects that a guard lists.
const maxOpens = 6

// open adds an effect without a scope check, unless an earlier one says as much.
func (g *Guard) open(e *Effect) {
	if n := len(g.Opens); n < maxOpens && (n == 0 || g.Opens[n-1].depends()) {
		g.Opens = append(g.Opens, *e)
	}
}

// reaches adds a witness for the kind of e unless there is one.
func (g *Guard) reaches(e *Effect) {
	if !slices.ContainsFunc(g.Effects, func(o Effect) bool { return o.Kind == e.Kind }) {
		g.Effects = append(g.Effects, *e)
	}
}

// Pos returns where the effect is, or the call in this package that leads to it.
func (e *Effect) Pos() token.Pos { return e.pos }

// A Check is a scope check.
type Check struct {
	What  string // the claims it looks at, or the function it asks
	Where string
	// Recorded says that a denial leaves a record.
	Recorded bool
	// Switch is the configuration that switches the check off; "" when none does.
	Switch string
}

func (g *Guard) empty() bool {
	return len(g.Opens)+len(g.Effects) == 0 && g.Bare == nil && g.Inner == NotCalled && g.Next == NotCalled && len(g.Checks)+len(g.Stores)+len(g.Reads)+len(g.Under)+len(g.Trusts) == 0 && !g.Presence && !g.Verdict && !g.Decides && !g.Measures && !g.Records && len(g.Keys) == 0
}

func (g *Guard) String() string {
	var parts []string
	for _, o := range g.Opens {
		text := fmt.Sprintf("open %s (%s)", o.Kind, o.What)
		if len(o.Params) > 0 {
			text += fmt.Sprint(" unless claims in ", o.Params)
		}
		if len(o.If) > 0 {
			text += fmt.Sprint(" if not checked by ", o.If)
		}
		parts = append(parts, text)
	}
	if g.Bare != nil {
		for _, o := range g.Bare.Opens {
			parts = append(parts, fmt.Sprintf("open %s (%s) where bare", o.Kind, o.What))
		}
	}
	if g.Next != NotCalled {
		parts = append(parts, map[Next]string{GuardedNext: "guards next", OpenNext: "open next"}[g.Next])
	}
	for _, c := range g.Checks {
		text := "checks " + c.What
		if c.Switch != "" {
			text += " if " + c.Switch
		}
		parts = append(parts, text)
	}
	if g.Presence {
		parts = append(parts, "needs claims")
	}
	if g.Verdict {
		parts = append(parts, "verdict")
	}
	for _, w := range g.Writes {
		parts = append(parts, "writes "+w.String())
	}
	for _, r := range g.Reads {
		parts = append(parts, "reads "+r.String())
	}
	return strings.Join(parts, "; ")
}
