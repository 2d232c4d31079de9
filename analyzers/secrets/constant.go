package secrets

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// literal returns the value of a constant string that is written at e: a
// literal, or a concatenation or conversion that the compiler folds. The use of
// a named constant is none; its declaration is.
func (c *checker) literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind != token.STRING {
			return "", false
		}
	case *ast.BinaryExpr, *ast.ParenExpr, *ast.CallExpr:
	default:
		return "", false
	}
	return c.constant(e)
}

// constant returns the value of a constant string.
func (c *checker) constant(e ast.Expr) (string, bool) {
	tv, ok := c.pass.TypesInfo.Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}

// A leaf is a constant that an expression may have as its value.
type leaf struct {
	expr  ast.Expr // where it is written
	value string
}

// leaves returns the constants that e itself writes down: through conversions,
// byte slices, cmp.Or and helpers that return a pointer to their argument.
func (c *checker) leaves(e ast.Expr) []leaf {
	e = ast.Unparen(e)
	if s, ok := c.literal(e); ok {
		return []leaf{{e, s}}
	}
	switch e := e.(type) {
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return c.leaves(e.X)
		}
	case *ast.CompositeLit:
		if s, ok := c.bytes(e); ok {
			return []leaf{{e, s}}
		}
	case *ast.CallExpr:
		var out []leaf
		for _, arg := range c.passedOn(e) {
			out = append(out, c.leaves(arg)...)
		}
		return out
	}
	return nil
}

// passedOn returns the arguments of a call that its result may be: of a
// conversion, a decoder of constants, cmp.Or, and of helpers like aws.String.
func (c *checker) passedOn(call *ast.CallExpr) []ast.Expr {
	if len(call.Args) == 0 {
		return nil
	}
	if tv := c.pass.TypesInfo.Types[call.Fun]; tv.IsType() {
		return call.Args
	}
	fn := c.callee(call)
	if fn == nil {
		return nil
	}
	switch name := fn.FullName(); name {
	case "cmp.Or":
		return call.Args
	case "encoding/hex.DecodeString", "(*encoding/base64.Encoding).DecodeString", "(*encoding/base32.Encoding).DecodeString",
		"strings.TrimSpace", "strings.Clone", "bytes.Clone":
		return call.Args
	}
	// func(string) *string
	sig := fn.Signature()
	if len(call.Args) == 1 && sig.Results().Len() == 1 {
		if p, ok := c.pass.TypesInfo.TypeOf(call).Underlying().(*types.Pointer); ok && types.Identical(p.Elem(), types.Default(c.pass.TypesInfo.TypeOf(call.Args[0]))) {
			return call.Args
		}
	}
	return nil
}

// callee returns the function or method that a call calls by name, as its
// generic origin; nil for a function value.
func (c *checker) callee(call *ast.CallExpr) *types.Func {
	fn, _ := typeutil.Callee(c.pass.TypesInfo, call).(*types.Func)
	if fn == nil {
		return nil
	}
	return fn.Origin()
}

// bytes returns the value of a composite literal of constant bytes, such as
// []byte{0x2b, 0x7e, …}.
func (c *checker) bytes(lit *ast.CompositeLit) (string, bool) {
	const least = 8 // a shorter list is no key
	if len(lit.Elts) < least {
		return "", false
	}
	t := c.pass.TypesInfo.TypeOf(lit)
	if t == nil {
		return "", false
	}
	var elem types.Type
	switch t := t.Underlying().(type) {
	case *types.Slice:
		elem = t.Elem()
	case *types.Array:
		elem = t.Elem()
	default:
		return "", false
	}
	if b, ok := elem.Underlying().(*types.Basic); !ok || b.Kind() != types.Uint8 {
		return "", false
	}
	out := make([]byte, 0, len(lit.Elts))
	for _, e := range lit.Elts {
		tv := c.pass.TypesInfo.Types[e]
		if tv.Value == nil {
			return "", false
		}
		n, ok := constant.Uint64Val(constant.ToInt(tv.Value))
		if !ok {
			return "", false
		}
		out = append(out, byte(n))
	}
	return string(out), true
}
