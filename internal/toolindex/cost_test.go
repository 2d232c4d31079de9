package toolindex_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/ssalazy"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// sdkSource stands in for an SDK, so that the cost is that of the program.
const sdkSource = `package server

type CallToolRequest struct{ Params struct{ Name string; Arguments any } }
type CallToolResult struct{ Text string }
type Context interface{ Done() <-chan struct{} }
type Tool struct { Name, Description string; InputSchema any }
type MCPServer struct { n int }
type Option func(*MCPServer)
type ToolHandlerFunc func(Context, CallToolRequest) (*CallToolResult, error)
func NewMCPServer(name, version string, o ...Option) *MCPServer
func (s *MCPServer) AddTool(t Tool, h ToolHandlerFunc)
`

// source is a package with n tools, each with a constructor, a decorated
// handler full of branches over nested structs, and a row in a table.
func source(n int) string {
	var b strings.Builder
	b.WriteString(`package tools
import "github.com/mark3labs/mcp-go/server"
type Row struct { Tool server.Tool; Handler server.ToolHandlerFunc; Enabled bool; Deps *Deps }
type Deps struct { A, B Part; Next *Deps }
type Part struct { C, D Leaf }
type Leaf struct { Names []string; F func(string) string; M map[string]Part }
func guard(h server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx server.Context, r server.CallToolRequest) (*server.CallToolResult, error) { return h(ctx, r) }
}
func Serve(d *Deps) *server.MCPServer {
	s := server.NewMCPServer("s", "1")
	for _, r := range Table(d) {
		if r.Enabled { s.AddTool(r.Tool, guard(r.Handler)) }
	}
	return s
}
func Table(d *Deps) []Row {
	return []Row{
`)
	for i := range n {
		fmt.Fprintf(&b, "\t\tnew%d(d),\n", i)
	}
	b.WriteString("\t}\n}\n")
	for i := range n {
		fmt.Fprintf(&b, `
func new%[1]d(d *Deps) Row {
	t := server.Tool{Name: "tool_%[1]d", Description: "does %[1]d", InputSchema: map[string]any{"type": "object",
		"properties": map[string]any{"id": map[string]any{"type": "string"}, "n": map[string]any{"type": "integer"}}}}
	p := d.A
	if len(p.C.Names) > %[1]d { p = d.B }
	if d.Next != nil { p.C, p.D = d.Next.A.D, p.C }
	for k, v := range p.C.M { if k != "" { p.D = v.C; p.C = v.D } }
	return Row{Tool: t, Enabled: len(p.D.Names) > 0, Deps: d, Handler: func(ctx server.Context, r server.CallToolRequest) (*server.CallToolResult, error) {
		q := p
		for _, n := range q.C.Names {
			switch n {
			case "a": q.C = q.D
			case "b": q.D = d.B.C
			case "c": q = d.Next.A
			default: q.C.F = d.A.C.F
			}
			if q.D.F != nil && q.D.F(n) == "x" { q.C.M[n] = q }
		}
		return &server.CallToolResult{Text: r.Params.Name}, nil
	}}
}
`, i)
	}
	return b.String()
}

// imports resolves the one import.
type imports map[string]*types.Package

func (m imports) Import(path string) (*types.Package, error) { return m[path], nil }

// check type-checks a package of one file.
func check(t testing.TB, path, src string, imp imports) *analysis.Pass {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "x.go", src, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Instances: map[*ast.Ident]types.Instance{}, Scopes: map[ast.Node]*types.Scope{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, FileVersions: map[*ast.File]string{},
	}
	conf := types.Config{Importer: imp, IgnoreFuncBodies: len(imp) == 0}
	pkg, err := conf.Check(path, fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	return &analysis.Pass{
		Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info, Module: &analysis.Module{Path: "example.com/cost"},
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		AllPackageFacts:   func() []analysis.PackageFact { return nil },
		Report:            func(analysis.Diagnostic) {},
	}
}

// load prepares a package with n tools; the function it returns indexes the
// package and gives the size of its fact.
func load(t testing.TB, n int) func() (index *toolindex.Index, fact int) {
	const sdk = "github.com/mark3labs/mcp-go/server"
	imp := imports{sdk: check(t, sdk, sdkSource, nil).Pkg}
	pass := check(t, "example.com/cost/tools", source(n), imp)
	fact := 0
	pass.ExportPackageFact = func(f analysis.Fact) {
		if c, ok := f.(*toolindex.Code); ok {
			fact = len(c.Data)
		}
	}
	pass.ResultOf = map[*analysis.Analyzer]any{}
	for _, a := range []*analysis.Analyzer{config.Analyzer, ssalazy.Analyzer} {
		r, err := a.Run(pass)
		if err != nil {
			t.Fatal(err)
		}
		pass.ResultOf[a] = r
	}
	pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build()
	return func() (*toolindex.Index, int) {
		r, err := toolindex.Analyzer.Run(pass)
		if err != nil {
			t.Fatal(err)
		}
		return r.(*toolindex.Index), fact
	}
}

// TestCost holds the work to the size of the package, and the fact below 300 KB.
func TestCost(t *testing.T) {
	work := map[int]int{}
	for _, n := range []int{10, 100, 1000} {
		index, fact := load(t, n)()
		if len(index.Tools) != n || index.Tools[n-1].Handler == nil {
			t.Errorf("%d tools: found %d", n, len(index.Tools))
		}
		if fact == 0 || fact > 300_000 {
			t.Errorf("%d tools: the fact has %d bytes", n, fact)
		}
		work[n] = index.Work()
		t.Logf("%d tools: %d steps, fact of %d bytes", n, work[n], fact)
	}
	if work[100] > 12*work[10] || work[1000] > 12*work[100] {
		t.Errorf("work grows faster than the package: %v", work)
	}
}

// BenchmarkIndex shows the time for packages of one, ten and a hundred times
// the size.
func BenchmarkIndex(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			index := load(b, n)
			for b.Loop() {
				index()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/tool")
		})
	}
}
