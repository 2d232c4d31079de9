package secrets

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
	"unicode"

	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/known"
)

// This file finds constants that the program accepts as a credential: compared
// with what a caller presents, or in a table where that is looked up.
// Placeholders count, as whoever sends one gets in.

// compared checks x == y and x != y.
func (c *checker) compared(at ast.Node, op token.Token, x, y ast.Expr, stack []ast.Node) {
	if op != token.EQL && op != token.NEQ {
		return
	}
	if b, ok := c.pass.TypesInfo.TypeOf(x).(*types.Basic); !ok || b.Info()&types.IsString == 0 {
		return // no text
	}
	c.accepted(x, y, stack)
	c.accepted(y, x, stack)
}

// acceptCall checks calls that compare: constant-time, byte-wise, membership.
func (c *checker) acceptCall(n *ast.CallExpr, stack []ast.Node) {
	fn := c.callee(n)
	if fn == nil || len(n.Args) != 2 {
		return
	}
	switch fn.FullName() {
	case "crypto/subtle.ConstantTimeCompare", "crypto/hmac.Equal", "bytes.Equal", "strings.EqualFold":
		c.accepted(n.Args[0], n.Args[1], stack)
		c.accepted(n.Args[1], n.Args[0], stack)
	case "slices.Contains":
		if c.presented(n.Args[1], enclosing(stack)) {
			c.table(n.Args[0])
		}
	}
}

// accepted notes the constants behind y if x is what a caller presents.
func (c *checker) accepted(x, y ast.Expr, stack []ast.Node) {
	// The cheap question first: most comparisons are with something else.
	if !c.mayBeConstant(y) || !c.presented(x, enclosing(stack)) {
		return
	}
	for _, l := range c.origins(y) {
		c.addAccepted(l)
	}
}

// mayBeConstant reports whether y is text and not plainly computed.
func (c *checker) mayBeConstant(y ast.Expr) bool {
	if s, ok := c.constant(y); ok {
		return credential.WithoutScheme(s) != ""
	}
	switch y := ast.Unparen(y).(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return true
	case *ast.CallExpr:
		return c.pass.TypesInfo.Types[y.Fun].IsType()
	}
	return false
}

func (c *checker) addAccepted(l leaf) {
	value := credential.WithoutScheme(l.value)
	if !strings.ContainsFunc(value, unicode.IsLetter) && !strings.ContainsFunc(value, unicode.IsDigit) {
		return // nothing, or a mask: "***"
	}
	if strings.ContainsAny(value, " \n") || keyword(value) {
		return // a text, or a value of a protocol
	}
	c.add(l.expr, diag.Finding{Kind: "private-key",
		Message: "the program accepts a constant as a credential, " + credential.Show(value) +
			", so whoever reads the source gets in; compare with a value from the environment or a secret store"})
}

// keyword reports whether a field for a credential may be compared with value
// without the value being accepted for one.
func keyword(value string) bool {
	switch strings.ToLower(value) {
	case "null", "nil", "none", "undefined", "true", "false", "0", "1", "*", "-", "?", "anonymous", "invalid", "[object object]", "redacted":
		return true
	}
	return false
}

// lookup checks m[x] where x is what a caller presents: the constant keys of m
// are accepted.
func (c *checker) lookup(n *ast.IndexExpr, stack []ast.Node) {
	t := c.pass.TypesInfo.TypeOf(n.X)
	if t == nil {
		return
	}
	if m, ok := t.Underlying().(*types.Map); !ok || !isString(m.Key()) {
		return // no table of names
	}
	if c.presented(n.Index, enclosing(stack)) || credential.Collection(c.nameOf(n.X)) == credential.Strong && c.isParam(n.Index) {
		c.table(n.X)
	}
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// isParam reports whether e is a parameter: a value from outside.
func (c *checker) isParam(e ast.Expr) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := c.pass.TypesInfo.Uses[id].(*types.Var)
	return ok && v.Kind() == types.ParamVar
}

