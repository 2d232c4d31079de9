package driver

import (
	"cmp"
	"go/token"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/diag"
)

// A Finding is a diagnostic of a check in a form that needs no file set.
type Finding struct {
	Check    string // name of the analyzer
	Category string // check/kind
	Message  string // without the category
	Waived   string // the reason, when a directive silences it
	Accepted bool   // it is in the baseline
	// Fingerprint tells the finding from others whatever is added above it; the
	// command fills it in.
	Fingerprint string
	URL         string // of the manual
	Pos, End    token.Position
	Related     []Related
	Fixes       []Fix
}

// Open reports whether the finding is neither waived nor accepted.
func (f *Finding) Open() bool { return f.Waived == "" && !f.Accepted }

// Related is a further position that explains a finding: a step of a flow.
type Related struct {
	Pos, End token.Position
	Message  string
}

// A Fix is a change that would resolve a finding.
type Fix struct {
	Message string
	Edits   []Edit
}

// An Edit replaces the bytes from offset Start to offset End of a file.
type Edit struct {
	File       string
	Start, End int
	New        string
}

// newFinding resolves the positions of d.
func newFinding(fset *token.FileSet, a *analysis.Analyzer, d analysis.Diagnostic) Finding {
	f := Finding{
		Check:    a.Name,
		Category: d.Category,
		URL:      manual(a, d.Category),
		Pos:      position(fset, d.Pos),
		End:      position(fset, cmp.Or(d.End, d.Pos)),
	}
	f.Message, f.Waived = splitMessage(d.Message, d.Category)
	for _, r := range d.Related {
		f.Related = append(f.Related, Related{position(fset, r.Pos), position(fset, cmp.Or(r.End, r.Pos)), r.Message})
	}
	for _, sf := range d.SuggestedFixes {
		fix := Fix{Message: sf.Message}
		for _, e := range sf.TextEdits {
			start := fset.PositionFor(e.Pos, false)
			end := fset.PositionFor(cmp.Or(e.End, e.Pos), false)
			fix.Edits = append(fix.Edits, Edit{start.Filename, start.Offset, end.Offset, string(e.NewText)})
		}
		f.Fixes = append(f.Fixes, fix)
	}
	return f
}

// position resolves pos, without the byte offset: the vet protocol does not
// carry it.
func position(fset *token.FileSet, pos token.Pos) token.Position {
	p := fset.Position(pos)
	p.Offset = 0
	return p
}

// splitMessage cuts a message into the sentence and the reason for which the
// finding is waived. The category between them is dropped: go vet prints nothing
// but messages, so the checks put it there.
func splitMessage(message, category string) (sentence, waived string) {
	i := strings.LastIndex(message, " ["+category+"]")
	if i < 0 {
		return message, ""
	}
	rest := message[i+len(" ["+category+"]"):]
	prefix, suffix, _ := strings.Cut(diag.Waived("\x00"), "\x00")
	if reason, ok := strings.CutPrefix(rest, prefix); ok {
		waived = strings.TrimSuffix(reason, suffix)
	}
	return message[:i], waived
}

// manual returns the address of the manual of a category. It is computed from
// the category in every driver, as the vet protocol does not carry it.
func manual(a *analysis.Analyzer, category string) string {
	_, kind, ok := strings.Cut(category, "/")
	if a.URL == "" || !ok {
		return a.URL
	}
	return a.URL + "#" + kind
}

// Add adds findings that stem from elsewhere.
func (res *Result) Add(findings []Finding) {
	res.Findings = normalize(append(res.Findings, findings...))
}

// normalize sorts the findings by position and drops repetitions, so that the
// order in which packages were analysed does not show.
func normalize(findings []Finding) []Finding {
	slices.SortFunc(findings, compare)
	return slices.CompactFunc(findings, func(a, b Finding) bool { return reflect.DeepEqual(a, b) })
}

// compare orders findings by file, line, column, category and message.
func compare(a, b Finding) int {
	return cmp.Or(
		comparePositions(a.Pos, b.Pos),
		cmp.Compare(a.Category, b.Category),
		cmp.Compare(a.Message, b.Message),
	)
}

func comparePositions(a, b token.Position) int {
	return cmp.Or(
		cmp.Compare(a.Filename, b.Filename),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
	)
}

// parsePosition parses "file:line:column", "file:line" or "file"; a position
// that the go command does not know is empty or "-".
func parsePosition(s string) token.Position {
	if s == "-" {
		return token.Position{}
	}
	var numbers [2]int
	n := 0
	for n < len(numbers) {
		i := strings.LastIndexByte(s, ':')
		if i < 0 {
			break
		}
		number, err := strconv.Atoi(s[i+1:])
		if err != nil || number < 0 {
			break
		}
		numbers[1], numbers[0] = numbers[0], number
		s = s[:i]
		n++
	}
	return token.Position{Filename: s, Line: numbers[0], Column: numbers[1]}
}
