package known

import (
	"go/types"
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// unpinned are modules that testdata/known cannot require, with the reason.
// Rows that name them are not resolved.
var unpinned = map[string]string{
	"github.com/ethereum/go-ethereum":    "24 MB for two rows",
	"github.com/open-policy-agent/opa":   "46 MB for a single row",
	"github.com/metoro-io/mcp-golang":    "the module proxy does not serve it",
	"github.com/tuannvm/oauth-mcp-proxy": "the module proxy does not serve it",
	"modernc.org/sqlite":                 "24 MB for a single row",
}

// A use is one mention of a function, with the positions the row speaks of.
type use struct {
	table, name string
	from, to    []Pos
}

// uses lists what the tables of functions mention.
func uses() []use {
	var all []use
	add := func(table, name string, from, to []Pos) {
		for _, n := range Expand(name) {
			all = append(all, use{table, n, from, to})
		}
	}
	for _, r := range models() {
		// A wrapper around a writer goes from the result to the argument.
		add("models", r.Func, []Pos{r.From, r.To}, nil)
	}
	for _, r := range accessors {
		add("accessors", r.Func, []Pos{r.Base, r.Key, r.Out}, nil)
	}
	for _, r := range slices.Concat(logs(), interpreters()) {
		add("sinks", r.Func, []Pos{r.Arg}, nil)
	}
	for _, r := range validators {
		add("validators", r.Func, []Pos{r.Arg}, nil)
	}
	for _, r := range formatFuncs {
		add("formats", r.Func, []Pos{r.Format, r.Operands, r.To}, nil)
	}
	for _, n := range slices.Concat(transparent, errorMakers, claimFuncs) {
		add("names", n, nil, nil)
	}
	return all
}

func TestFunctionsResolve(t *testing.T) {
	c := newCatalogue(t)
	for _, u := range uses() {
		if _, ok := unpinned[c.module(u.name)]; ok {
			continue
		}
		fn := c.function(u.name)
		if fn == nil {
			t.Errorf("%s: no function %s", u.table, u.name)
			continue
		}
		for _, p := range u.from {
			if !hasPosition(fn.Signature(), p) {
				t.Errorf("%s: %s has no position %d: %s", u.table, u.name, p, fn.Signature())
			}
		}
	}
}

// hasPosition reports whether p is a position of sig.
func hasPosition(sig *types.Signature, p Pos) bool {
	switch {
	case p == None:
		return true
	case p == Recv:
		return sig.Recv() != nil
	case p.IsResult():
		return int(p-R0) < sig.Results().Len()
	}
	return int(p) < sig.Params().Len()
}

func TestEffectsResolve(t *testing.T) {
	c := newCatalogue(t)
	for _, r := range effects() {
		for _, n := range Expand(r.Name) {
			path, isPackage := strings.CutPrefix(n, "package ")
			if _, ok := unpinned[c.module(path)]; ok {
				continue
			}
			var ok bool
			switch {
			case isPackage:
				ok = c.hasPackage(path)
			case strings.HasSuffix(n, ")"):
				ok = c.hasMethods(n)
			default:
				ok = c.function(n) != nil
			}
			if !ok {
				t.Errorf("nothing is called %s", n)
			}
		}
	}
}

func TestFieldsResolve(t *testing.T) {
	c := newCatalogue(t)
	names := slices.Clone(claimFields)
	for _, r := range fieldSinks {
		names = append(names, Expand(r.Field)...)
	}
	for _, n := range names {
		if !c.hasField(n) {
			t.Errorf("no field %s", n)
		}
	}
}

// Rows with the same key would contradict or repeat each other.
func TestRowsAreUnique(t *testing.T) {
	seen := map[any]bool{}
	once := func(row any) {
		if seen[row] {
			t.Errorf("listed twice: %v", row)
		}
		seen[row] = true
	}
	for _, r := range models() {
		for _, r.Func = range Expand(r.Func) {
			r.Marks = 0
			once(r)
		}
	}
	for _, r := range slices.Concat(logs(), interpreters()) {
		for _, r.Func = range Expand(r.Func) {
			r.What = ""
			once(r)
		}
	}
	for _, r := range validators {
		for _, r.Func = range Expand(r.Func) {
			r.Marks = 0
			once(r)
		}
	}
	for _, r := range effects() {
		for _, n := range Expand(r.Name) {
			once(n)
		}
	}
}

// A row with a role promises a parameter of a certain kind.
func TestRolesFitParameters(t *testing.T) {
	c := newCatalogue(t)
	for _, r := range slices.Concat(logs(), interpreters()) {
		for _, n := range Expand(r.Func) {
			fn := c.function(n)
			if fn == nil || !hasPosition(fn.Signature(), r.Arg) {
				continue // TestFunctionsResolve says so
			}
			sig := fn.Signature()
			last := sig.Params().Len() - 1
			switch {
			case r.Role == Format && (int(r.Arg) != last-1 || !sig.Variadic()):
				t.Errorf("%s: argument %d is no format string followed by its operands: %s", n, r.Arg, sig)
			case r.Role == Argv && !isList(sig.Params().At(int(r.Arg)).Type()):
				t.Errorf("%s: argument %d is no list: %s", n, r.Arg, sig)
			}
		}
	}
}

func isList(t types.Type) bool {
	_, ok := t.Underlying().(*types.Slice)
	return ok
}

// A validator agrees by a result that it has.
func TestValidatorsAgree(t *testing.T) {
	c := newCatalogue(t)
	for _, r := range validators {
		for _, n := range Expand(r.Func) {
			fn := c.function(n)
			if fn == nil {
				continue // TestFunctionsResolve says so
			}
			want := types.Universe.Lookup("bool").Type()
			if r.Agree == NilErr {
				want = types.Universe.Lookup("error").Type()
			}
			found := false
			for v := range fn.Signature().Results().Variables() {
				found = found || types.Identical(v.Type(), want)
			}
			if !found {
				t.Errorf("%s does not return %s: %s", n, want, fn.Signature())
			}
		}
	}
}

// No package of the standard library may count as code that cannot be seen.
func TestStandardLibraryHasEffects(t *testing.T) {
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range strings.Fields(string(out)) {
		if strings.Contains("/"+pkg+"/", "/internal/") || strings.HasPrefix(pkg, "vendor/") {
			continue
		}
		if EffectOf("", "", pkg) == Unlisted {
			t.Errorf("package %s has no row in the table of effects", pkg)
		}
	}
}

func TestExpand(t *testing.T) {
	for name, want := range map[string][]string{
		"p.F":              {"p.F"},
		"p.{F,G}":          {"p.F", "p.G"},
		"{p,(q.T)}.F{,ln}": {"p.F", "p.Fln", "(q.T).F", "(q.T).Fln"},
	} {
		if got := Expand(name); !slices.Equal(got, want) {
			t.Errorf("Expand(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestUnpinnedAreNotPinned(t *testing.T) {
	c := newCatalogue(t)
	for _, path := range slices.Sorted(maps.Keys(unpinned)) {
		if _, ok := c.dirs[path]; ok {
			t.Errorf("%s is required by testdata/known after all", path)
		}
	}
}
