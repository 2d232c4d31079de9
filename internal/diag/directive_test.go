package diag

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestParseDirective(t *testing.T) {
	for _, c := range []struct {
		text string
		want Directive
	}{
		{"ignore authz/late the port is closed", Directive{Verb: "ignore", Check: "authz", Kind: "late", Reason: "the port is closed"}},
		{"ignore secrets  known ", Directive{Verb: "ignore", Check: "secrets", Reason: "known"}},
		{"public it says the time // want `x`", Directive{Verb: "public", Reason: "it says the time"}},
		{"scope-check", Directive{Verb: "scope-check"}},
		{"ignore", Directive{Verb: "ignore", Err: "name the check to ignore: //mcplint:ignore CHECK[/KIND] REASON"}},
		{"ignore authz", Directive{Verb: "ignore", Check: "authz", Err: "give the reason: //mcplint:ignore authz REASON"}},
		{"public", Directive{Verb: "public", Err: "give the reason: //mcplint:public REASON"}},
	} {
		if got := parseDirective(c.text); *got != c.want {
			t.Errorf("%q: got %+v, want %+v", c.text, *got, c.want)
		}
	}
}

// Whatever stands in a comment, it is a directive or an error that can be
// printed as one line, and never both. A reason is always there where one is
// demanded, as silence without a reason is what the directives must not give.
func FuzzDirective(f *testing.F) {
	for _, seed := range []string{
		"ignore authz/late the port is closed", "ignore authz", "ignore \x1b[31m x", "public", "public \xff", "sanitizer", "sink log",
		"ignore a/b/c d", "ignore\tauthz x", " ignore authz x", "ignore authz // want `x`", "", "x\u202ey", "ignore " + strings.Repeat("/", 100),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := parseDirective(text)
		if d.Err == "" && (d.Verb == "ignore" || d.Verb == "public") && strings.TrimSpace(d.Reason) == "" {
			t.Errorf("%q is accepted without a reason", text)
		}
		if d.Err == "" && d.Verb == "ignore" && !known(d.Check) {
			t.Errorf("%q is accepted for the check %q", text, d.Check)
		}
		if strings.ContainsFunc(d.Err, func(r rune) bool { return !unicode.IsPrint(r) }) || !utf8.ValidString(d.Err) {
			t.Errorf("%q: the error cannot be printed: %q", text, d.Err)
		}
	})
}
