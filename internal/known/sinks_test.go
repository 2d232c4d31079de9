package known_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/types"
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

// TestEverySink writes, for every row of the loggers, a function that hands its
// text to that position of that function, and demands that the engine finds it
// there: a row may resolve and still be of no use, because of a receiver, a
// variadic or a type that values do not get through.
func TestEverySink(t *testing.T) {
	if testing.Short() {
		t.Skip("loads every logger with all that it imports")
	}
	cat := known.NewCatalogue(t)
	whole := cat.Whole()
	byPackage := map[*types.Package][]known.Sink{}
	var order []*types.Package
	for _, row := range known.LogSinks() {
		if cat.Unpinned(row.Func) || unwritten[row.Func] != "" {
			continue // not there
		}
		fn := whole.Function(row.Func)
		if fn == nil {
			t.Errorf("no function %s", row.Func) // TestFunctionsResolve says more
			continue
		}
		if byPackage[fn.Pkg()] == nil {
			order = append(order, fn.Pkg())
		}
		byPackage[fn.Pkg()] = append(byPackage[fn.Pkg()], row)
	}
	for _, pkg := range order {
		w := &writer{cat: whole.Owner(pkg), pkg: pkg, imports: map[string]string{}}
		for i, row := range byPackage[pkg] {
			w.function(i, row)
		}
		got := w.find(t)
		for i, row := range byPackage[pkg] {
			if !slices.ContainsFunc(got[fmt.Sprint("handle", i)], isRecord) {
				t.Errorf("%s: a text at %d is not found:\n%s", row.Func, row.Arg, w.funcs[i])
			}
		}
	}
}

// isRecord reports whether an arrival is one in a log.
func isRecord(arrival string) bool {
	return strings.HasPrefix(arrival, fmt.Sprint(known.Log, " ")) || strings.HasPrefix(arrival, fmt.Sprint(known.Output, " "))
}

// unwritten are functions of which this test cannot write a call, with the reason.
var unwritten = map[string]string{
	"(trpc.group/trpc-go/trpc-mcp-go.notificationSender).SendLogMessage": unexported,
	"(*bufio.Writer).Write":       ownWriter,
	"(*bufio.Writer).WriteString": ownWriter,
}

const (
	unexported = "the receiver's type has no name outside its package"
	ownWriter  = "a log only as the writer of a logger of the program's own: testdata/redaction/bad"
)

// A writer writes a file that calls the functions of one package.
type writer struct {
	cat     *known.Catalogue
	pkg     *types.Package
	imports map[string]string // path to name
	funcs   []string
}

// function writes function i, which calls the one of a row.
func (w *writer) function(i int, row known.Sink) {
	fn := w.cat.Function(row.Func)
	sig := fn.Signature()
	var args []string
	params := []string{"text string"}
	for n := range sig.Params().Len() {
		p := sig.Params().At(n).Type()
		variadic := sig.Variadic() && n == sig.Params().Len()-1
		if variadic {
			p = p.(*types.Slice).Elem()
		}
		tainted := int(row.Arg) == n
		switch {
		case tainted && row.Role == known.Format:
			args = append(args, `"%v"`)
			continue
		case row.Role == known.Format && int(row.Arg) == n-1:
			tainted = true // the first operand
		case tainted && row.Role == known.KeyValues && variadic && isAny(p):
			args = append(args, `"key"`)
		}
		var expr string
		var ok bool
		if tainted {
			if expr, ok = w.holding(p, 3); !ok { // an object that knows how to print itself
				expr, params[0] = "text", "text "+w.typ(p)
			}
		} else if variadic {
			continue
		} else {
			expr = w.some(p)
		}
		args = append(args, expr)
	}
	call := w.name(fn.Pkg()) + "." + fn.Name()
	if recv := sig.Recv(); recv != nil {
		params = append(params, "recv "+w.typ(recv.Type()))
		call = "recv." + fn.Name()
		switch {
		case row.Kind == known.Output && recv.Type().String() == "*os.File":
			call = w.name(fn.Pkg()) + ".Stderr." + fn.Name()
		case row.Kind == known.Output && types.IsInterface(recv.Type()):
			call = w.typ(recv.Type()) + "(" + w.nameOf("os") + ".Stderr)." + fn.Name()
		}
	}
	if tp := sig.TypeParams(); tp.Len() > 0 {
		call += "[" + strings.TrimSuffix(strings.Repeat("string, ", tp.Len()), ", ") + "]"
	}
	w.funcs = append(w.funcs, fmt.Sprintf("func handle%d(%s) {\n\t%s(%s)\n}\n", i, strings.Join(params, ", "), call, strings.Join(args, ", ")))
}

// isAny reports whether t is an interface without methods.
func isAny(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.Empty()
}

// some writes any value of type t.
func (w *writer) some(t types.Type) string {
	if t.String() == "io.Writer" {
		return w.nameOf("os") + ".Stderr"
	}
	return "*new(" + w.typ(t) + ")"
}

// makers are functions that make a value of a type out of a key and a text.
var makers = map[string]string{
	"log/slog.Attr":                               "log/slog.String",
	"go.uber.org/zap/zapcore.Field":               "go.uber.org/zap.String",
	"go.opentelemetry.io/otel/attribute.KeyValue": "go.opentelemetry.io/otel/attribute.String",
	"go.opentelemetry.io/otel/log.KeyValue":       "go.opentelemetry.io/otel/log.String",
}

