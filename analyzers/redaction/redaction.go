package redaction

import (
	"cmp"
	_ "embed"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

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

// Analyzer reports loggers that emit raw argument values.
var Analyzer = &analysis.Analyzer{
	Name:     "redaction",
	Doc:      checkdoc.MustExtract(doc, "redaction"),
	URL:      checkdoc.URL("redaction"),
	Requires: []*analysis.Analyzer{caller.Analyzer, toolindex.Analyzer, config.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	values := pass.ResultOf[caller.Analyzer].(*caller.Values)
	r := diag.NewReporter(pass)
	defer r.Close()
	transports(pass, r)
	if values.Empty() {
		return nil, nil // nothing here runs for a caller
	}
	allow := pass.ResultOf[config.Analyzer].(*config.Config).AllowFields
	calls := map[token.Pos]*record{}
	for v, h := range values.Hits(known.Log) {
		if kind := kindOf(v, h, allow); kind != "" {
			c := calls[h.Pos()]
			if c == nil {
				c = &record{pos: h.Pos()}
				calls[h.Pos()] = c
			}
			c.add(kind, v, h)
		}
	}
	for _, c := range sorted(calls) {
		c.report(r)
	}
	return nil, nil
}

// transports reports the logging transports that are switched on: they write
// every message, whatever the handlers do.
func transports(pass *analysis.Pass, r *diag.Reporter) {
	if !pass.ResultOf[toolindex.Analyzer].(*toolindex.Index).Relevant {
		return // reaches no SDK
	}
	for _, f := range pass.Files {
		for n := range ast.Preorder(f) {
			var obj types.Object
			switch n := n.(type) {
			case *ast.CompositeLit:
				if named, ok := types.Unalias(pass.TypesInfo.TypeOf(n)).(*types.Named); ok {
					obj = named.Obj()
				}
			case *ast.CallExpr:
				obj = typeutil.Callee(pass.TypesInfo, n)
			}
			if obj != nil && obj.Pkg() != nil && obj.Pkg() != pass.Pkg && known.WireLogger(obj.Pkg().Path()+"."+obj.Name()) {
				r.Report(diag.Finding{Pos: n.Pos(), End: n.End(), Kind: "wire",
					Message: obj.Name() + " writes every protocol message with its arguments and results; log the method's name and the shape of the arguments in a middleware instead"})
			}
		}
	}
}

func sorted(calls map[token.Pos]*record) []*record {
	var out []*record
	for _, c := range calls {
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b *record) int { return cmp.Compare(a.pos, b.pos) })
	return out
}

// kindOf returns the kind of finding that a value in a log record is, or "".
func kindOf(v *caller.Value, h *taint.Hit, allow []string) string {
	switch {
	case v.Source.Kind == toolindex.ToolName:
		return "" // the tool's own name
	case h.Marks&(known.Number|known.Closed|known.Opaque|known.Formed) != 0:
		return "" // a number, one of a set, a reply, or in a form that holds nothing else
	case strings.Contains(string(v.Path), "[#]"):
		return "" // key names are a shape
	case v.Above:
		return "wire"
	case v.Closed() || allowed(v.Name, allow):
		return ""
	case identifies(v):
		return "identifier"
	}
	return "argument"
}

// allowed reports whether a field was opted in.
func allowed(name string, globs []string) bool {
	for _, g := range globs {
		if ok, _ := path.Match(g, name); ok && name != "" {
			return true
		}
	}
	return false
}

// identifies reports whether v is one scalar whose name says that it
// identifies something.
func identifies(v *caller.Value) bool {
	elems := v.Path.Elems()
	if len(elems) != 1 || v.Name == "" {
		return false
	}
	w := names.Words(v.Name)
	if len(w) == 0 {
		return false
	}
	switch w[len(w)-1] {
	case "id", "uid", "uuid", "slug", "sha", "number":
		return true
	}
	return false
}

// A record is one call of a logger with what arrives there.
type record struct {
	pos   token.Pos
	kind  string
	first *caller.Value
	hit   *taint.Hit
	names []string
}

// severity orders the kinds: the most specific one names the finding.
var severity = []string{"identifier", "response", "argument", "wire"}

func (c *record) add(kind string, v *caller.Value, h *taint.Hit) {
	if c.first == nil || slices.Index(severity, kind) > slices.Index(severity, c.kind) {
		c.kind, c.first, c.hit = kind, v, h
	}
	if w := v.What(); !slices.Contains(c.names, w) {
		c.names = append(c.names, w)
	}
}

func (c *record) report(r *diag.Reporter) {
	what := c.first.What()
	if n := len(c.names) - 1; n > 0 {
		what += fmt.Sprintf(" and %d more", n)
	}
	advice := "log its length or shape instead"
	if c.kind == "wire" {
		advice = "log the tool's name and the shape of the arguments instead"
	}
	verb := "writes"
	where := c.hit.Sink.What
	if !c.hit.Local() {
		where += " at " + c.hit.Where
	}
	r.Report(diag.Finding{
		Pos: c.pos, Kind: c.kind,
		Message: fmt.Sprintf("%s %s %s raw into a %s; %s", c.first.Tool(), verb, what, where, advice),
		Related: caller.Related(c.hit.Steps, c.pos),
	})
}
