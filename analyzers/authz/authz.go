package authz

import (
	_ "embed"
	"fmt"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

//go:embed doc.go
var doc string

// Analyzer reports tools that can be reached without a scope check.
var Analyzer = &analysis.Analyzer{
	Name:     "authz",
	Doc:      checkdoc.MustExtract(doc, "authz"),
	URL:      checkdoc.URL("authz"),
	Requires: []*analysis.Analyzer{toolindex.Analyzer, taint.Analyzer, config.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	index := pass.ResultOf[toolindex.Analyzer].(*toolindex.Index)
	r := diag.NewReporter(pass)
	defer r.Close()
	if len(index.Tools) == 0 {
		return nil, nil // no tool meets its server here
	}
	c := &check{Reporter: r, flows: pass.ResultOf[taint.Analyzer].(*taint.Flows), dirs: diag.Parse(pass)}
	for _, t := range index.Tools {
		c.tool(t)
	}
	return nil, nil
}

type check struct {
	*diag.Reporter
	flows *taint.Flows
	dirs  *diag.Directives
}

// tool reports t when its handler has an effect that no scope check precedes:
// not in the handler, not in a wrapper around it, not in a middleware of the
// server.
func (c *check) tool(t *toolindex.Tool) {
	if t.Public != "" || c.public(t) {
		return // meant for everybody
	}
	effect, guard := c.effect(t)
	if effect == "" {
		return // pure, or checked in the handler
	}
	presence := guard != nil && guard.Presence
	for _, f := range append(append([]*toolindex.Func{}, t.Wrappers...), t.Middleware...) {
		g := c.guardOf(f)
		if g == nil {
			continue // its code cannot be seen: not a check we know
		}
		if g.Next == taint.GuardedNext {
			return // checked before the handler is called
		}
		presence = presence || g.Presence
	}
	c.Report(c.finding(t, effect, guard, presence))
}

// public reports whether a directive says that the tool is meant for everybody.
func (c *check) public(t *toolindex.Tool) bool {
	d := c.dirs.Public(t.Pos)
	return d != nil && d.Err == ""
}

// effect says what the handler of t reaches without a scope check, or "".
func (c *check) effect(t *toolindex.Tool) (string, *taint.Guard) {
	if t.Handler == nil {
		return "its handler cannot be traced", nil
	}
	g := c.guardOf(t.Handler)
	switch {
	case g == nil && t.Handler.Fn == nil:
		return "", nil // analysed where it is, and found to reach nothing
	case g == nil:
		return "", nil
	case g.Open() != nil:
		o := g.Open()
		return fmt.Sprintf("reaches %s (%s at %s)", reach(o), o.What, o.Where), g
	case g.Next == taint.OpenNext:
		return "calls a function that is handed to it", g
	}
	for _, w := range g.Writes {
		if w.Kind == taint.Free || w.Recv {
			return fmt.Sprintf("writes memory that callers share (%s)", w.Where), g
		}
	}
	return "", g
}

// reach names an effect for people.
func reach(e *taint.Effect) string {
	switch s := e.Kind.String(); s {
	case "unseen code":
		return s
	default:
		return "the " + s
	}
}

// guardOf returns what is known about f, or nil when it does nothing that matters.
func (c *check) guardOf(f *toolindex.Func) *taint.Guard {
	if f.Fn != nil {
		if s := c.flows.Of(f.Fn); s != nil {
			return &s.Guard
		}
		return nil
	}
	return c.flows.GuardOf(f.Key)
}

func (c *check) finding(t *toolindex.Tool, effect string, g *taint.Guard, presence bool) diag.Finding {
	name := "tool " + strconv.Quote(t.Name)
	if t.Registered != "" {
		name += " (registered at " + t.Registered + ")"
	}
	f := diag.Finding{Pos: t.Pos, Kind: "missing"}
	switch {
	case g != nil && len(g.Checks) > 0:
		f.Kind = "late"
		f.Message = fmt.Sprintf("%s %s before or beside its scope check (%s at %s); deny before the first effect",
			name, effect, g.Checks[0].What, g.Checks[0].Where)
	case presence:
		f.Kind = "server-wide"
		f.Message = fmt.Sprintf("%s %s for every caller that has a token; check the scope of this tool before it runs", name, effect)
	default:
		f.Message = fmt.Sprintf("%s %s and no scope check stands before it; check the caller's claims in the handler, a wrapper or a middleware",
			name, effect)
	}
	return f
}
