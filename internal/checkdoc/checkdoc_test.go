package checkdoc

import (
	"strings"
	"testing"
)

func TestExtract(t *testing.T) {
	const line = `// Copyright

// Package x is about something else.
//
// # Analyzer authz
//
// authz: report tools without a scope check
//
// Why it matters.
//
//	code(example)
//
// # Limits
//
// Some.
//
// # Analyzer other
//
// other: not this one
package x

// # Analyzer late
`
	const block = `/*
Package x is about something else.

# Analyzer authz

authz: report tools without a scope check

Why it matters.

	code(example)

# Limits

Some.
*/
package x
`
	const want = "report tools without a scope check\n\nWhy it matters.\n\n\tcode(example)\n\n# Limits\n\nSome."
	for name, doc := range map[string]string{"line comments": line, "block comment": block} {
		if got, err := extract(doc, "authz"); err != nil || got != want {
			t.Errorf("%s: got %q, %v; want %q", name, got, err, want)
		}
	}
	if got, err := extract(line, "other"); err != nil || got != "not this one" {
		t.Errorf("second section: got %q, %v", got, err)
	}
}

func TestExtractMistakes(t *testing.T) {
	for name, c := range map[string]struct{ doc, want string }{
		"no section":           {"// Package x.\npackage x\n", "has no section"},
		"after the comment":    {"// Package x.\npackage x\n\n// # Analyzer a\n//\n// a: late\n", "has no section"},
		"empty":                {"// # Analyzer a\npackage x\n", "has no section"},
		"summary without name": {"// # Analyzer a\n//\n// report things\npackage x\n", `does not start with "a: "`},
	} {
		if _, err := extract(c.doc, "a"); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want %q", name, err, c.want)
		}
	}
}
