package authz

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/guarding"
	"github.com/mcplint/mcplint/internal/known"
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
	Requires: []*analysis.Analyzer{toolindex.Analyzer, taint.Analyzer, guarding.Analyzer, config.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	index := pass.ResultOf[toolindex.Analyzer].(*toolindex.Index)
	r := diag.NewReporter(pass)
	defer r.Close()
	if len(index.Tools) == 0 {
		return nil, nil // no tool meets its server here
	}
	cfg := pass.ResultOf[config.Analyzer].(*config.Config)
	flows := pass.ResultOf[taint.Analyzer].(*taint.Flows)
	if cfg.Transport == "remote" && pass.Pkg.Name() == "main" && !flows.Remote() {
		return nil, nil // the program serves the process that started it, and nobody else
	}
	c := &check{Reporter: r, silent: slices.Contains(cfg.Check, "authz/silent-denial"), bench: guarding.New(index, flows, pass.ResultOf[guarding.Analyzer].(*guarding.Registries)), dirs: diag.Parse(pass)}
	for _, t := range index.Tools {
		c.tool(t)
	}
	return nil, nil
}

type check struct {
	*diag.Reporter
	bench *guarding.Bench
	dirs  *diag.Directives
	// silent says that denials without a record are asked for.
	silent bool
}

// tool reports t when its handler has an effect that no scope check precedes:
// not in the handler, not in a wrapper around it, not in a middleware of the
// server.
func (c *check) tool(t *toolindex.Tool) {
	switch {
	case c.public(t):
		return // meant for everybody
	case t.Server != nil && t.Server.InProcess():
		return // the program calls its own tools, to list or to test them
	}
	j := c.bench.Judge(t)
	name := "tool " + strconv.Quote(t.Name)
	if t.Registered != "" {
		name += " (registered at " + t.Registered + ")"
	}
	f := diag.Finding{Pos: t.Pos}
	switch j.Verdict {
	case guarding.Open:
		f.Kind = "missing"
		f.Message = fmt.Sprintf("%s %s and no scope check stands before it%s; check the caller's claims in the handler, a wrapper or a middleware",
			name, reaches(j.Effect), others(j.Guard))
	case guarding.Late:
		f.Kind = "late"
		f.Message = fmt.Sprintf("%s %s before or beside its scope check (%s at %s); deny before the first effect",
			name, reaches(j.Effect), j.Guard.What, j.Guard.Where)
	case guarding.ServerWide:
		f.Kind = "server-wide"
		f.Message = fmt.Sprintf("%s %s for every caller that has a token; what stands before it (%s) asks for no more, so check the scope of this tool before it runs", name, reaches(j.Effect), j.Guard.By)
	case guarding.Guarded:
		if !c.silent || j.Guard == nil || !j.Guard.Silent {
			return // checked
		}
		f.Kind = "silent-denial"
		f.Message = fmt.Sprintf("%s is denied to callers without a record (%s at %s); log who was turned away from which tool",
			name, j.Guard.What, j.Guard.Where)
	default:
		return // pure, or public
	}
	c.Report(f)
}

// public reports whether a directive says that the tool is meant for everybody.
func (c *check) public(t *toolindex.Tool) bool {
	d := c.dirs.Public(t.Pos)
	return t.Public != "" || d != nil && d.Err == ""
}

// others says which guard checks other tools and lets this one pass, if one does.
func others(g *guarding.Guard) string {
	switch {
	case g != nil && g.Why == guarding.NothingAsked:
		return fmt.Sprintf(" (the check at %s asks for what a tool declares, and this one declares nothing)", g.Where)
	case g == nil || g.Why != guarding.OtherTools:
		return ""
	}
	return fmt.Sprintf(" (the %s at %s checks other tools)", g.By, g.Where)
}

// reaches says what an effect is, for people.
func reaches(e *guarding.Effect) string {
	at := e.Where
	if e.What != "" && at != "" {
		at = e.What + " at " + at
	}
	switch {
	case at == "" && e.What == "":
		return "has a handler that cannot be traced"
	case at == "":
		return "calls " + e.What
	case e.Kind == known.Unseen:
		return "reaches unseen code (" + at + ")"
	case e.Kind == known.Shared:
		return "touches memory that callers share (" + at + ")"
	}
	return "reaches the " + e.Kind.String() + " (" + at + ")"
}
