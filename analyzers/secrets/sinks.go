package secrets

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/known"
)

// sinkCall checks the arguments of a call that are known to be credentials.
func (c *checker) sinkCall(n *ast.CallExpr) {
	fn := c.callee(n)
	if fn == nil || fn.Pkg() == c.pass.Pkg {
		return // code that is checked itself
	}
	for _, row := range known.CredentialSinksOf(fn.FullName()) {
		first := int(row.Arg - known.A0)
		if first >= len(n.Args) || row.Key != known.None && !c.names(n, int(row.Key-known.A0)) {
			continue // called without it, or not for a credential
		}
		last := first
		if sig := fn.Signature(); sig.Variadic() && first == sig.Params().Len()-1 {
			last = len(n.Args) - 1 // every element is one
		}
		for _, arg := range n.Args[first : last+1] {
			c.sink(row, arg)
		}
	}
}

// names reports whether argument i of a call is the constant name of a header
// that carries a credential.
func (c *checker) names(n *ast.CallExpr, i int) bool {
	name, ok := c.constant(n.Args[i])
	return ok && credential.Header(name)
}

// header checks the value of a map entry whose key is the constant name of a
// header that carries a credential, as in http.Header and maps of headers.
func (c *checker) header(key, val ast.Expr) {
	name, ok := c.constant(key)
	if !ok || !credential.Header(name) {
		return
	}
	values := []ast.Expr{val}
	if lit, ok := val.(*ast.CompositeLit); ok {
		values = lit.Elts // http.Header{"Authorization": {"…"}}
	}
	for _, v := range values {
		c.sink(known.CredentialSink{Use: known.Presents, What: name + " header"}, v)
	}
}

// sinkField checks a value that is given to a field of t.
func (c *checker) sinkField(t types.Type, field string, val ast.Expr) {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg() == c.pass.Pkg {
		return // a type of the program's own: its name is all there is
	}
	name := named.Obj().Pkg().Path() + "." + named.Obj().Name() + "." + field
	for _, row := range known.CredentialSinksOf(name) {
		c.sink(row, val)
	}
}

// field checks a value that is given to a package variable of another package,
// such as stripe.Key.
func (c *checker) field(obj types.Object, val ast.Expr) {
	if obj == nil || obj.Pkg() == nil || obj.Pkg() == c.pass.Pkg {
		return
	}
	for _, row := range known.CredentialSinksOf(obj.Pkg().Path() + "." + obj.Name()) {
		c.sink(row, val)
	}
}

// ownerOf returns the type that a selection selects a field from.
func ownerOf(sel *types.Selection) types.Type {
	t := sel.Recv()
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	return t
}

// sink checks a value that arrives at a place where an API takes a credential.
func (c *checker) sink(row known.CredentialSink, arg ast.Expr) {
	switch row.Use {
	case known.Protects:
		c.key(row, arg, c.origins(arg))
	case known.Returns:
		for _, result := range c.keyResults(arg) {
			c.key(row, arg, c.origins(result))
		}
	case known.Presents:
		for _, l := range c.origins(arg) {
			value := credential.WithoutScheme(l.value)
			if len(value) < 4 || credential.Placeholder(value) {
				continue // the scheme alone, or something to fill in
			}
			c.add(l.expr, diag.Finding{Kind: "credential-argument", Related: c.used(l, arg, row.What),
				Message: "the " + row.What + " is written in the source, " + credential.Show(value) + "; " + read})
		}
	}
}

// key notes constants that sign, encrypt or verify. Placeholders count: the
// program really uses them.
func (c *checker) key(row known.CredentialSink, use ast.Expr, leaves []leaf) {
	for _, l := range leaves {
		if l.value == "" || c.published(l.expr) {
			continue // nothing is set, or nothing is secret
		}
		c.add(l.expr, diag.Finding{Kind: "private-key", Related: c.used(l, use, row.What),
			Message: "the " + row.What + " is a constant, " + credential.Show(l.value) +
				", so whoever reads the source can do what it protects; " + read})
	}
}

// published reports whether a comment at a constant says that a standard
// publishes it, as those do that protocols sign public data with.
func (c *checker) published(e ast.Expr) bool {
	const near = 2 // lines between the end of the comment and the constant
	line := c.pass.Fset.Position(e.Pos()).Line
	for _, f := range c.pass.Files {
		if e.Pos() < f.FileStart || f.FileEnd < e.Pos() {
			continue // another file
		}
		for _, g := range f.Comments {
			from, to := c.pass.Fset.Position(g.Pos()).Line, c.pass.Fset.Position(g.End()).Line
			if from <= line && line-near <= to && strings.Contains(strings.ToLower(g.Text()), "rfc") {
				return true
			}
		}
	}
	return false
}

// used says where a constant arrives, when it is written elsewhere.
func (c *checker) used(l leaf, use ast.Expr, what string) []analysis.RelatedInformation {
	if l.expr == ast.Unparen(use) || use.Pos() <= l.expr.Pos() && l.expr.End() <= use.End() {
		return nil
	}
	return []analysis.RelatedInformation{{Pos: use.Pos(), End: use.End(), Message: "used here as " + what}}
}

// keyResults returns what a function that looks up a key returns first.
func (c *checker) keyResults(f ast.Expr) []ast.Expr {
	var body *ast.BlockStmt
	switch f := ast.Unparen(f).(type) {
	case *ast.FuncLit:
		body = f.Body
	case *ast.Ident:
		body = c.bodyOf(c.pass.TypesInfo.Uses[f])
	case *ast.SelectorExpr:
		body = c.bodyOf(c.pass.TypesInfo.Uses[f.Sel])
	}
	if body == nil {
		return nil // made elsewhere
	}
	var out []ast.Expr
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false // returns from itself
		case *ast.ReturnStmt:
			if len(n.Results) > 0 {
				out = append(out, n.Results[0])
			}
		}
		return true
	})
	return out
}

// bodyOf returns the body of a function of this package, or of the only
// function literal that a variable holds.
func (c *checker) bodyOf(obj types.Object) *ast.BlockStmt {
	switch obj := obj.(type) {
	case *types.Func:
		if decl := c.values().decls[obj]; decl != nil {
			return decl.Body
		}
	case *types.Var:
		if vs := c.values().assigned[obj]; len(vs) == 1 {
			if lit, ok := ast.Unparen(vs[0].expr).(*ast.FuncLit); ok {
				return lit.Body
			}
		}
	}
	return nil
}
