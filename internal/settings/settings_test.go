package settings

import (
	"flag"
	"reflect"
	"strings"
	"testing"
)

func TestFromYAML(t *testing.T) {
	list, err := FromYAML("f.yaml", []byte(`# settings
skip: [redaction/identifier, "secrets"]
test: false
authz:
  check:
    - example.com/policy.Allow
  transport: remote
number: 7
`))
	if err != nil {
		t.Fatal(err)
	}
	want := []Setting{
		{"skip", []string{"redaction/identifier", "secrets"}, "f.yaml:2"},
		{"test", []string{"false"}, "f.yaml:3"},
		{"authz.check", []string{"example.com/policy.Allow"}, "f.yaml:5"},
		{"authz.transport", []string{"remote"}, "f.yaml:7"},
		{"number", []string{"7"}, "f.yaml:8"},
	}
	if !reflect.DeepEqual(list, want) {
		t.Errorf("got  %v\nwant %v", list, want)
	}
}

// The two sources agree on what a file means.
func TestFromMap(t *testing.T) {
	list, err := FromMap(map[string]any{
		"skip":  []any{"redaction/identifier", "secrets"},
		"authz": map[string]any{"transport": "remote", "check": "example.com/policy.Allow"},
		"test":  false, "number": 7.0, "int": 8,
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []Setting{
		{"authz.check", []string{"example.com/policy.Allow"}, ""},
		{"authz.transport", []string{"remote"}, ""},
		{"int", []string{"8"}, ""},
		{"number", []string{"7"}, ""},
		{"skip", []string{"redaction/identifier", "secrets"}, ""},
		{"test", []string{"false"}, ""},
	}
	if !reflect.DeepEqual(list, want) {
		t.Errorf("got  %v\nwant %v", list, want)
	}
}

func TestApply(t *testing.T) {
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	name := fs.String("name", "", "")
	other := fs.String("other", "given", "")
	number := fs.Int("number", 0, "")
	skip := func(name string) bool { return name == "other" }
	list := []Setting{{Key: "name", Values: []string{"x"}}, {Key: "other", Values: []string{"file"}}}
	if err := Apply(fs, list, skip); err != nil || *name != "x" || *other != "given" {
		t.Errorf("name %q, other %q, error %v", *name, *other, err)
	}
	for _, c := range []struct {
		s    Setting
		want string
	}{
		{Setting{"nmae", []string{"x"}, "f.yaml:3"}, `f.yaml:3: unknown key "nmae"; the keys are name, number, other`},
		{Setting{"number", []string{"x"}, "f.yaml:4"}, `f.yaml:4: number: invalid value "x": parse error`},
	} {
		if err := Apply(fs, []Setting{c.s}, skip); err == nil || err.Error() != c.want {
			t.Errorf("%v: error %v, want %s", c.s, err, c.want)
		}
	}
	if *number != 0 {
		t.Error("a wrong value was taken")
	}
}

// Whatever a file holds, it is either settings or an error with its name.
func FuzzFromYAML(f *testing.F) {
	for _, s := range []string{"a: b", "a: [b, c]", "a:\n  b: c", "- a", "a: &x [*x]", "a: {", "? [a]\n: b", "<<: {a: b}", "a: !!binary AA==", "\x00", "---\na: b\n---\nc: d"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := FromYAML("f.yaml", data)
		if err != nil && !strings.HasPrefix(err.Error(), "f.yaml:") {
			t.Errorf("error %v", err)
		}
		for _, s := range list {
			if !strings.HasPrefix(s.Where, "f.yaml:") {
				t.Errorf("%v is nowhere", s)
			}
		}
	})
}
