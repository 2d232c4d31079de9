// Package checkdoc cuts the manual of a check out of its doc.go, so that the
// text exists once: for the reader of the source, for pkg.go.dev and for the
// command.
package checkdoc

import (
	"fmt"
	"strings"
)

// root is where the folders of the checks can be read online.
const root = "https://github.com/mcplint/mcplint/tree/main/analyzers/"

// URL returns the address of the manual of the named check.
func URL(name string) string { return root + name }

// MustExtract returns the manual of the named check from the text of a doc.go
// whose package comment has this form:
//
//	# Analyzer NAME
//
//	NAME: one line that says what is reported
//
//	The rest, up to the next "# Analyzer" or the end of the comment.
//
// The result starts with the line after "NAME: ". A doc.go of another form is a
// mistake of the author, hence the panic.
func MustExtract(doc, name string) string {
	text, err := extract(doc, name)
	if err != nil {
		panic(fmt.Sprintf("checkdoc: %s: %v", name, err))
	}
	return text
}

// extract reads lines instead of parsing Go: it runs when the program starts,
// and under go vet the program is started once per package.
func extract(doc, name string) (string, error) {
	const heading = "# Analyzer "
	var manual strings.Builder
	inside := false
	for line := range strings.Lines(doc) {
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(line, "package ") || strings.HasPrefix(line, "*/") {
			break // the comment is over
		}
		if rest, ok := strings.CutPrefix(line, "//"); ok {
			line = strings.TrimPrefix(rest, " ")
		}
		if other, ok := strings.CutPrefix(line, heading); ok {
			inside = other == name
			continue
		}
		if inside {
			manual.WriteString(line)
			manual.WriteByte('\n')
		}
	}
	text := strings.TrimSpace(manual.String())
	if text == "" {
		return "", fmt.Errorf("doc.go has no section %q", heading+name)
	}
	text, ok := strings.CutPrefix(text, name+": ")
	if !ok {
		return "", fmt.Errorf("section %q of doc.go does not start with %q", heading+name, name+": ")
	}
	return text, nil
}
