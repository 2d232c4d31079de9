package taint_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/ssalazy"
	"github.com/mcplint/mcplint/internal/taint"
)

// FuzzDifferential makes small random programs and demands of the engine what
// holds for every program, whatever it finds in it: other names, another order
// of the files and another package for some of the functions change nothing, and a
// sanitizer more never makes a finding more.
func FuzzDifferential(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	std := load(f, "fmt", "log", "strconv", "strings")
	f.Fuzz(func(t *testing.T, seed uint64) {
		p := randomProgram(rand.New(rand.NewPCG(seed, 0)))
		plain := hitsIn(t, std, p, writing{})
		for name, w := range map[string]writing{
			"other names":       {names: "w"},
			"files in reverse":  {reverse: true},
			"half of it moved":  {moved: len(p.funcs) / 2},
			"all of it moved":   {moved: 1},
			"moved and renamed": {moved: 1 + len(p.funcs)/3, names: "zz"},
		} {
			// A call into another package is one hit for each parameter, however
			// many sinks are behind it.
			if got, want := w.together(hitsIn(t, std, p, w)), w.together(plain); !slices.Equal(got, want) {
				t.Errorf("seed %d, %s: %v, but %v as it was\n%s", seed, name, got, want, p.print(w))
			}
		}
		for n := range min(p.exprs, 12) {
			for _, h := range hitsIn(t, std, p, writing{sanitized: n + 1}) {
				if !slices.Contains(plain, h) {
					t.Errorf("seed %d: %s is found when expression %d is sanitized, but not before\n%s", seed, h, n+1, p.print(writing{sanitized: n + 1}))
				}
			}
		}
	})
}

// A randomFuncs is a program: function 0 is the handler, and a function calls
// those behind it, and itself.
type randomFuncs struct {
	funcs [][]string // the lines of each, with marks: see writing.line
	exprs int        // marked expressions
}

// A writing is a way to write a program down.
type writing struct {
	names     string // in front of the variables; "v" if empty
	reverse   bool   // the order of the files
	moved     int    // functions from this one on stand in another package; 0: none
	sanitized int    // the expression that is sanitized, from 1; 0: none
}

// randomProgram makes a program.
func randomProgram(r *rand.Rand) *randomFuncs {
	p := &randomFuncs{}
	n := 2 + r.IntN(4)
	for i := range n {
		g := &generator{r: r, p: p, index: i, count: n, vars: []string{"@0", "@1"}}
		g.block(3+r.IntN(5), 1)
		g.line(1, "return %s", g.expr(2))
		p.funcs = append(p.funcs, g.lines)
	}
	return p
}

// A generator makes the body of one function.
type generator struct {
	r            *rand.Rand
	p            *randomFuncs
	index, count int
	vars         []string // in scope; "@3" is variable 3
	next         int
	lines        []string
}

// line adds a line.
func (g *generator) line(indent int, format string, args ...any) {
	g.lines = append(g.lines, strings.Repeat("\t", indent)+fmt.Sprintf(format, args...))
}

// block adds statements.
func (g *generator) block(n, indent int) {
	scope := len(g.vars)
	for range n {
		v := fmt.Sprintf("@%d", 2+g.next)
		switch k := g.r.IntN(10); {
		case k < 4:
			g.next++
			g.line(indent, "%s := %s", v, g.expr(2))
			g.line(indent, "_ = %s", v)
			g.vars = append(g.vars, v)
		case k < 6:
			g.line(indent, "%s = %s", g.variable(), g.expr(2))
		case k < 8:
			g.line(indent, "log.Print(%s)", g.expr(1))
		case k == 8 && indent < 3:
			g.line(indent, "if len(%s) > %d {", g.variable(), g.r.IntN(9))
			g.block(1+g.r.IntN(2), indent+1)
			g.line(indent, "} else {")
			g.block(1, indent+1)
			g.line(indent, "}")
		case indent < 3:
			g.next++
			g.line(indent, "for _, %s := range strings.Fields(%s) {", v, g.variable())
			g.line(indent+1, "_ = %s", v)
			g.vars = append(g.vars, v)
			g.block(1+g.r.IntN(2), indent+1)
			g.vars = g.vars[:len(g.vars)-1]
			g.line(indent, "}")
		}
	}
	if indent > 1 {
		g.vars = g.vars[:scope]
	}
}

