// Package diag shapes the findings of all checks alike: the category, the
// related positions, the documentation link, what is never reported, and the
// directives that silence a finding. Doing it here, inside the analyzers,
// makes it the same in every driver.
package diag

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A Finding is one mistake in the code under analysis.
type Finding struct {
	Pos, End token.Pos // smallest expression that shows the mistake; End may be invalid
	Kind     string    // the part of the category after the slash
	Message  string    // one sentence without the category
	Related  []analysis.RelatedInformation
	Fixes    []analysis.SuggestedFix
	// InTests reports the finding in _test.go files as well.
	InTests bool
}

// Directives is a fact-free view of the mcplint comments in the files of a
// package; see Parse.
type Directives struct {
	pass      *analysis.Pass
	generated map[*token.File]bool
	list      []*Directive
}

// A Reporter reports the findings of one check in one package.
type Reporter struct {
	pass *analysis.Pass
	dirs *Directives
	seen map[key]bool
}

type key struct {
	pos  token.Pos
	text string
}

// NewReporter returns a Reporter for the check that pass runs.
// Call Close when the check is done.
func NewReporter(pass *analysis.Pass) *Reporter {
	return &Reporter{pass: pass, dirs: Parse(pass), seen: map[key]bool{}}
}

// Report reports f unless it stands in a generated or test file, or a
// directive waives it. The same message at the same position is reported once.
func (r *Reporter) Report(f Finding) {
	file := r.pass.Fset.File(f.Pos)
	if file == nil {
		return // a position of another package: the caller reports at its own call instead
	}
	if r.dirs.generated[file] {
		return // nobody edits generated code
	}
	if !f.InTests && strings.HasSuffix(file.Name(), "_test.go") {
		return // tests are not a server
	}
	category := r.pass.Analyzer.Name + "/" + f.Kind
	k := key{f.Pos, category + f.Message}
	if r.seen[k] {
		return
	}
	r.seen[k] = true
	if r.dirs.waive(r.pass.Analyzer.Name, f.Kind, f.Pos) {
		return
	}
	r.pass.Report(analysis.Diagnostic{
		Pos: f.Pos, End: f.End,
		Category:       category,
		Message:        f.Message + " [" + category + "]",
		URL:            r.pass.Analyzer.URL + "#" + f.Kind,
		Related:        f.Related,
		SuggestedFixes: f.Fixes,
	})
}

// Close reports the directives for this check that waived nothing.
func (r *Reporter) Close() {
	for _, d := range r.dirs.list {
		if d.Verb == "ignore" && d.Check == r.pass.Analyzer.Name && d.Err == "" && !d.used {
			r.pass.Report(analysis.Diagnostic{
				Pos: d.Pos, End: d.End,
				Category: r.pass.Analyzer.Name + "/unused-directive",
				Message: "this directive silences nothing; remove it [" +
					r.pass.Analyzer.Name + "/unused-directive]",
			})
		}
	}
}

// RelativeTo qualifies names of packages other than the one of pass by their
// last element, the way a reader of the file writes them.
func RelativeTo(pass *analysis.Pass) types.Qualifier {
	return func(p *types.Package) string {
		if p == pass.Pkg {
			return ""
		}
		return p.Name()
	}
}
