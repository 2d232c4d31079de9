package secrets

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strconv"
	"strings"

	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/diag"
)

// named notes the constants that e writes down, if the name that they get says
// credential and they are plausible as one.
func (c *checker) named(name string, e ast.Expr) {
	// The cheap question first: most values are not written down here.
	for _, l := range c.leaves(e) {
		if credential.Named(name, l.value) {
			c.addNamed(name, l)
		}
	}
}

func (c *checker) addNamed(name string, l leaf) {
	c.add(l.expr, diag.Finding{Kind: "named-literal",
		Message: strconv.Quote(name) + " gets a credential that is written in the source, " + credential.Show(l.value) + "; " + read})
}

// valueSpec checks: var apiKey = "…", const password = "…".
func (c *checker) valueSpec(n *ast.ValueSpec) {
	if len(n.Names) != len(n.Values) {
		return // values of a call
	}
	for i, name := range n.Names {
		c.named(name.Name, n.Values[i])
		c.field(c.pass.TypesInfo.Defs[name], n.Values[i])
	}
}

// assign checks: x.Password = "…", m["token"] = "…", and a constant that
// stands in for a missing environment variable.
func (c *checker) assign(n *ast.AssignStmt, stack []ast.Node) {
	if len(n.Lhs) != len(n.Rhs) || n.Tok == token.ADD_ASSIGN {
		return // values of a call; a part of a text
	}
	for i, lhs := range n.Lhs {
		c.named(c.nameOf(lhs), n.Rhs[i])
		c.fallback(lhs, n.Rhs[i], stack)
		switch lhs := ast.Unparen(lhs).(type) {
		case *ast.SelectorExpr:
			if sel := c.pass.TypesInfo.Selections[lhs]; sel != nil {
				c.sinkField(ownerOf(sel), lhs.Sel.Name, n.Rhs[i])
			} else {
				c.field(c.pass.TypesInfo.Uses[lhs.Sel], n.Rhs[i])
			}
		case *ast.IndexExpr:
			c.header(lhs.Index, n.Rhs[i])
		}
	}
}

// nameOf returns the name that an expression goes by: of a variable, field or
// constant map key.
func (c *checker) nameOf(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.StarExpr:
		return c.nameOf(e.X)
	case *ast.UnaryExpr:
		return c.nameOf(e.X)
	case *ast.IndexExpr:
		if key, ok := c.constant(e.Index); ok {
			return key
		}
		return c.nameOf(e.X)
	case *ast.CallExpr:
		if args := c.passedOn(e); len(args) == 1 {
			return c.nameOf(args[0])
		}
	}
	return ""
}

// composite checks the fields of struct literals and the entries of maps.
func (c *checker) composite(lit *ast.CompositeLit) {
	t := c.pass.TypesInfo.TypeOf(lit)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem() // an element of []*T{{…}}
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for i, e := range lit.Elts {
			name, value := "", e
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				if id, ok := kv.Key.(*ast.Ident); ok {
					name, value = id.Name, kv.Value
				}
			} else if i < u.NumFields() {
				name = u.Field(i).Name()
			}
			c.named(name, value)
			c.sinkField(t, name, value)
		}
	case *types.Map:
		for _, e := range lit.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				if key, ok := c.constant(kv.Key); ok {
					c.named(key, kv.Value)
					c.header(kv.Key, kv.Value)
				}
			}
		}
	}
}

// tag checks the default values that configuration libraries take from struct
// tags: Password string `default:"…"`.
func (c *checker) tag(f *ast.Field) {
	if f.Tag == nil || len(f.Names) != 1 {
		return
	}
	text, err := strconv.Unquote(f.Tag.Value)
	if err != nil {
		return
	}
	for _, key := range []string{"default", "envDefault", "env-default", "env_default"} {
		value, ok := reflect.StructTag(text).Lookup(key)
		if ok && credential.Named(f.Names[0].Name, value) {
			c.addNamed(f.Names[0].Name, leaf{f.Tag, value})
		}
	}
}

