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
	if values.Empty() {
		return nil, nil // nothing here runs for a caller
	}
	c := &check{Reporter: r, more: pass.ResultOf[config.Analyzer].(*config.Config).Identifiers, done: map[token.Pos]bool{}}
	for v, u := range values.Uses() {
		c.use(v, u)
	}
	return nil, nil
}

type check struct {
	*diag.Reporter
	more []string
	done map[token.Pos]bool
}

// use reports a tenant identifier that leaves for code that reaches outside
// without having been compared with claims on the way.
func (c *check) use(v *caller.Value, u *taint.Use) {
	name, ok := c.tenant(v)
	switch {
	case !ok:
		return // names something else
	case u.Marks&(known.Claimed|known.Closed) != 0 || v.Closed():
		return // compared with claims, or one of a set written in the source
	}
	pos := readAt(u, v)
	if c.done[pos] {
		return // one finding for each read
	}
	c.done[pos] = true
	c.Report(diag.Finding{
		Pos: pos, Kind: kindOf(v),
		Message: fmt.Sprintf("%s takes the tenant from %s and hands it to %s (%s) without comparing it with the caller's claims; take it from the verified token",
			v.Tool(), describe(v, name), u.What, u.Where),
		Related: caller.Related(u.Steps, pos),
	})
}

func describe(v *caller.Value, name string) string {
	if v.Name == name || v.Name == "" {
		return v.What()
	}
	return v.What() + " (" + name + ")"
}

// tenant returns the name by which v is a tenant identifier.
func (c *check) tenant(v *caller.Value) (string, bool) {
	for _, e := range append([]string{v.Name}, v.Path.Elems()...) {
		if slices.Contains(names.Words(e), "tenant") || slices.ContainsFunc(c.more, func(m string) bool { return strings.EqualFold(m, e) }) {
			return e, true
		}
	}
	return "", false
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
func readAt(u *taint.Use, v *caller.Value) token.Pos {
	last := ""
	if e := v.Path.Elems(); len(e) > 0 {
		last = e[len(e)-1]
	}
	for _, s := range u.Steps {
		if s.Pos().IsValid() && strings.Contains(s.Words, last) {
			return s.Pos()
		}
	}
	return u.Pos()
}
