package diag

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/ast/astutil"
)

// expression returns the range of the smallest expression that pos stands for.
// The SSA form knows a call by its parenthesis and a field by its name: a call
// becomes the called name with its arguments, or the name alone when the
// arguments go on over several lines.
func (r *Reporter) expression(pos token.Pos) (start, end token.Pos) {
	for _, f := range r.pass.Files {
		if pos < f.FileStart || f.FileEnd < pos {
			continue // another file
		}
		path, _ := astutil.PathEnclosingInterval(f, pos, pos)
		for _, n := range path {
			switch n := n.(type) {
			case *ast.CallExpr:
				if n.Lparen == pos {
					return r.call(n)
				}
			case *ast.SelectorExpr:
				if n.Sel.Pos() == pos {
					return n.Pos(), n.End()
				}
			case ast.Expr:
				if n.Pos() == pos {
					return pos, n.End()
				}
			}
		}
	}
	return pos, token.NoPos
}

func (r *Reporter) call(n *ast.CallExpr) (start, end token.Pos) {
	name := ast.Unparen(n.Fun)
	if ix, ok := name.(*ast.IndexExpr); ok { // explicit type arguments
		name = ix.X
	}
	start = name.Pos()
	if sel, ok := name.(*ast.SelectorExpr); ok {
		start = sel.Sel.Pos()
	}
	file := r.pass.Fset.File(n.Pos())
	if file.Line(start) != file.Line(n.Lparen) {
		start = n.Lparen
	}
	if file.Line(start) != file.Line(n.Rparen) {
		return start, n.Lparen
	}
	return start, n.Rparen + 1
}
