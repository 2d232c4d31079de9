package main

import (
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/driver"
	"github.com/mcplint/mcplint/internal/inventory"
	"github.com/mcplint/mcplint/internal/linttest"
)

// hostileSize is by how much the code of TestHostile is larger than what a test
// has the time for. Ten times as much must take about ten times as long:
//
//	go test ./cmd/mcplint -run TestHostile -hostile 10
//
// What grows faster is the type checker of Go: for the order in which package
// variables are initialized it looks at all pairs of functions around each one that
// calls others, which is most of the time that ten times "calls" takes.
var hostileSize = flag.Int("hostile", 1, "how many times larger to make hostile code")

// A hostile is a package that is made to blow an analysis up: the declarations
// next to a small server, whose one tool calls the function attack of them.
type hostile struct {
	name   string
	source func(n int) string // n is 1, or what -hostile says
	broken bool               // it does not compile, which has to be said
}

// folder is where the package lies: import paths may not be as odd as file names.
func (h *hostile) folder() string { return strings.NewReplacer(" ", "", "ä", "a").Replace(h.name) }

var hostiles = []hostile{
	{name: "literal", source: func(n int) string { // one text, of megabytes
		return fmt.Sprintf("const big = %q\nfunc attack(s string) string { return s + big }", strings.Repeat("AKIA0 ", 200_000*n))
	}},
	{name: "number", source: func(n int) string { // constants that grow by the expression
		return "const big = 1 << 250 * 1 << 250 >> 499\nconst text = \"x\"" + strings.Repeat(" + \"y\"", 2000*n) +
			"\nconst sum = 1" + strings.Repeat(" + 1<<400", 2000*n) + "\nfunc attack(s string) string { return s[big%2+sum*0:] + text }"
	}},
	{name: "elements", source: func(n int) string { // a table of rows
		return "var table = []struct{ Name, Value string }{" + strings.Repeat("{\"a\", \"b\"},\n", 20_000*n) +
			"}\nfunc attack(s string) string { for _, r := range table { if r.Name == s { return r.Value } }; return s }"
	}},
	{name: "parentheses", source: func(n int) string { // an expression inside itself
		return "func attack(s string) string { return " + strings.Repeat("(", 2000*n) + "s" + strings.Repeat(` + "a")`, 2000*n) + " }"
	}},
	{name: "closures", source: func(n int) string { // functions inside each other
		return "func attack(s string) string { return " + strings.Repeat("func(t string) string { return s + ", 60*n) +
			"s" + strings.Repeat(" + t }(s)", 60*n) + " }"
	}},
	{name: "schema", source: func(n int) string { // JSON inside itself
		return "const schema = `" + strings.Repeat(`{"properties":{"a":`, 5000*n) + "1" + strings.Repeat("}}", 5000*n) + "`\n" +
			"func attack(s string) string { srv := mcp.NewServer(&mcp.Implementation{}, nil)\n" +
			"srv.AddTool(&mcp.Tool{Name: \"deep\", InputSchema: json.RawMessage(schema)}, nil); return s }"
	}},
	{name: "functions", source: func(n int) string { // many functions, in one line
		var b strings.Builder
		for i := range 2000 * n {
			fmt.Fprintf(&b, "func f%d(s string) string { return f%d(s) + s }; ", i, i+1)
		}
		fmt.Fprintf(&b, "func f%d(s string) string { return s }\n", 2000*n)
		return b.String() + "func attack(s string) string { return f0(s) }"
	}},
	{name: "calls", source: func(n int) string { // everybody calls everybody
		var b strings.Builder
		for i := range 60 * n {
			fmt.Fprintf(&b, "func f%d(s, t string) string {\n", i)
			for j := range 60 {
				fmt.Fprintf(&b, "if s == %q { s += f%d(t, s) }\n", fmt.Sprint(j), (i+j*j)%(60*n))
			}
			b.WriteString("return s + t }\n")
		}
		return b.String() + "func attack(s string) string { return f0(s, s) }"
	}},
	{name: "implementations", source: func(n int) string { // an interface of many, each calling all
		var b strings.Builder
		b.WriteString("type step interface{ do(string, step) string }\n")
		for i := range 200 * n {
			fmt.Fprintf(&b, "type t%d struct{ next step }\nfunc (x t%d) do(s string, y step) string { return x.next.do(s, y) + y.do(s, x) }\n", i, i)
		}
		return b.String() + "func attack(s string) string { var x step = t0{}; return x.do(s, t1{x}) }"
	}},
	{name: "fields", source: func(n int) string { // structs of structs: 3^12 fields in each
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "type t%d_0 struct{ A, B, C string }\n", i)
			for j := range 12 {
				fmt.Fprintf(&b, "type t%d_%d struct{ A, B, C t%d_%d }\n", i, j+1, i, j)
			}
			fmt.Fprintf(&b, "func f%d(s string) string { var x, y t%d_12; x.A%s = s; y = x; return fmt.Sprint(y) }\n", i, i, strings.Repeat(".A", 12))
		}
		return b.String() + "func attack(s string) string { return f0(s) }"
	}},
	{name: "cycles", source: func(int) string { // types that contain themselves
		return "type list []list\ntype fun func(fun) fun\ntype table map[string]table\ntype ring chan ring\n" +
			"type node struct{ *node; l list; f fun }\ntype face interface{ m(face) face }\ntype arr [0]*arr\n" +
			"type g[T any] struct{ next *g[T]; all []g[T] }\n" +
			"func attack(s string) string { return fmt.Sprint(list{}, node{}, table{s: nil}, g[string]{}, ring(nil), arr{}) + s }"
	}},
	{name: "generics", source: func(n int) string { // instances of instances
		var b strings.Builder
		b.WriteString("type pair[A, B any] struct { a A; b B }\nfunc f0[T any](x T) string { return fmt.Sprint(x) }\n")
		for i := range 15 * n {
			fmt.Fprintf(&b, "func f%d[T any](x T) string { return f%d(x) + f%d(&x) }\n", i+1, i, i)
		}
		fmt.Fprintf(&b, "func attack(s string) string { return f%d(pair[string, pair[string, string]]{s, pair[string, string]{s, s}}) }", 15*n)
		return b.String()
	}},
	{name: "endless", broken: true, source: func(int) string { // an instance that needs another, for ever
		return "func f[T any](x T) string { return f([]T{x}) }\nfunc attack(s string) string { return f(s) }"
	}},
	{name: "unfinished", broken: true, source: func(n int) string { // it ends in the middle
		return "func attack(s string) string { return " + strings.Repeat("func() string { return ", 100*n)
	}},
	{name: "jumps", source: func(n int) string { // a loop with an entry everywhere
		var b strings.Builder
		b.WriteString("func attack(s string) string {\ni := 0\n")
		for i := range 300 * n {
			fmt.Fprintf(&b, "l%d: i++; if i %% %d == 1 { s += s[1:]; goto l%d }; if i %% %d == 2 { goto l%d }\n", i, i+2, i*7%(i+1), i+3, i)
		}
		return b.String() + "return s }"
	}},
	{name: "attributes", source: func(n int) string { // a log handler whose helpers ask helpers
		var b strings.Builder
		for i := range 4 {
			fmt.Fprintf(&b, "func has%d(k string) bool {\n", i)
			for j := range 200 * n {
				fmt.Fprintf(&b, "if %s { return true }\n", [...]string{fmt.Sprintf("k == \"k%d\"", j%50), "has0(k)", "has1(k)", "has2(k)"}[i])
			}
			b.WriteString("return false }\n")
		}
		return b.String() + "func replace(_ []string, a slog.Attr) slog.Attr { if has3(a.Key) { return slog.Attr{} }; return a }\n" +
			"func attack(s string) string {\n" +
			"slog.New(slog.NewTextHandler(nil, &slog.HandlerOptions{ReplaceAttr: replace})).Info(\"\", \"k0\", s); return s }"
	}},
	{name: "layers", source: func(n int) string { // services that are around each other, kept in each other's place
		var b strings.Builder
		b.WriteString("type svc interface{ do(string) string }\ntype layer struct{ in svc }\nfunc (l layer) do(s string) string { return l.in.do(s) }\n")
		for i := range 5 * n {
			fmt.Fprintf(&b, "type h%d struct { %s svc }\nfunc Fill%d(h *h%d) svc {\n", i, "f"+strings.Join(numbers(40), ", f"), i, i)
			for j := range 40 {
				for k := range 40 {
					fmt.Fprintf(&b, "h.f%d = h.f%d\n", j, k)
				}
			}
			b.WriteString("return h.f0 }\n")
		}
		return b.String() + "func attack(s string) string { return Fill0(new(h0)).do(s) + layer{Fill0(new(h0))}.do(s) + s }"
	}},
	{name: "doubling", source: func(n int) string { // options that add to what may be a list, or another one
		var b strings.Builder
		b.WriteString("func list(v any, less bool) []any {\nswitch v := v.(type) {\ncase []any: if less { return v[1:] }; return append([]any{}, v...)\n" +
			"case []string: var out []any; for _, s := range v { out = append(out, s) }; return out }\nreturn nil }\n" +
			"func with(name string, less bool) func(map[string]any) { return func(m map[string]any) { m[\"required\"] = append(list(m[\"required\"], less), &name) } }\n" +
			"func attack(s string) string { m := map[string]any{}\nfor _, o := range []func(map[string]any){\n")
		for i := range 60 * n {
			fmt.Fprintf(&b, "with(\"p%d\", s == \"%d\"),\n", i, i)
		}
		return b.String() + "} { o(m) }\nsrv := mcp.NewServer(&mcp.Implementation{}, nil)\nsrv.AddTool(&mcp.Tool{Name: \"wide\", InputSchema: m}, nil); return s }"
	}},
	{name: "comments", source: func(n int) string { // directives without end
		return strings.Repeat("//mcplint:ignore authz \x7f\u202e\u200b "+strings.Repeat("x", 500)+"\n", 200*n) +
			"//mcplint:sink \u202e\nfunc attack(s string) string { return s } " + strings.Repeat("/*mcplint:public*/ ", 2000*n)
	}},
	{name: "stränge -names", source: func(int) string { // of files, and of what is in them
		return "type 型 struct{ ñ string }\nfunc attack(ß string) (ſ string) { ſ = ß; return 型{ſ}.ñ }"
	}},
}