// variable returns one in scope.
func (g *generator) variable() string { return g.vars[g.r.IntN(len(g.vars))] }

// expr makes a text. Those that can be sanitized are marked "‹7:…›".
func (g *generator) expr(depth int) string {
	if depth == 0 || g.r.IntN(3) == 0 {
		if g.r.IntN(6) == 0 {
			return `"constant"`
		}
		g.p.exprs++
		n := g.p.exprs
		return fmt.Sprintf("‹%d:%s›", n, g.variable())
	}
	x := func() string { return g.expr(depth - 1) }
	switch g.r.IntN(10) {
	case 0:
		return x() + " + " + x()
	case 1:
		return "strings.ToUpper(" + x() + ")"
	case 2:
		return "fmt.Sprintf(\"%s and %v\", " + x() + ", " + x() + ")"
	case 3:
		return "(struct{ a, b string }{" + x() + ", " + x() + "}).b"
	case 4:
		return "map[string]string{\"a\": " + x() + ", \"b\": " + x() + "}[\"a\"]"
	case 5:
		return "[]string{" + x() + ", " + x() + "}[1]"
	case 6:
		return "func(s string) string { return s + " + x() + " }(" + x() + ")"
	case 7:
		return "strconv.Itoa(len(" + x() + "))"
	}
	callee := g.index + g.r.IntN(g.count-g.index) // itself, or one behind it
	return fmt.Sprintf("#%d(%s, %s)", callee, x(), x())
}

// source writes function i as a file of the named package.
func (p *randomFuncs) source(i int, pkg string, w writing) string {
	var b strings.Builder
	fmt.Fprintf(&b, "package %s; import (\"fmt\"; \"log\"; \"strconv\"; \"strings\"", pkg)
	if pkg == "p" && w.moved > 0 {
		b.WriteString("; \"taint.test/q\"")
	}
	b.WriteString(")\n")
	body := fmt.Sprintf("func #%d(@0, @1 string) string {\n\t_, _, _, _ = fmt.Sprint, log.Print, strconv.Itoa, strings.Fields\n%s\n}\n", i, strings.Join(p.funcs[i], "\n"))
	b.WriteString(w.text(body, pkg, i))
	return b.String()
}

// text replaces the marks.
func (w writing) text(s, pkg string, self int) string {
	names := w.names
	if names == "" {
		names = "v"
	}
	var b strings.Builder
	var open []bool // for each mark: it is sanitized
	for i := 0; i < len(s); {
		rest := s[i:]
		n, width := 0, 0
		number := func(at int) {
			for width = at; width < len(rest) && rest[width] >= '0' && rest[width] <= '9'; width++ {
				n = 10*n + int(rest[width]-'0')
			}
		}
		switch {
		case rest[0] == '@':
			number(1)
			fmt.Fprintf(&b, "%s%d", names, n)
		case rest[0] == '#':
			number(1)
			if w.moved > 0 && n >= w.moved && pkg == "p" {
				b.WriteString("q.")
			}
			fmt.Fprintf(&b, "%s%d", strings.ToUpper(names), n)
		case strings.HasPrefix(rest, "‹"):
			number(len("‹"))
			width++ // the colon
			open = append(open, n == w.sanitized)
			if n == w.sanitized {
				b.WriteString("strconv.Itoa(len(")
			}
		case strings.HasPrefix(rest, "›"):
			width = len("›")
			if open[len(open)-1] {
				b.WriteString("))")
			}
			open = open[:len(open)-1]
		default:
			b.WriteByte(rest[0])
			width = 1
		}
		i += width
	}
	return b.String()
}

// print writes the whole program, for a failure.
func (p *randomFuncs) print(w writing) string {
	var b strings.Builder
	for i := range p.funcs {
		b.WriteString("-- " + w.pkg(i) + "/f" + fmt.Sprint(i) + ".go\n" + p.source(i, w.pkg(i), w))
	}
	return b.String()
}

