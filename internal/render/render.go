// Package render writes what a run found, for people and for programs.
//
// Everything that stems from the code under analysis is untrusted: control
// characters are escaped, and the source line of a hard-coded secret is masked.
package render

import (
	"fmt"
	"go/token"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/driver"
)

// A Report is what there is to write.
type Report struct {
	*driver.Result
	// Dir is the folder that file names are relative to in what people read.
	Dir string
	// Root is the folder that file names are relative to in what programs of a
	// code host read: that of the repository.
	Root string
	// Manuals are those of the checks that ran.
	Manuals []*checkdoc.Manual
	// Version is that of mcplint.
	Version string
	// Accepted is how many findings were left out because they are in the
	// baseline.
	Accepted int
	// Colour is for a terminal.
	Colour bool
}

// Formats are the names that Write knows.
var Formats = []string{"text", "json", "sarif", "github", "checkstyle", "junit"}

// Write writes the findings in the named format.
func (r *Report) Write(w io.Writer, format string) error {
	switch format {
	case "text":
		return r.text(w)
	case "json":
		return r.json(w)
	case "sarif":
		return r.sarif(w)
	case "github":
		return r.github(w)
	case "checkstyle":
		return r.checkstyle(w)
	case "junit":
		return r.junit(w)
	}
	return fmt.Errorf("unknown format %q; the formats are %s", format, strings.Join(Formats, ", "))
}

// Open returns how many findings are neither waived nor accepted.
func (r *Report) Open() int {
	n := 0
	for _, f := range r.Findings {
		if f.Open() {
			n++
		}
	}
	return n
}

// severity returns that of the finding's kind.
func (r *Report) severity(f *driver.Finding) string {
	_, name, _ := strings.Cut(f.Category, "/")
	for _, m := range r.Manuals {
		if m.Name == f.Check {
			kind, _ := m.Kind(name)
			return kind.Severity
		}
	}
	return checkdoc.Severities[0]
}

// InRepository returns a file name with slashes, relative to the repository;
// a file outside of it keeps its name, and ok is false.
func (r *Report) InRepository(name string) (slashed string, ok bool) {
	rel, err := filepath.Rel(r.Root, name)
	if err != nil || !filepath.IsLocal(rel) {
		return filepath.ToSlash(name), false
	}
	return filepath.ToSlash(rel), true
}

// List returns the printable form of a list.
func List(list []string) string { return Line(strings.Join(list, ", ")) }

// Line returns s as one printable line.
func Line(s string) string { return clean(strings.Join(strings.Fields(s), " ")) }

// Problem returns p as one line.
func (r *Report) Problem(p driver.Problem) string {
	message := Line(p.Message)
	if p.Pos.Filename == "" {
		return message
	}
	return r.Position(p.Pos) + ": " + message
}

// Position returns "file:line:column", as far as it is known.
func (r *Report) Position(p token.Position) string {
	p.Filename = r.file(p.Filename)
	return clean(p.String())
}

// file returns the shorter of the absolute name and the one relative to the
// report's folder.
func (r *Report) file(name string) string {
	if !filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	if rel, err := filepath.Rel(r.Dir, name); err == nil && len(rel) < len(name) {
		return rel
	}
	return name
}

// clean returns s with everything escaped that is not printable: an escape
// sequence in a string literal or file name must not reach a terminal, nor may
// invisible characters turn the text around.
func clean(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		b.WriteString(cleanRune(r, s[:size]))
		s = s[size:]
	}
	return b.String()
}

// cleanRune returns the printable form of r, whose encoding is raw.
func cleanRune(r rune, raw string) string {
	switch {
	case r == utf8.RuneError && len(raw) == 1:
		return fmt.Sprintf(`\x%02x`, raw[0])
	case strconv.IsPrint(r):
		return raw
	}
	quoted := strconv.QuoteRuneToASCII(r)
	return quoted[1 : len(quoted)-1]
}