// table notes the constant keys of a map, or elements of a list, that the
// variable or field e holds.
func (c *checker) table(e ast.Expr) {
	obj := c.object(e)
	if obj == nil {
		return
	}
	for _, v := range c.values().assigned[obj] {
		lit, ok := ast.Unparen(v.expr).(*ast.CompositeLit)
		if !ok {
			continue // filled at run time
		}
		for _, elem := range lit.Elts {
			if kv, ok := elem.(*ast.KeyValueExpr); ok {
				elem = kv.Key
			}
			for _, l := range c.origins(elem) {
				c.addAccepted(l)
			}
		}
	}
}

// presented reports whether e is a credential that a caller presents: read from
// a header, form or cookie that carries one, or a parameter named for one in a
// function that verifies.
func (c *checker) presented(e ast.Expr, in *ast.FuncDecl) bool {
	return c.presentedWithin(e, in, 6)
}

// presentedWithin looks at most depth assignments back.
func (c *checker) presentedWithin(e ast.Expr, in *ast.FuncDecl, depth int) bool {
	if depth == 0 {
		return false
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if c.readsCredential(e) {
			return true
		}
		if c.pass.TypesInfo.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return c.presentedWithin(e.Args[0], in, depth-1)
		}
		// strings.TrimPrefix(header, "Bearer ")
		if fn := c.callee(e); fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "strings" && strings.HasPrefix(fn.Name(), "Trim") {
			return c.presentedWithin(e.Args[0], in, depth-1)
		}
	case *ast.SelectorExpr:
		if c.pass.TypesInfo.Selections[e] != nil && e.Sel.Name == "Value" {
			return c.presentedWithin(e.X, in, depth-1) // cookie.Value
		}
	case *ast.Ident:
		return c.presentedVar(e, in, depth)
	}
	return false
}

// presentedVar is presentedWithin for a variable.
func (c *checker) presentedVar(id *ast.Ident, in *ast.FuncDecl, depth int) bool {
	v, ok := c.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || v.Parent() == c.pass.Pkg.Scope() {
		return false // configuration
	}
	if v.Kind() == types.ParamVar {
		return credential.Name(v.Name()) != credential.NotCredential && c.verifies(in)
	}
	for _, a := range c.values().assigned[v] {
		call, _ := ast.Unparen(a.expr).(*ast.CallExpr)
		switch {
		case a.result == 0 && call != nil && c.fullName(call) == "(*net/http.Request).BasicAuth":
			return false // the user's name
		case call != nil && a.result == 0 && c.fullName(call) == "strings.CutPrefix":
			return c.presentedWithin(call.Args[0], in, depth-1)
		case c.presentedWithin(a.expr, in, depth-1):
			return true
		}
	}
	return false
}

// verifies reports whether a function by its name decides over a credential.
func (c *checker) verifies(decl *ast.FuncDecl) bool {
	if decl == nil {
		return false
	}
	for _, w := range credential.Words(decl.Name.Name) {
		switch w {
		case "verify", "verifier", "validate", "valid", "check", "auth", "authenticate", "authorize", "login", "accept", "allowed", "is":
			return true
		}
	}
	return false
}

// readsCredential reports whether a call reads a credential that a caller sent.
func (c *checker) readsCredential(call *ast.CallExpr) bool {
	fn := c.callee(call)
	if fn == nil {
		return false
	}
	for _, row := range known.CredentialSourcesOf(fn.FullName()) {
		if row.Key == known.None {
			return true
		}
		i := int(row.Key - known.A0)
		if i >= len(call.Args) {
			continue
		}
		if name, ok := c.constant(call.Args[i]); ok && (credential.Header(name) || credential.Name(name) != credential.NotCredential) {
			return true
		}
	}
	return false
}

// fullName returns the full name of the function that a call calls, or "".
func (c *checker) fullName(call *ast.CallExpr) string {
	if fn := c.callee(call); fn != nil {
		return fn.FullName()
	}
	return ""
}

// enclosing returns the function declaration around a node.
func enclosing(stack []ast.Node) *ast.FuncDecl {
	for i := len(stack) - 1; i >= 0; i-- {
		if d, ok := stack[i].(*ast.FuncDecl); ok {
			return d
		}
	}
	return nil
}