// pkg is the package of function i.
func (w writing) pkg(i int) string {
	if w.moved > 0 && i >= w.moved {
		return "q"
	}
	return "p"
}

// together makes one hit of all sinks in moved functions, for each parameter.
func (w writing) together(hits []string) []string {
	var out []string
	for _, h := range hits {
		param, file, line := 0, 0, 0
		if _, err := fmt.Sscanf(h, "%d f%d.go:%d", &param, &file, &line); err == nil && w.pkg(file) == "q" {
			h = fmt.Sprintf("%d q", param)
		}
		out = append(out, h)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// hits has as its result what reaches a sink from the parameters of the first
// function: "parameter file:line of the sink".
var hits = &analysis.Analyzer{
	Name:       "hits",
	Doc:        "list what the engine finds",
	Requires:   []*analysis.Analyzer{taint.Analyzer, ssalazy.Analyzer},
	ResultType: reflect.TypeFor[[]string](),
	Run: func(pass *analysis.Pass) (any, error) {
		var out []string
		flows := pass.ResultOf[taint.Analyzer].(*taint.Flows)
		for _, fn := range pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build().Funcs {
			if fn.Parent() != nil || !strings.HasSuffix(fn.Name(), "0") || pass.Pkg.Name() != "p" {
				continue
			}
			for _, h := range flows.Of(fn).Hits {
				if h.From.Kind == taint.Param && h.Marks&(known.Closed|known.Formed|known.Number|known.Opaque) == 0 {
					out = append(out, fmt.Sprintf("%d %s", h.From.Index, h.Where))
				}
			}
		}
		slices.Sort(out)
		return slices.Compact(out), nil
	},
}

// hitsIn runs the engine on the program as w writes it.
func hitsIn(t *testing.T, std imports, p *randomFuncs, w writing) []string {
	t.Helper()
	fset := token.NewFileSet()
	im := imports{}
	for path, pkg := range std {
		im[path] = pkg
	}
	var q *packages.Package
	if w.moved > 0 {
		q = p.check(t, fset, im, "q", w)
		im["taint.test/q"] = q.Types
	}
	pkg := p.check(t, fset, im, "p", w)
	if q != nil {
		pkg.Imports = map[string]*packages.Package{"taint.test/q": q}
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{hits}, []*packages.Package{pkg}, &checker.Options{Sequential: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := graph.Roots[0].Err; err != nil {
		t.Fatal(err)
	}
	return graph.Roots[0].Result.([]string)
}

// check type-checks the functions of p that w puts into the named package.
func (p *randomFuncs) check(t *testing.T, fset *token.FileSet, im imports, name string, w writing) *packages.Package {
	t.Helper()
	var files []*ast.File
	for i := range p.funcs {
		if w.pkg(i) != name {
			continue
		}
		src := p.source(i, name, w)
		if name == "p" && w.moved > 0 && !strings.Contains(src, "q.") {
			src = strings.Replace(src, "; \"taint.test/q\"", "", 1)
		}
		file, err := parser.ParseFile(fset, fmt.Sprintf("f%d.go", i), src, parser.SkipObjectResolution)
		if err != nil {
			t.Fatalf("%v\n%s", err, src)
		}
		files = append(files, file)
	}
	if w.reverse {
		slices.Reverse(files)
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{},
		Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes: map[ast.Node]*types.Scope{}, FileVersions: map[*ast.File]string{},
	}
	sizes := types.SizesFor("gc", "amd64")
	conf := types.Config{Importer: im, Sizes: sizes}
	path := "taint.test/" + name
	pkg, err := conf.Check(path, fset, files, info)
	if err != nil {
		t.Fatalf("%v\n%s", err, p.print(w))
	}
	return &packages.Package{ID: path, Name: name, PkgPath: path, Fset: fset, Syntax: files, Types: pkg, TypesInfo: info,
		TypesSizes: sizes, Module: &packages.Module{Path: "taint.test", Main: true}}
}
