package redaction

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mcplint/mcplint/internal/known"
)

// fixes returns the fix for a record in which one argument is an attribute of its
// own: its length is logged instead.
//
//	slog.Info("search", "query", in.Query)             // "query_len", len(in.Query)
//	logger.Info("search", zap.String("query", query))  // zap.Int("query_len", len(query))
func (c *record) fixes(pass *analysis.Pass) []analysis.SuggestedFix {
	if !c.hit.Local() || c.hit.Sink.Role != known.KeyValues || len(c.names) != 1 || len(c.parts) != 1 || c.kind != argument && c.kind != identifier {
		return nil // not in this package, not an attribute, or not one argument
	}
	call := callAt(pass, c.pos)
	if call == nil || call.Ellipsis.IsValid() {
		return nil // a list that is made elsewhere
	}
	elems := c.parts[0].Elems()
	if len(elems) == 0 {
		return nil // not one element of the list
	}
	n, err := strconv.Atoi(elems[0])
	at := int(c.hit.Sink.Arg) + n
	if err != nil || at >= len(call.Args) {
		return nil // any of the elements
	}
	edits := lengthOf(pass, call, at)
	if edits == nil {
		return nil // not in a form that is understood
	}
	return []analysis.SuggestedFix{{Message: "log the length", TextEdits: edits}}
}

// callAt returns the call whose parenthesis is at pos, or nil.
func callAt(pass *analysis.Pass, pos token.Pos) *ast.CallExpr {
	for _, f := range pass.Files {
		if f.FileStart > pos || pos > f.FileEnd {
			continue // another file
		}
		for n := range ast.Preorder(f) {
			if call, ok := n.(*ast.CallExpr); ok && call.Lparen == pos {
				return call
			}
		}
	}
	return nil
}

// fieldMakers are the functions of slog and zap that make an attribute of a key
// and a value, and have a sibling Int.
var fieldMakers = []string{
	"go.uber.org/zap.Any", "go.uber.org/zap.ByteString", "go.uber.org/zap.String", "go.uber.org/zap.Strings",
	"log/slog.Any", "log/slog.String",
}

// lengthOf returns the edits by which an attribute of a call becomes a length:
// the argument itself, with the key before it, or a call that makes it.
func lengthOf(pass *analysis.Pass, call *ast.CallExpr, at int) []analysis.TextEdit {
	if field, ok := call.Args[at].(*ast.CallExpr); ok {
		fn := typeutil.StaticCallee(pass.TypesInfo, field)
		sel, isSel := field.Fun.(*ast.SelectorExpr)
		if fn == nil || !isSel || len(field.Args) != 2 || !slices.Contains(fieldMakers, fn.FullName()) {
			return nil
		}
		edits := keyAndLength(pass, field.Args[0], field.Args[1])
		if edits == nil {
			return nil
		}
		return append(edits, analysis.TextEdit{Pos: sel.Sel.Pos(), End: sel.Sel.End(), NewText: []byte("Int")})
	}
	if at == 0 {
		return nil
	}
	return keyAndLength(pass, call.Args[at-1], call.Args[at])
}

// keyAndLength returns the edits that add "_len" to a key that is written in the
// source and take the length of the value.
func keyAndLength(pass *analysis.Pass, key, value ast.Expr) []analysis.TextEdit {
	lit, ok := key.(*ast.BasicLit)
	tv := pass.TypesInfo.Types[key]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.String {
		return nil
	}
	switch pass.TypesInfo.TypeOf(value).Underlying().(type) {
	case *types.Slice, *types.Map:
	case *types.Basic:
		if b := pass.TypesInfo.TypeOf(value).Underlying().(*types.Basic); b.Info()&types.IsString == 0 {
			return nil // a number
		}
	default:
		return nil // has no length
	}
	return []analysis.TextEdit{
		{Pos: lit.Pos(), End: lit.End(), NewText: []byte(strconv.Quote(constant.StringVal(tv.Value) + "_len"))},
		{Pos: value.Pos(), End: value.Pos(), NewText: []byte("len(")},
		{Pos: value.End(), End: value.End(), NewText: []byte(")")},
	}
}
