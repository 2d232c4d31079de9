package directives

import (
	_ "embed"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/diag"
)

//go:embed doc.go
var doc string

// Analyzer reports directives that mean nothing.
var Analyzer = &analysis.Analyzer{
	Name:     "directives",
	Doc:      checkdoc.MustExtract(doc, "directives"),
	URL:      checkdoc.URL("directives"),
	Requires: []*analysis.Analyzer{config.Analyzer},
	Run:      run,
}

// UnknownCheck is the category of directives that name no check; the command
// refuses them as it refuses such a name in a flag.
const UnknownCheck = "directives/unknown-check"

func run(pass *analysis.Pass) (any, error) {
	report := diag.NewReporter(pass)
	for _, d := range diag.Parse(pass).All() {
		if d.Err == "" {
			continue // well formed
		}
		kind := "malformed"
		if d.Verb == "ignore" && d.Check != "" && !slices.Contains(diag.Checks, d.Check) {
			kind = "unknown-check"
		}
		report.Report(diag.Finding{Pos: d.Pos, End: d.End, Kind: kind, Message: d.Err, InTests: true})
	}
	return nil, nil
}
