package secrets

import (
	_ "embed"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/diag"
)

//go:embed doc.go
var doc string

// Analyzer reports credentials in the source.
var Analyzer = &analysis.Analyzer{
	Name:             "secrets",
	Doc:              checkdoc.MustExtract(doc, "secrets"),
	URL:              checkdoc.URL("secrets"),
	Requires:         []*analysis.Analyzer{config.Analyzer},
	Run:              run,
	RunDespiteErrors: false,
}

func run(pass *analysis.Pass) (any, error) {
	if !pass.ResultOf[config.Analyzer].(*config.Config).Analysed(pass) {
		return nil, nil // a dependency: its secrets are its authors' to remove
	}
	c := &checker{pass: pass, found: map[token.Pos]*finding{}}
	for _, file := range pass.Files {
		switch {
		case diag.Generated(file):
			// nobody edits generated code
		case c.forTests(file):
			c.testFile(file)
		default:
			c.file(file)
		}
	}
	c.report()
	return nil, nil
}

// A checker collects the credentials of one package.
type checker struct {
	pass  *analysis.Pass
	found map[token.Pos]*finding // by the constant's position
	vals  *values                // built when a value has to be followed
}

// Kinds of finding, the most specific first: one constant is reported once.
var kinds = []string{"provider-token", "private-key", "credential-url", "credential-argument", "named-literal", "embedded"}

// A finding is what is wrong with one constant.
type finding struct {
	diag.Finding
	more []diag.Finding // of the same kind in the same constant
}

// add notes a finding about the constant e unless a more specific one is known.
func (c *checker) add(e ast.Node, f diag.Finding) {
	if !f.Pos.IsValid() {
		f.Pos, f.End = e.Pos(), e.End()
	}
	old := c.found[e.Pos()]
	switch {
	case old == nil || slices.Index(kinds, f.Kind) < slices.Index(kinds, old.Kind):
		c.found[e.Pos()] = &finding{Finding: f}
	case old.Kind == f.Kind && (f.Kind == "provider-token" || f.Kind == "embedded"):
		old.more = append(old.more, f)
	}
}

// report reports what was found, in source order.
func (c *checker) report() {
	var all []diag.Finding
	for _, f := range c.found {
		all = append(append(all, f.Finding), f.more...)
	}
	slices.SortFunc(all, func(a, b diag.Finding) int {
		if a.Pos != b.Pos {
			return int(a.Pos - b.Pos)
		}
		return strings.Compare(a.Message, b.Message)
	})
	reporter := diag.NewReporter(c.pass)
	for _, f := range all {
		reporter.Report(f)
	}
	reporter.Close()
}

// filename returns the name of a file.
func (c *checker) filename(f *ast.File) string { return c.pass.Fset.File(f.FileStart).Name() }

// forTests reports whether a file is a part of tests: by its name, or because it
// imports a testing package, as the helpers of tests do.
func (c *checker) forTests(f *ast.File) bool {
	return strings.HasSuffix(c.filename(f), "_test.go") || slices.ContainsFunc(f.Imports, func(s *ast.ImportSpec) bool {
		return s.Path.Value == `"testing"` || s.Path.Value == `"net/http/httptest"`
	})
}

// file checks everything in one file.
func (c *checker) file(f *ast.File) {
	ast.PreorderStack(f, nil, func(n ast.Node, stack []ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false // a path
		case *ast.Field:
			c.tag(n)
		case *ast.ValueSpec:
			c.valueSpec(n)
		case *ast.AssignStmt:
			c.assign(n, stack)
		case *ast.CompositeLit:
			c.composite(n)
		case *ast.CallExpr:
			c.call(n, stack)
		case *ast.ReturnStmt:
			c.returned(n, stack)
		case *ast.IndexExpr:
			c.lookup(n, stack)
		case *ast.BinaryExpr:
			c.compared(n, n.Op, n.X, n.Y, stack)
		}
		if e, ok := n.(ast.Expr); ok {
			if s, ok := c.literal(e); ok {
				c.text(e, s, false)
				return false // what stands inside is a part of it
			}
		}
		return true
	})
	c.embedded(f)
}

// testFile looks for tokens that vouch for themselves; anything else in a test
// may be made up.
func (c *checker) testFile(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		if _, ok := n.(*ast.ImportSpec); ok {
			return false // a path
		}
		if e, ok := n.(ast.Expr); ok {
			if s, ok := c.literal(e); ok {
				c.text(e, s, true)
				return false
			}
		}
		return true
	})
}

// text looks into the constant e for what is a credential by its form alone.
func (c *checker) text(e ast.Expr, s string, test bool) {
	for _, t := range credential.Tokens(s) {
		if test && !t.Checked {
			continue // may be made up
		}
		f := diag.Finding{Kind: "provider-token", InTests: test}
		if t.Webhook {
			f.Kind = "credential-url"
		}
		f.Pos, f.End = part(e, s, t.Start, t.End)
		f.Message = "the source holds a " + t.Service + ", " + credential.Show(s[t.Start:t.End]) + "; " + revoke
		c.add(e, f)
	}
	if test {
		return // may be made up
	}
	if start, end, ok := credential.PrivateKey(s); ok {
		pos, end := part(e, s, start, end)
		c.add(e, diag.Finding{Kind: "private-key", Pos: pos, End: end,
			Message: "the source holds a private key in PEM form; replace the key pair, and " + read})
	}
	if p, ok := credential.InURL(s); ok {
		pos, end := part(e, s, p.Start, p.End)
		c.add(e, diag.Finding{Kind: "credential-url", Pos: pos, End: end,
			Message: "a " + p.What + " in the source holds a password, " + credential.Show(p.Value) + "; change it, and " + read})
	}
}

// What to do instead, for the end of messages.
const (
	read   = "read it from the environment or a secret store"
	revoke = "revoke it, and " + read
)

// part returns the range of s[start:end] in the constant e that holds s: exact
// when e is a literal without escapes, else the whole constant.
func part(e ast.Expr, s string, start, end int) (token.Pos, token.Pos) {
	if lit, ok := e.(*ast.BasicLit); ok && len(lit.Value) == len(s)+2 && lit.Value[1:len(lit.Value)-1] == s {
		return lit.Pos() + token.Pos(1+start), lit.Pos() + token.Pos(1+end)
	}
	return e.Pos(), e.End()
}
