package redaction

import (
	_ "embed"
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mcplint/mcplint/internal/caller"
	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/known"
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
	records := records{}
	for v, h := range values.Hits(known.Log) {
		if kind := kindOf(v, h, allow); kind != "" {
			records.add(kind, v.Entry, v.Tool(), v.What(), h)
		}
	}
	for rep, h := range values.Replies() {
		if kind, what := kindOfReply(rep, h, allow); kind != "" {
			records.add(kind, rep.Entry, rep.Tool(), what, h)
		}
	}
	for _, c := range records.sorted() {
		c.report(pass, r)
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
