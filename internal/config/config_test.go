package config

import (
	"flag"
	"go/types"
	"testing"

	"golang.org/x/tools/go/analysis"
)

func TestSelected(t *testing.T) {
	for _, c := range []struct {
		check, skip string
		want        string // of authz/late, authz/missing and directives/malformed
	}{
		{"", "", "yes yes yes"},
		{"authz", "", "yes yes yes"},
		{"authz/late", "", "yes no yes"},
		{"secrets", "", "no no yes"},
		{"", "authz/late", "no yes yes"},
		{"authz", "authz/late,directives", "no yes no"},
		{"authz/late", "authz", "no no yes"},
	} {
		cfg := new(Config)
		_ = cfg.Check.Set(c.check) // it never fails
		_ = cfg.Skip.Set(c.skip)
		word := map[bool]string{true: "yes", false: "no"}
		got := word[cfg.Selected("authz", "late")] + " " + word[cfg.Selected("authz", "missing")] + " " + word[cfg.Selected("directives", "malformed")]
		if got != c.want {
			t.Errorf("-check=%s -skip=%s: %s, want %s", c.check, c.skip, got, c.want)
		}
		if cfg.AsksFor("authz", "late") != (c.check == "authz/late") {
			t.Errorf("-check=%s: asks for authz/late", c.check)
		}
	}
}

// Wrong values are refused when a flag is set, and change nothing.
func TestFlags(t *testing.T) {
	a := New()
	for flag, values := range map[string][2]string{ // right, wrong
		"authz.transport": {"remote", "local"},
		"severity":        {"high", "urgent"},
		"deps":            {"example.com/*,example.org/a", "example.com/["},
		"redaction.allow": {"*_id", "[*"},
		"sdk.alias":       {"example.com/copy=example.com/original", "example.com/copy"},
	} {
		if err := a.Flags.Set(flag, values[0]); err != nil {
			t.Errorf("-%s=%s: %v", flag, values[0], err)
		}
		if err := a.Flags.Set(flag, values[1]); err == nil {
			t.Errorf("-%s=%s is accepted", flag, values[1])
		}
		if got := a.Flags.Lookup(flag).Value.String(); got != values[0] {
			t.Errorf("-%s is %q, want %q", flag, got, values[0])
		}
	}
}

func TestAnalysed(t *testing.T) {
	cfg := &Config{Deps: List{"example.com/wrapper"}}
	for _, c := range []struct {
		path   string
		module *analysis.Module
		want   bool
	}{
		{"example.com/m/p", &analysis.Module{Path: "example.com/m"}, true},
		{"m", &analysis.Module{Path: "m"}, true},
		{"example.com/dep", &analysis.Module{Path: "example.com/dep", Version: "v1.0.0"}, false},
		{"example.com/wrapper/p", &analysis.Module{Path: "example.com/wrapper", Version: "v1.0.0"}, true},
		{"command-line-arguments", nil, true},
		{"net/http", nil, false},
		{"vendor/golang.org/x/net/idna", nil, false},
		{"net/http", &analysis.Module{}, false},
		{"example.com/m/p", nil, true}, // Bazel knows no modules
	} {
		pass := &analysis.Pass{Pkg: types.NewPackage(c.path, "p"), Module: c.module}
		if got := cfg.Analysed(pass); got != c.want {
			t.Errorf("%s of %v: analysed %v", c.path, c.module, got)
		}
	}
}

// Whatever a flag is given, it is refused or means the same when it is printed
// and given again: the command hands its settings to go vet that way.
func FuzzFlags(f *testing.F) {
	for _, seed := range []string{"authz", "authz/missing, secrets", "remote", "*_id,a?", "[", "a=b", "=", ",,", "\xff", "high", "true", "a\nb"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		a := New()
		a.Flags.VisitAll(func(fl *flag.Flag) {
			if fl.Value.Set(value) != nil {
				return // refused
			}
			text := fl.Value.String()
			again := New().Flags.Lookup(fl.Name)
			if err := again.Value.Set(text); err != nil {
				t.Errorf("-%s=%q is printed as %q, which is refused: %v", fl.Name, value, text, err)
			} else if again.Value.String() != text {
				t.Errorf("-%s=%q is printed as %q, and that as %q", fl.Name, value, text, again.Value.String())
			}
		})
	})
}
