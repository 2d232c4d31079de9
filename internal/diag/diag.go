// Package diag shapes the findings of all checks alike: the category, the
// related positions, the documentation link, what is never reported, and the
// directives that silence a finding. Doing it here, inside the analyzers,
// makes it the same in every driver.
package diag

import (
	"bytes"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
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
	cfg  *config.Config
	seen map[key]bool
}

type key struct {
	pos  token.Pos
	text string
}

// NewReporter returns a Reporter for the check that pass runs, which must
// require config.Analyzer. Call Close when the check is done.
func NewReporter(pass *analysis.Pass) *Reporter {
	cfg := pass.ResultOf[config.Analyzer].(*config.Config)
	return &Reporter{pass: pass, dirs: Parse(pass), cfg: cfg, seen: map[key]bool{}}
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
	message := f.Message + " [" + category + "]"
	waived := r.dirs.waive(r.pass.Analyzer.Name, f.Kind, f.Pos)
	if !r.wanted(f.Kind) {
		return
	}
	if waived != nil {
		if !r.cfg.Waived {
			return
		}
		message += Waived(waived.Reason)
	}
	if !f.End.IsValid() {
		f.Pos, f.End = r.expression(f.Pos)
	}
	r.pass.Report(analysis.Diagnostic{
		Pos: f.Pos, End: f.End,
		Category:       category,
		Message:        message,
		URL:            r.pass.Analyzer.URL + "#" + f.Kind,
		Related:        f.Related,
		SuggestedFixes: r.fixes(f.Pos, f.Fixes),
	})
}

// fixes returns the fixes for a finding at pos, or none when the file there is
// not the one that somebody edits: what cgo or another program made of it.
func (r *Reporter) fixes(pos token.Pos, fixes []analysis.SuggestedFix) []analysis.SuggestedFix {
	if r.pass.Fset.Position(pos).Filename != r.pass.Fset.File(pos).Name() {
		return nil
	}
	return fixes
}

// Waived is what the message of a finding ends in that a directive silences:
// the vet protocol has no other place for it.
func Waived(reason string) string { return " (waived: " + reason + ")" }

// wanted reports whether the settings ask for findings of a kind.
func (r *Reporter) wanted(kind string) bool {
	check := r.pass.Analyzer.Name
	if !r.cfg.Selected(check, kind) {
		return false
	}
	if r.cfg.Severity == "" {
		return true
	}
	k, _ := checkdoc.Parse(check, r.pass.Analyzer.Doc).Kind(kind)
	return checkdoc.AtLeast(k.Severity, r.cfg.Severity)
}

// Close reports the directives for this check that waived nothing.
func (r *Reporter) Close() {
	if !r.wanted(checkdoc.Unused) {
		return
	}
	category := r.pass.Analyzer.Name + "/" + checkdoc.Unused
	for _, d := range r.dirs.list {
		if d.Verb == "ignore" && d.Check == r.pass.Analyzer.Name && d.Err == "" && !d.used {
			r.pass.Report(analysis.Diagnostic{
				Pos: d.Pos, End: d.End,
				Category: category,
				Message:  "this directive silences nothing; remove it [" + category + "]",
				URL:      r.pass.Analyzer.URL + "#" + checkdoc.Unused,
				SuggestedFixes: r.fixes(d.Pos, []analysis.SuggestedFix{{
					Message:   "remove the directive",
					TextEdits: []analysis.TextEdit{r.removal(d)},
				}}),
			})
		}
	}
}

// removal returns the edit that removes a directive: with its line when it
// stands alone on it, else with the blanks before it.
func (r *Reporter) removal(d *Directive) analysis.TextEdit {
	edit := analysis.TextEdit{Pos: d.Pos, End: d.End}
	if r.pass.ReadFile == nil {
		return edit // Bazel's driver has none
	}
	src, err := r.pass.ReadFile(d.file.Name())
	if err != nil || len(src) != d.file.Size() {
		return edit // an edited buffer, or a file behind a //line comment
	}
	start := d.file.Offset(d.Pos)
	blank := len(bytes.TrimRight(src[:start], " \t"))
	edit.Pos = d.file.Pos(blank)
	if end := d.file.Offset(d.End); (blank == 0 || src[blank-1] == '\n') && end < len(src) {
		edit.End = d.file.Pos(end + 1) // the line break
	}
	return edit
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
