package toolindex

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mcplint/mcplint/internal/known"
)

// EnumEdit returns the edit that closes an argument of a tool with an enum of
// the given values, where the source describes it: an option of a builder, a
// schema literal, or a struct tag. It is nil when there is no such place in the
// package, or more than one that could be meant.
func EnumEdit(pass *analysis.Pass, tool *Tool, argument string, values []string) *analysis.TextEdit {
	s := enumSearch{pass: pass, tool: tool.Name, argument: argument, values: values}
	for _, file := range pass.Files {
		ast.PreorderStack(file, nil, s.visit)
	}
	if len(s.certain) == 1 {
		return &s.certain[0]
	}
	if len(s.certain) == 0 && len(s.possible) == 1 {
		return &s.possible[0]
	}
	return nil
}

// An enumSearch looks for the place where an argument is described.
type enumSearch struct {
	pass           *analysis.Pass
	tool, argument string
	values         []string
	certain        []analysis.TextEdit // inside the description of the tool
	possible       []analysis.TextEdit // elsewhere, for an argument of that name
}

// visit looks at one node below those in stack.
func (s *enumSearch) visit(n ast.Node, stack []ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		s.call(n, stack)
	case *ast.KeyValueExpr:
		if lit, ok := n.Value.(*ast.CompositeLit); ok && s.text(n.Key) == s.argument {
			s.literal(lit, stack)
		} else if u, ok := n.Value.(*ast.UnaryExpr); ok && s.text(n.Key) == s.argument {
			if lit, ok := u.X.(*ast.CompositeLit); ok {
				s.literal(lit, stack)
			}
		}
	}
	return true
}

// call handles the options of a builder.
func (s *enumSearch) call(call *ast.CallExpr, stack []ast.Node) {
	fn := typeutil.StaticCallee(s.pass.TypesInfo, call)
	if fn == nil {
		return
	}
	switch known.EnumFormOf(fn.Origin().FullName()) {
	case known.EnumOption:
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if ok && len(call.Args) > 0 && s.text(call.Args[0]) == s.argument {
			text := ", " + types.ExprString(sel.X) + ".Enum(" + s.quoted() + ")"
			s.add(call.Args[len(call.Args)-1].End(), text, s.within(stack))
		}
	case known.EnumTag:
		inst, ok := s.pass.TypesInfo.Instances[funcIdent(call.Fun)]
		if ok && inst.TypeArgs.Len() == 1 && s.within(stack) {
			s.tag(inst.TypeArgs.At(0))
		}
	}
}

// funcIdent returns the identifier that names the called function.
func funcIdent(fun ast.Expr) *ast.Ident {
	switch f := ast.Unparen(fun).(type) {
	case *ast.Ident:
		return f
	case *ast.SelectorExpr:
		return f.Sel
	case *ast.IndexExpr:
		return funcIdent(f.X)
	}
	return nil
}

// literal handles a literal under the argument's name, if it is a schema.
func (s *enumSearch) literal(lit *ast.CompositeLit, stack []ast.Node) {
	t := s.pass.TypesInfo.TypeOf(lit)
	if t == nil || known.EnumFormOf(typeKey(deref(t))) != known.EnumField {
		return
	}
	text := "Enum: []any{" + s.quoted() + "}"
	pos := lit.Lbrace + 1
	if n := len(lit.Elts); n > 0 {
		if _, ok := lit.Elts[n-1].(*ast.KeyValueExpr); !ok {
			return // without keys
		}
		pos, text = lit.Elts[n-1].End(), ", "+text
	}
	s.add(pos, text, s.within(stack))
}

// tag handles the struct that a schema is made of.
func (s *enumSearch) tag(t types.Type) {
	for _, v := range s.values {
		if strings.ContainsAny(v, ",=\"`\\ ") {
			return // it means something in a tag
		}
	}
	st, ok := deref(t).Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i := range st.NumFields() {
		name, _, _ := strings.Cut(reflect.StructTag(st.Tag(i)).Get("json"), ",")
		if name != s.argument {
			continue
		}
		if lit := s.tagLiteral(st.Field(i).Pos()); lit != nil {
			s.tagged(lit)
		}
	}
}

// tagLiteral returns the tag of the struct field that is declared at pos.
func (s *enumSearch) tagLiteral(pos token.Pos) (lit *ast.BasicLit) {
	for _, file := range s.pass.Files {
		if pos < file.FileStart || pos >= file.FileEnd {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if f, ok := n.(*ast.Field); ok && f.Pos() == pos && f.Tag != nil && strings.HasPrefix(f.Tag.Value, "`") {
				lit = f.Tag
			}
			return lit == nil
		})
	}
	return lit
}

// tagged adds the enum to the schema's key in a tag, or that key to the tag.
func (s *enumSearch) tagged(lit *ast.BasicLit) {
	enum := "enum=" + strings.Join(s.values, ",enum=")
	const key = `jsonschema:"`
	if i := strings.Index(lit.Value, key); i >= 0 {
		text := enum
		at := i + len(key)
		if end := strings.IndexByte(lit.Value[at:], '"'); end > 0 {
			text += ","
		}
		s.add(lit.Pos()+token.Pos(at), text, true)
		return
	}
	s.add(lit.End()-1, " "+key+enum+`"`, true)
}

// within reports whether one of the nodes describes the tool.
func (s *enumSearch) within(stack []ast.Node) bool {
	for _, n := range stack {
		switch n := n.(type) {
		case *ast.CallExpr:
			fn := typeutil.StaticCallee(s.pass.TypesInfo, n)
			if fn != nil && known.EnumFormOf(fn.FullName()) == known.NamesTool && len(n.Args) > 0 && s.text(n.Args[0]) == s.tool {
				return true
			}
		case *ast.CompositeLit:
			for _, e := range n.Elts {
				kv, ok := e.(*ast.KeyValueExpr)
				if !ok {
					continue // without keys
				}
				if id, ok := kv.Key.(*ast.Ident); ok && id.Name == "Name" && s.text(kv.Value) == s.tool {
					return true
				}
			}
		}
	}
	return false
}

// text returns the constant string that e is, or "".
func (s *enumSearch) text(e ast.Expr) string {
	if v := s.pass.TypesInfo.Types[e].Value; v != nil && v.Kind() == constant.String {
		return constant.StringVal(v)
	}
	return ""
}

// quoted returns the values as a list of Go strings.
func (s *enumSearch) quoted() string {
	var out []string
	for _, v := range s.values {
		out = append(out, strconv.Quote(v))
	}
	return strings.Join(out, ", ")
}

// add remembers an insertion.
func (s *enumSearch) add(pos token.Pos, text string, certain bool) {
	e := analysis.TextEdit{Pos: pos, End: pos, NewText: []byte(text)}
	if certain {
		s.certain = append(s.certain, e)
		return
	}
	s.possible = append(s.possible, e)
}
