package render

import (
	"encoding/json"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/mcplint/mcplint/internal/driver"
)

// report returns a report on one file with the given text.
func report(t *testing.T, src string, findings ...driver.Finding) *Report {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.go"), []byte(src), 0o666); err != nil {
		t.Fatal(err)
	}
	for i := range findings {
		f := &findings[i]
		f.Pos.Filename = filepath.Join(dir, "a.go")
		f.End.Filename = f.Pos.Filename
		f.Check, _, _ = strings.Cut(f.Category, "/")
		for j := range f.Related {
			f.Related[j].Pos.Filename = f.Pos.Filename
		}
	}
	return &Report{Result: &driver.Result{Findings: findings}, Dir: dir}
}

// at returns a finding on the first occurrence of part in line n of src.
func at(t *testing.T, src string, n int, part, category string) driver.Finding {
	t.Helper()
	i := strings.Index(strings.Split(src, "\n")[n-1], part)
	if i < 0 {
		t.Fatalf("line %d has no %q", n, part)
	}
	return driver.Finding{Category: category, Message: "is wrong",
		Pos: token.Position{Line: n, Column: i + 1},
		End: token.Position{Line: n, Column: i + 1 + len(part)}}
}

func write(t *testing.T, r *Report, format string) string {
	t.Helper()
	var b strings.Builder
	if err := r.Write(&b, format); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestText(t *testing.T) {
	const src = "package a\n\n\tif x := f(ctx,\tin.Command); x {\n\t\tgo g(`one\ntwo`)\n"
	f := at(t, src, 3, "in.Command", "omnibus/interpreter")
	f.Related = []driver.Related{{Pos: token.Position{Line: 1, Column: 2}, Message: "in is an argument"}}
	multi := at(t, src, 4, "g(", "omnibus/target")
	multi.End.Line++
	got := write(t, report(t, src, f, multi), "text")
	want := `a.go:3:17: is wrong [omnibus/interpreter]
	if x := f(ctx, in.Command); x {
	               ^~~~~~~~~~
	1. a.go:1:2: in is an argument
a.go:4:6: is wrong [omnibus/target]
	go g(` + "`" + `one
	   ^~~~~~
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// No secret is printed, neither where it was found nor by another finding on
// the same line.
func TestTextMasksSecrets(t *testing.T) {
	const token = "s3cr3t"
	for _, line := range []string{
		`	call("s3cr3t", "first", "s3cr3t") // was s3cr3t`,
		"	call(`s3cr3t`, \"first\", `s3cr3t`)",
		`	x = "\"s3cr3t", "first", "s3cr3t`,
		`s3cr3t middle of a raw string`,
	} {
		src := "package a\n" + line + "\n"
		start := "first"
		if !strings.Contains(line, start) {
			start = "s3cr3t"
		}
		findings := []driver.Finding{at(t, src, 2, start, "secrets/named-literal")}
		if start == "first" {
			findings = append(findings, at(t, src, 2, `"first"`, "redaction/argument"))
		}
		got := write(t, report(t, src, findings...), "text")
		if strings.Contains(got, token) {
			t.Errorf("%s\nis printed as\n%s", line, got)
		}
	}
	const src = "package a\n\tcall(\"s3cr3t\", \"s3cr3t\")\n"
	got := write(t, report(t, src, at(t, src, 2, `"s3cr3t"`, "secrets/provider-token")), "text")
	want := "a.go:2:7: is wrong [secrets/provider-token]\n\tcall(***\n\t     ^~~\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What a terminal would obey comes out as an escape, in every format.
func TestControlCharacters(t *testing.T) {
	src := "package a\n\tx(\"\x1b[2J\x9b\u202e\u200b\u0085\r\x7f\U000e0001\", in) // \xff\n"
	f := at(t, src, 2, "in", "omnibus/target")
	f.Message = "tool \"\x1b]0;\u202e\n\U000e0001\" is open"
	f.Related = []driver.Related{{Message: "step \x1b\u2028"}}
	for _, format := range Formats {
		r := report(t, src, f)
		r.Problems = []driver.Problem{{Message: "\x1b"}}
		r.Skipped = []string{"\u202e"}
		got := write(t, r, format)
		for _, c := range got {
			if c != '\n' && c != '\t' && !unicode.IsPrint(c) {
				t.Errorf("%s: raw %U in\n%s", format, c, got)
			}
		}
		if !strings.Contains(got, `\u202e`) {
			t.Errorf("%s: the escape is missing in\n%s", format, got)
		}
	}
	got := Line("two\nlines \x1b\xff")
	if want := `two lines \x1b\xff`; got != want {
		t.Errorf("Line: got %q, want %q", got, want)
	}
}

// The mark stands below the range also when what is before it was escaped, and
// a very long line is cut around it.
func TestUnderline(t *testing.T) {
	for _, c := range []struct{ line, part, text, mark string }{
		{"\t\tf(\"\x1b\", in)", "in", `f("\x1b", in)`, `          ^~`},
		{"\tf(\"äö\", in)", "in", `f("äö", in)`, `        ^~`},
		{"x", "x", "x", "^"},
		{"\t", "", "", "^"},
	} {
		start := strings.Index(c.line, c.part)
		text, mark := underline(c.line, start, start+len(c.part))
		if text != c.text || mark != c.mark {
			t.Errorf("%q: got\n%s\n%s\nwant\n%s\n%s", c.line, text, mark, c.text, c.mark)
		}
	}
	long := strings.Repeat("a", 10_000) + "IN" + strings.Repeat("b", 10_000)
	text, mark := underline(long, 10_000, 10_002)
	if len(text) > widest || strings.Index(text, "IN") != strings.Index(mark, "^~") {
		t.Errorf("long line:\n%s\n%s", text, mark)
	}
}

// A //line comment cannot make the command print a file that is not Go source.
func TestForeignFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "passwd")
	if err := os.WriteFile(name, []byte("root:hash\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	r := &Report{Dir: dir, Result: &driver.Result{Findings: []driver.Finding{
		{Category: "a/b", Message: "m", Pos: token.Position{Filename: name, Line: 1, Column: 1}}}}}
	if got, want := write(t, r, "text"), "passwd:1:1: m [a/b]\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestJSON(t *testing.T) {
	const src = "package a\n\tcall(in)\n"
	f := at(t, src, 2, "in", "omnibus/target")
	f.URL = "https://example.com/omnibus#target"
	f.Fixes = []driver.Fix{{Message: "say so", Edits: []driver.Edit{{File: "a.go", Start: 1, End: 2, New: "<\U000e0001>"}}}}
	r := report(t, src, f)
	r.Problems = []driver.Problem{{Pos: token.Position{Filename: "b.go", Line: 1}, Message: "broken"}}
	got := write(t, r, "json")
	var back jsonReport
	if err := json.Unmarshal([]byte(got), &back); err != nil {
		t.Fatalf("%v in\n%s", err, got)
	}
	if f := back.Findings[0]; f.File != "a.go" || f.Line != 2 || f.Column != 7 || f.EndColumn != 9 ||
		f.Category != "omnibus/target" || f.Fixes[0].Edits[0].New != "<\U000e0001>" {
		t.Errorf("got back %+v", f)
	}
	if back.Problems[0].File != "b.go" || back.Skipped == nil {
		t.Errorf("got back %+v", back)
	}
	if got := write(t, report(t, src), "json"); strings.Contains(got, "null") {
		t.Errorf("empty lists must be lists:\n%s", got)
	}
}

func TestUnknownFormat(t *testing.T) {
	if err := new(Report).Write(nil, "xml"); err == nil || !strings.Contains(err.Error(), `"xml"`) {
		t.Errorf("got error %v", err)
	}
}
