package checkdoc

import (
	"reflect"
	"strings"
	"testing"
)

const sample = `report what stands here

# Why

Because.

# Definitions

A word of the list is explained first.

  - plain: a kind
    that goes on
    for three lines.
  - numbered (CWE-7, CWE-80, MCP05, API1): a kind: with a colon.
  - mild (CWE-9, low): a kind.
  - not a kind

# Limits

  - elsewhere: not a kind.

# Suppressing

	//mcplint:ignore sample/plain it is

Severity: high. Since: v0.1.0. Fix: no.`

func TestParse(t *testing.T) {
	m := Parse("sample", sample)
	want := &Manual{
		Name: "sample", Summary: "report what stands here", Text: sample, Since: "v0.1.0",
		Kinds: []Kind{
			{"plain", nil, nil, "high", "a kind that goes on for three lines."},
			{"numbered", []int{7, 80}, []string{"MCP05", "API1"}, "high", "a kind: with a colon."},
			{"mild", []int{9}, nil, "low", "a kind."},
		},
	}
	if !reflect.DeepEqual(m, want) {
		t.Errorf("got  %+v\nwant %+v", m, want)
	}
	if k, ok := m.Kind("mild"); !ok || k.Severity != "low" {
		t.Errorf("mild: %+v, %v", k, ok)
	}
	if k, ok := m.Kind("unheard-of"); ok || k.Severity != "high" {
		t.Errorf("an unknown kind has the severity of the check: %+v, %v", k, ok)
	}
	if k, ok := m.Kind(Unused); !ok || k.Severity != "low" {
		t.Errorf("every check has unused directives: %+v, %v", k, ok)
	}
}

func TestTable(t *testing.T) {
	const want = "| [sample/numbered](../analyzers/sample/README.md) | high | " +
		"[CWE-7](https://cwe.mitre.org/data/definitions/7.html), [CWE-80](https://cwe.mitre.org/data/definitions/80.html) | " +
		"MCP05:2025 | API1:2023 | a kind: with a colon |\n"
	if got := Table([]*Manual{Parse("sample", sample)}); !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant a row\n%s", got, want)
	}
}

func TestHelp(t *testing.T) {
	m := Parse("sample", sample)
	help := m.Help(m.Kinds[0])
	if got := Markdown(help); !strings.Contains(got, "## Why\n\nBecause.") || !strings.Contains(got, "//mcplint:ignore") {
		t.Errorf("Markdown: %s", got)
	}
	if strings.Contains(help, "Severity:") {
		t.Errorf("the last line of the manual is in the help of a kind: %s", help)
	}
	if got := Text(help); !strings.HasPrefix(got, "plain: a kind that goes on for three lines.\n") {
		t.Errorf("Text: %s", got)
	}
}

func TestAtLeast(t *testing.T) {
	for _, test := range []struct {
		severity, least string
		want            bool
	}{
		{"low", "low", true},
		{"low", "medium", false},
		{"critical", "high", true},
	} {
		if got := AtLeast(test.severity, test.least); got != test.want {
			t.Errorf("AtLeast(%q, %q) = %v", test.severity, test.least, got)
		}
	}
}