// call checks the arguments of a call: by what the function is known to do with
// them, by the names of its parameters, and by a constant before them that
// names a credential, as in getEnv("API_KEY", "…"), flag.String("token", "…",
// usage) and q.Set("api_key", "…").
func (c *checker) call(n *ast.CallExpr, stack []ast.Node) {
	if tv := c.pass.TypesInfo.Types[n.Fun]; tv.IsType() || tv.IsBuiltin() {
		return
	}
	c.sinkCall(n)
	c.acceptCall(n, stack)
	for i := 0; i+1 < len(n.Args); i++ {
		if key, ok := c.constant(n.Args[i]); ok {
			c.named(key, n.Args[i+1])
		}
	}
	// cmp.Or(os.Getenv("API_KEY"), "…")
	if fn := c.callee(n); fn != nil && fn.FullName() == "cmp.Or" {
		for _, arg := range n.Args {
			if name := c.lookedUp(arg); name != "" {
				c.named(name, n)
			}
		}
	}
	c.parameters(n)
}

// parameters checks the arguments of a call by the names of the parameters
// that they are for, or for an option by the name of the function.
func (c *checker) parameters(n *ast.CallExpr) {
	sig, ok := types.Unalias(c.pass.TypesInfo.TypeOf(n.Fun)).Underlying().(*types.Signature)
	if !ok {
		return // invalid code
	}
	for i, arg := range n.Args {
		p := min(i, sig.Params().Len()-1)
		if p < 0 {
			return
		}
		c.named(sig.Params().At(p).Name(), arg)
	}
	if fn := c.callee(n); fn != nil && len(n.Args) == 1 {
		for _, verb := range []string{"With", "Set", "Use"} {
			if name, ok := strings.CutPrefix(fn.Name(), verb); ok {
				c.named(name, n.Args[0])
			}
		}
	}
}

// returned checks what a function returns whose name says credential.
func (c *checker) returned(n *ast.ReturnStmt, stack []ast.Node) {
	for i := len(stack) - 1; i >= 0; i-- {
		switch f := stack[i].(type) {
		case *ast.FuncLit:
			return // has no name
		case *ast.FuncDecl:
			name := strings.TrimPrefix(f.Name.Name, "get")
			name = strings.TrimPrefix(name, "Get")
			if credential.Name(name) == credential.Strong {
				for _, e := range n.Results {
					c.named(name, e)
				}
			}
			return
		}
	}
}

// fallback checks a constant that is assigned where a variable was found empty
// that an environment variable, flag or setting filled:
//
//	v := os.Getenv("API_KEY")
//	if v == "" {
//		v = "…"
//	}
func (c *checker) fallback(lhs, rhs ast.Expr, stack []ast.Node) {
	id, ok := ast.Unparen(lhs).(*ast.Ident)
	if !ok || len(stack) < 2 || len(c.leaves(rhs)) == 0 || credential.Name(id.Name) != credential.NotCredential {
		return
	}
	cond, ok := stack[len(stack)-2].(*ast.IfStmt)
	if !ok || stack[len(stack)-1] != cond.Body {
		return // not the body of an if
	}
	if eq, ok := cond.Cond.(*ast.BinaryExpr); !ok || eq.Op != token.EQL || c.nameOf(eq.X) != id.Name {
		return // not a test of the variable
	}
	obj := c.pass.TypesInfo.ObjectOf(id)
	for _, v := range c.values().assigned[obj] {
		if name := c.lookedUp(v.expr); name != "" {
			c.named(name, rhs)
		}
	}
}

// lookedUp returns the name of the credential that a call looks up, such as
// os.Getenv("API_KEY"), or "".
func (c *checker) lookedUp(e ast.Expr) string {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return ""
	}
	name, ok := c.constant(call.Args[0])
	if !ok || credential.Name(name) == credential.NotCredential {
		return ""
	}
	return name
}