// holding writes a value of type t that holds the text.
func (w *writer) holding(t types.Type, depth int) (string, bool) {
	t = types.Unalias(t)
	if depth == 0 {
		return "", false
	}
	if maker := makers[t.String()]; maker != "" {
		dot := strings.LastIndexByte(maker, '.')
		return w.nameOf(maker[:dot]) + maker[dot:] + `("key", text)`, true
	}
	if t.String() == "error" {
		return w.nameOf("errors") + ".New(text)", true
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return w.typ(t) + "(text)", u.Info()&types.IsString != 0
	case *types.Slice:
		if b, ok := u.Elem().Underlying().(*types.Basic); ok && b.Kind() == types.Byte {
			return w.typ(t) + "(text)", true
		}
		elem, ok := w.holding(u.Elem(), depth-1)
		return w.typ(t) + "{" + elem + "}", ok
	case *types.Map:
		elem, ok := w.holding(u.Elem(), depth-1)
		return w.typ(t) + `{"key": ` + elem + "}", ok && u.Key().Underlying().String() == "string"
	case *types.Pointer:
		elem, ok := w.holding(u.Elem(), depth-1)
		return "&" + elem, ok && strings.HasSuffix(elem, "}")
	case *types.Interface:
		return "any(text)", u.Empty()
	case *types.Struct:
		for f := range u.Fields() {
			if f.Exported() {
				if elem, ok := w.holding(f.Type(), depth-1); ok {
					return w.typ(t) + "{" + f.Name() + ": " + elem + "}", true
				}
			}
		}
	case *types.Signature:
		if u.Results().Len() > 0 && u.Params().Len() == 0 {
			elem, ok := w.holding(u.Results().At(0).Type(), depth-1)
			return w.typ(t) + " { return " + elem + " }", ok && u.Results().Len() == 1
		}
	}
	return "", false
}

// typ writes a type.
func (w *writer) typ(t types.Type) string { return types.TypeString(t, w.name) }

// name is the name under which a package is imported.
func (w *writer) name(p *types.Package) string { return w.nameOf(p.Path()) }

// nameOf is the same for an import path.
func (w *writer) nameOf(path string) string {
	if w.imports[path] == "" {
		w.imports[path] = fmt.Sprintf("p%d", len(w.imports))
	}
	return w.imports[path]
}

// source is the whole file.
func (w *writer) source() string {
	var b strings.Builder
	b.WriteString("package p\n")
	body := strings.Join(w.funcs, "\n")
	paths := make([]string, len(w.imports))
	for path, name := range w.imports {
		var n int
		fmt.Sscanf(name, "p%d", &n)
		paths[n] = path
	}
	for n, path := range paths {
		if strings.Contains(body, fmt.Sprintf("p%d.", n)) {
			fmt.Fprintf(&b, "import p%d %q\n", n, path)
		}
	}
	return b.String() + body
}

// arrivals says of every function which sinks its first parameter arrives at.
var arrivals = &analysis.Analyzer{
	Name:     "arrivals",
	Doc:      "report where the first parameters of functions arrive",
	Requires: []*analysis.Analyzer{taint.Analyzer, ssalazy.Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		flows := pass.ResultOf[taint.Analyzer].(*taint.Flows)
		for _, fn := range pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build().Funcs {
			for _, h := range flows.Of(fn).Hits {
				if h.From.Kind == taint.Param && h.From.Index == 0 && h.Marks&known.Number == 0 {
					pass.Report(analysis.Diagnostic{Pos: fn.Pos(), Category: fn.Name(), Message: arrival(h.Sink, string(h.At))})
				}
			}
		}
		return nil, nil
	},
}

// arrival says that a value arrives at part `at` of the position of a sink.
func arrival(s known.Sink, at string) string {
	return fmt.Sprintf("%d %d %d %s", s.Kind, s.Role, s.Arg, at)
}

// find returns, by function, where the text arrives.
func (w *writer) find(t *testing.T) map[string][]string {
	t.Helper()
	src := w.source()
	fset := w.cat.Fset()
	file, err := parser.ParseFile(fset, w.pkg.Path()+"/p.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{},
		Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes: map[ast.Node]*types.Scope{}, FileVersions: map[*ast.File]string{},
	}
	sizes := types.SizesFor("gc", "amd64")
	conf := types.Config{Importer: w.cat, Sizes: sizes}
	pkg, err := conf.Check("sinks.test/p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Errorf("%s: %v\n%s", w.pkg.Path(), err, src)
		return nil
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{arrivals}, []*packages.Package{{
		ID: w.pkg.Path(), Name: "p", PkgPath: "sinks.test/p", Fset: fset, Syntax: []*ast.File{file}, Types: pkg,
		TypesInfo: info, TypesSizes: sizes, Module: &packages.Module{Path: "sinks.test", Main: true},
	}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := graph.Roots[0].Err; err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, d := range graph.Roots[0].Diagnostics {
		out[d.Category] = append(out[d.Category], d.Message)
	}
	return out
}
