package tenantid

import (
	_ "embed"
	"fmt"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/caller"
	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/names"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

//go:embed doc.go
var doc string

// Analyzer reports tenants that are whatever the caller says.
var Analyzer = &analysis.Analyzer{
	Name:     "tenantid",
	Doc:      checkdoc.MustExtract(doc, "tenantid"),
	URL:      checkdoc.URL("tenantid"),
	Requires: []*analysis.Analyzer{caller.Analyzer, config.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	values := pass.ResultOf[caller.Analyzer].(*caller.Values)
	r := diag.NewReporter(pass)
	defer r.Close()
	if !values.Relevant() {
		return nil, nil // no part of a server
	}
	c := newCheck(r, values, pass.ResultOf[config.Analyzer].(*config.Config))
	c.program = pass.Pkg.Name() == "main"
	for v, h := range values.Hits(known.Tenant) {
		c.judge(v, selection(h))
	}
	for v, u := range values.Uses() {
		c.judge(v, use(u))
	}
	for v, k := range values.Kept() {
		c.judge(v, kept(k))
	}
	if c.knows {
		c.assembled()
	}
	c.administered()
	return nil, nil
}

// assembled looks at the handlers of packages that do not know the callers, which
// this one does. What selects in a store of the program's own is told there.
func (c *check) assembled() {
	for v, h := range c.values.Unknown(known.Tenant) {
		c.judge(v, selection(h))
	}
	for v, u := range c.values.UnknownUses() {
		if d := use(u); !d.own {
			c.judge(v, d)
		}
	}
}

// A check is the rule at work in one package.
type check struct {
	*diag.Reporter
	values *caller.Values
	cfg    *config.Config
	done   map[token.Pos]bool
	told   map[string]bool   // by tool and part of its request
	claims map[string]string // by notion: the name of a claim that is about it
	// knows says that the program knows who calls; forwards that it hands the
	// credentials of its callers on.
	knows, forwards bool
	// program says that no package imports this one; assembles that what is looked at is left to this package by others.
	program, assembles bool
}

func newCheck(r *diag.Reporter, values *caller.Values, cfg *config.Config) *check {
	c := &check{Reporter: r, values: values, cfg: cfg, done: map[token.Pos]bool{}, told: map[string]bool{}, claims: map[string]string{}}
	c.knows, c.forwards = values.Identity()
	for _, name := range values.Claims() {
		if notion, _ := names.Notion(name); c.claims[notion] == "" {
			c.claims[notion] = name
		}
	}
	return c
}

// A destination is where a value goes.
type destination struct {
	what, where string
	kind        known.Effect
	own         bool // a store of the program's own
	behind      bool // claims decide whether it is reached
	admins      bool // and let only administrators through
	selector    bool // a documented selector of tenants
	marks       known.Marks
	read, steps []taint.Step // the way to where it is read, and on
	end         token.Pos
}

// use is the destination of a value that is handed to code that reaches outside.
func use(u *taint.Use) destination {
	return destination{what: "hands it to " + u.What, where: u.Where, kind: u.Kind, own: u.Own(), behind: u.Behind, admins: u.Admins, marks: u.Marks, read: u.Steps, steps: u.Steps, end: u.Pos()}
}

// selection is the destination of a value that is put into a header which
// selects a tenant.
func selection(h *taint.Hit) destination {
	return destination{what: "puts it into the header " + h.Sink.What, where: h.Where, selector: true, marks: h.Marks, read: h.Steps, steps: h.Steps, end: h.Pos()}
}

// kept is the destination of a value that gets there through a context.
func kept(k *taint.Kept) destination {
	d := use(&k.Use)
	if k.Fn != nil {
		d.read, d.end = k.Put, k.PutPos()
		d.steps = append(slices.Clone(k.Put), k.Use.Steps...)
	}
	return d
}

// judge reports a tenant identifier that leaves without having been compared
// with claims on the way.
func (c *check) judge(v *caller.Value, d destination) {
	t := c.tenant(v, d)
	switch {
	case t == nil:
		return // names something else
	case d.marks&(known.Claimed|known.Closed) != 0 || v.Closed():
		return // compared with claims, or one of a set written in the source
	case v.Source.Kind == toolindex.Header && slices.ContainsFunc(c.cfg.ClaimHeaders, func(h string) bool { return strings.EqualFold(h, v.Name) }):
		return // an authenticating proxy sets it
	case !d.own && (c.forwards || !c.knows):
		return // a name in somebody else's system, reached as the caller or as the one whom the process serves
	case d.admins, c.administers(v, t) && (d.behind || v.Checked(c.values)):
		return // only they name tenants; that is what the tool is for
	case c.assembles != (c.administers(v, t) && c.leavable(v)):
		return // told where the tools meet their server, and only these are
	}
	pos, from := readAt(d, v), v.Entry.Name()+" "+describe(v, t.name)
	if c.done[pos] || c.told[from] {
		return // one finding for each, wherever the value goes and by however many ways
	}
	c.done[pos], c.told[from] = true, true
	c.Report(diag.Finding{
		Pos: pos, Kind: kindOf(v),
		Message: fmt.Sprintf("%s takes the %s%s from %s and %s (%s) without comparing it with the caller's claims; take it from the verified token",
			v.Tool(), t.notion, t.evidence, describe(v, t.name), d.what, d.where),
		Related: caller.Related(d.steps, pos),
	})
}

// An identity is what makes a value a tenant identifier.
type identity struct {
	notion   string
	name     string
	evidence string // for messages
}

// tenant says why v is a tenant identifier, or returns nil.
func (c *check) tenant(v *caller.Value, d destination) *identity {
	var best *identity
	for _, e := range append([]string{v.Name}, v.Path.Elems()...) {
		notion, id := names.Notion(e)
		switch {
		case notion == names.Tenant, slices.ContainsFunc(c.cfg.Identifiers, func(m string) bool { return strings.EqualFold(m, e) }):
			return &identity{notion: "tenant", name: e}
		case notion == "" || !id:
			continue // something else, or its name only
		case best != nil:
		case c.claims[notion] != "":
			best = &identity{notion, e, fmt.Sprintf(" (which it knows from the claim %q, too)", c.claims[notion])}
		case d.own && (d.kind != known.Shared || c.knows):
			best = &identity{notion, e, " (which selects what it stores)"}
		}
	}
	if best == nil && d.selector {
		return &identity{notion: "tenant", name: v.Name}
	}
	return best
}

func describe(v *caller.Value, name string) string {
	if v.Name == name || v.Name == "" {
		return v.What()
	}
	return v.What() + " (" + name + ")"
}

func kindOf(v *caller.Value) string {
	switch v.Source.Kind {
	case toolindex.Header:
		return "request"
	case toolindex.Meta:
		return "meta"
	}
	return "argument"
}

// readAt returns where the identifier is read: the first station of its flow
// in this package, else the call that it leaves through.
func readAt(d destination, v *caller.Value) token.Pos {
	last := v.Name
	if e := v.Path.Elems(); len(e) > 0 {
		last = e[len(e)-1]
	}
	for _, s := range d.read {
		if s.Pos().IsValid() && strings.Contains(s.Words, last) {
			return s.Pos()
		}
	}
	return d.end
}
