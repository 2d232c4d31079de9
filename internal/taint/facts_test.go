package taint_test

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/token"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mcplint/mcplint/internal/linttest"
	"github.com/mcplint/mcplint/internal/taint"
)

// maxFactSize and meanFactSize are what a summary may take when it travels: a
// fact is written once and read by every package that imports it, directly or not.
const (
	maxFactSize  = 24 << 10
	meanFactSize = 1 << 9
)

// TestFacts demands of the facts about the corpus, and about code with far more
// flows than people write, that they are small, that they hold nothing of this
// process, and that they are the same in every run and after they have travelled.
func TestFacts(t *testing.T) {
	first, again := facts(t), facts(t)
	if len(first) < 300 {
		t.Fatalf("only %d facts", len(first))
	}
	total, people := 0, 0
	for key, fact := range first {
		data := encode(t, fact)
		size := len(data) - len(encode(t, empty(fact))) // facts that travel together are described once
		if !slices.ContainsFunc(ladders, func(l ladder) bool { return strings.Contains(key, "taint.test/"+l.name) }) {
			total += size
			people++
		}
		if a, ok := fact.(*taint.Analysed); ok { // a list of summaries of functions that have no name
			size /= max(1, len(a.Guards))
		}
		if size > maxFactSize {
			t.Errorf("%s: %d bytes: %.200s", key, size, fmt.Sprint(fact))
		}
		if !bytes.Equal(data, encode(t, again[key])) {
			t.Errorf("%s: another run gives %v, not %v", key, again[key], fact)
		}
		travelled := empty(fact)
		if err := gob.NewDecoder(bytes.NewReader(data)).Decode(travelled); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(data, encode(t, travelled)) || fmt.Sprint(travelled) != fmt.Sprint(fact) {
			t.Errorf("%s: is %v after it has travelled, not %v", key, travelled, fact)
		}
		private(t, key, reflect.ValueOf(fact))
	}
	mean := total / people
	if mean > meanFactSize {
		t.Errorf("a fact has %d bytes on average", mean)
	}
	t.Logf("%d facts about the corpus, %d bytes on average", people, mean)
}

// facts returns the facts of all packages, by what they are about.
func facts(t *testing.T) map[string]analysis.Fact {
	dir := linttest.Module(t, "taint")
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: dir}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	std := load(t, "errors", "fmt", "log", "os/exec", "strings")
	for _, l := range ladders {
		pkg := check(std, l.name+".go", l.source(l.sizes[1]))
		pkg.Module = &packages.Module{Path: "taint.test", Main: true}
		pkgs = append(pkgs, pkg)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{taint.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]analysis.Fact{}
	for _, act := range graph.Roots {
		for _, f := range act.AllObjectFacts() {
			all[f.Object.String()] = f.Fact
		}
		for _, f := range act.AllPackageFacts() {
			all[f.Package.Path()] = f.Fact
		}
	}
	return all
}

// empty returns a fact of the same type that says nothing.
func empty(fact analysis.Fact) analysis.Fact {
	return reflect.New(reflect.TypeOf(fact).Elem()).Interface().(analysis.Fact)
}

func encode(t *testing.T, fact analysis.Fact) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(fact); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// private demands that v holds no position and nothing else that means
// something in this process only, which an unexported field would.
func private(t *testing.T, key string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			private(t, key, v.Elem())
		}
	case reflect.Map, reflect.Func, reflect.Interface:
		t.Errorf("%s holds a %v", key, v.Type())
	case reflect.Slice:
		for i := range v.Len() {
			private(t, key, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			switch {
			case f.IsExported() && f.Type == reflect.TypeFor[token.Pos]():
				t.Errorf("%s has a position in %s", key, f.Name)
			case f.IsExported():
				private(t, key, v.Field(i))
			case !v.Field(i).IsZero():
				t.Errorf("%s has something in %v.%s", key, v.Type(), f.Name)
			}
		}
	}
}

// TestDeterministic demands that lists in facts are sorted by what a reader can
// see, not by what happened to come first.
func TestDeterministic(t *testing.T) {
	for key, fact := range facts(t) {
		if a, ok := fact.(*taint.Analysed); ok {
			if !slices.IsSortedFunc(a.Guards, func(x, y taint.NamedGuard) int { return bytes.Compare([]byte(x.Key), []byte(y.Key)) }) ||
				!slices.IsSortedFunc(a.Keys, func(x, y taint.KeyPart) int { return strings.Compare(x.Key+string(x.At), y.Key+string(y.At)) }) {
				t.Errorf("%s is not sorted", key)
			}
		}
	}
}
