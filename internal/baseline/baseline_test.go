package baseline

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// read reads a baseline file with the given content.
func read(t *testing.T, data []byte) (*File, error) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "b.json")
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return Read(name)
}

// What is written is read again, in an order that does not depend on that of
// the findings.
func TestWriteRead(t *testing.T) {
	entries := []Entry{
		{"omnibus/interpreter", "b.go", "runs <it>", "2"}, {"authz/missing", "b.go", "", "3"}, {"authz/missing", "a.go", "", "1"},
	}
	dir := t.TempDir()
	var files [][]byte
	for i, list := range [][]Entry{entries, {entries[2], entries[0], entries[1]}} {
		name := filepath.Join(dir, string(rune('a'+i)))
		if err := Write(name, list); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, data)
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Errorf("the order of the findings shows:\n%s\n%s", files[0], files[1])
	}
	f, err := read(t, files[0])
	if err != nil {
		t.Fatal(err)
	}
	want := []Entry{entries[2], entries[1], entries[0]}
	if !slices.Equal(f.Findings, want) {
		t.Errorf("got %+v, want %+v", f.Findings, want)
	}
	if !f.Has("2") || f.Has("4") {
		t.Error("Has tells fingerprints wrong")
	}
}

// A broken file is an error that names it.
func TestBroken(t *testing.T) {
	for _, data := range []string{"", "{", "[]", `{"version":2,"findings":[]}`, `{"version":1,"findings":[]} x`, `{"version":1,"finding":[]}`} {
		if f, err := read(t, []byte(data)); err == nil || !strings.Contains(err.Error(), "b.json") {
			t.Errorf("%q: got %+v, %v", data, f, err)
		}
	}
}

// Whatever is in the file, it is an error or a baseline that survives being
// written and read again.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		`{"version":1,"findings":[{"category":"authz/missing","file":"a.go","message":"x","fingerprint":"y"}]}`,
		`{"version":1}`, `{"version":1,"findings":null}`, `{"version":1.5}`, "null", "\xff", `{"version":1,"findings":[{}]}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		first, err := read(t, data)
		if err != nil {
			return
		}
		name := filepath.Join(t.TempDir(), "again.json")
		if err := Write(name, first.Findings); err != nil {
			t.Fatal(err)
		}
		again, err := Read(name)
		if err != nil {
			t.Fatalf("%q is read, written, and cannot be read: %v", data, err)
		}
		if err := Write(name+"2", again.Findings); err != nil {
			t.Fatal(err)
		}
		third, err := Read(name + "2")
		if err != nil || !reflect.DeepEqual(again, third) {
			t.Errorf("%q: %+v, then %+v, %v", data, again, third, err)
		}
	})
}