const hostileServer = `package server

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

var (
	_ = fmt.Sprint
	_ json.RawMessage
	_ slog.Level
)

type input struct{ Command string }

func New() *mcp.Server {
	srv := mcp.NewServer(&mcp.Implementation{Name: "hostile"}, nil)
	mcp.AddTool(srv, &mcp.Tool{Name: "run"},
		func(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
			in.Command = attack(in.Command)
			return nil, nil, exec.CommandContext(ctx, "sh", "-c", in.Command).Run()
		})
	return srv
}

%s
`

// TestHostile demands that code which is made to blow an analysis up neither
// keeps mcplint from ending nor hides what is next to it: all packages are
// checked but for those that do not compile, and the tool that runs what it is
// told is found in each whose attack lets the text through.
func TestHostile(t *testing.T) {
	sample, dir := linttest.Module(t, "sample"), t.TempDir()
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join(sample, name))
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, name), string(data))
	}
	for _, h := range hostiles {
		write(t, filepath.Join(dir, h.folder(), h.name+".go"), fmt.Sprintf(hostileServer, h.source(*hostileSize)))
	}
	cfg := new(config.Config)
	res, err := driver.InProcess(t.Context(), &driver.Options{
		Analyzers: append([]*analysis.Analyzer{inventory.Analyzer}, analyzers.Suite...),
		Patterns:  []string{"./..."},
		Analysed:  cfg.AnalysedPackage,
		Dir:       dir,
		Env:       append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod", "PWD="+dir),
	})
	if err != nil {
		t.Fatal(err)
	}
	problems, found := map[string]string{}, map[string]bool{}
	for _, p := range res.Problems {
		problems[path.Base(filepath.Dir(p.Pos.Filename))] = fmt.Sprintf("%s:%d: %s", filepath.Base(p.Pos.Filename), p.Pos.Line, p.Message)
	}
	for _, f := range res.Findings {
		if f.Category == "omnibus/interpreter" {
			found[path.Base(filepath.Dir(f.Pos.Filename))] = true
		}
	}
	for _, h := range hostiles {
		folder := h.folder()
		problem, said := problems[folder]
		if said != h.broken {
			t.Errorf("%s: problem %q, want one: %v", h.name, problem, h.broken)
		}
		if !h.broken && !found[folder] {
			t.Errorf("%s: the tool that runs a shell was not found", h.name)
		}
	}
}

// numbers returns "0" to n-1.
func numbers(n int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprint(i))
	}
	return out
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
