package edit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mcplint/mcplint/internal/driver"
)

// write makes a file with the text and returns its name.
func write(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.go")
	if err := os.WriteFile(name, []byte(text), 0o640); err != nil {
		t.Fatal(err)
	}
	return name
}

// replace returns a finding with a fix that replaces old in the text of a file.
func replace(file, text string, pairs ...string) driver.Finding {
	var fix driver.Fix
	for i := 0; i < len(pairs); i += 2 {
		start := strings.Index(text, pairs[i])
		fix.Edits = append(fix.Edits, driver.Edit{File: file, Start: start, End: start + len(pairs[i]), New: pairs[i+1]})
	}
	return driver.Finding{Message: pairs[0], Fixes: []driver.Fix{fix, {Message: "never this one"}}}
}

func everywhere(string) bool { return true }

func TestPlan(t *testing.T) {
	const src = "package a\n\nvar one, two, three = 1, 2, 3\n"
	file := write(t, src)
	changes, left, err := Plan([]driver.Finding{
		replace(file, src, "three", "drei", "3", "33"),
		replace(file, src, "one", "eins"),
		replace(file, src, "one, two", "both"), // overlaps
		replace(file, src, "2", "  22"),        // is formatted
		replace(file, src, "one", "eins"),      // the same once more
		{Message: "no fix"},
	}, everywhere)
	if err != nil || len(changes) != 1 || len(left) != 2 || left[0].Message != "one, two" || left[1].Message != "no fix" {
		t.Fatalf("%d changes, left %v, error %v", len(changes), left, err)
	}
	if got, want := string(changes[0].New), "package a\n\nvar eins, two, drei = 1, 22, 33\n"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := string(changes[0].Diff("a.go")); !strings.Contains(got, "--- a/a.go\n+++ b/a.go\n") || !strings.Contains(got, "+var eins, two") {
		t.Errorf("diff %s", got)
	}
	if err := changes[0].Write(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	info, statErr := os.Stat(file)
	if err != nil || statErr != nil || string(data) != string(changes[0].New) || info.Mode().Perm() != 0o640 {
		t.Errorf("%q, mode %v, errors %v, %v", data, info.Mode(), err, statErr)
	}
	if entries, _ := os.ReadDir(filepath.Dir(file)); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

// A fix that would break the file, or was made for another text of it, changes
// nothing; and files of others are left alone.
func TestPlanRefuses(t *testing.T) {
	const src = "package a\n\nvar one = 1\n"
	file := write(t, src)
	if _, _, err := Plan([]driver.Finding{replace(file, src, "=", "{")}, everywhere); err == nil || !strings.Contains(err.Error(), "would break") {
		t.Errorf("syntax error: %v", err)
	}
	beyond := driver.Finding{Fixes: []driver.Fix{{Edits: []driver.Edit{{File: file, Start: 3, End: 300}}}}}
	if _, _, err := Plan([]driver.Finding{beyond}, everywhere); err == nil || !strings.Contains(err.Error(), "run again") {
		t.Errorf("edit beyond the end: %v", err)
	}
	changes, left, err := Plan([]driver.Finding{replace(file, src, "one", "eins")}, func(string) bool { return false })
	if len(changes) != 0 || len(left) != 1 || err != nil {
		t.Errorf("a file of others: %d changes, %d left, error %v", len(changes), len(left), err)
	}
}

// A symbolic link stays one.
func TestWriteThroughLink(t *testing.T) {
	file := write(t, "package a\n")
	link := filepath.Join(t.TempDir(), "link.go")
	if err := os.Symlink(file, link); err != nil {
		t.Skip(err)
	}
	if err := (Change{File: link, New: []byte("package b\n")}).Write(); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(file); err != nil || string(data) != "package b\n" {
		t.Errorf("%q, error %v", data, err)
	}
}
