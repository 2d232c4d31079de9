package driver

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/mcplint/mcplint/internal/diag"
)

// A Directive is one that steers the checks.
type Directive struct {
	diag.Directive
	Position token.Position
}

// Directives returns the directives in the packages that opts names, sorted by
// position. It type-checks nothing. Malformed ones are left out: they do
// nothing but be reported.
func Directives(ctx context.Context, opts *Options) ([]Directive, []Problem, error) {
	roots, err := list(ctx, opts, packages.NeedName|packages.NeedFiles|packages.NeedForTest, opts.Patterns)
	if err != nil {
		return nil, nil, err
	}
	var found []Directive
	var problems []Problem
	pass := &analysis.Pass{Fset: token.NewFileSet()}
	seen := map[string]bool{} // a package and its tested variant share files
	for _, pkg := range roots {
		if isTestMain(pkg) {
			continue
		}
		for _, e := range pkg.Errors {
			problems = append(problems, Problem{parsePosition(e.Pos), e.Msg})
		}
		for _, name := range pkg.GoFiles {
			if seen[name] {
				continue
			}
			seen[name] = true
			f, err := parser.ParseFile(pass.Fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
			if f == nil {
				problems = append(problems, Problem{Message: err.Error()})
				continue
			}
			pass.Files = []*ast.File{f}
			for _, d := range diag.Parse(pass).All() {
				if d.Err == "" {
					found = append(found, Directive{*d, position(pass.Fset, d.Pos)})
				}
			}
		}
	}
	if len(seen) == 0 {
		return nil, nil, fmt.Errorf("no Go packages match %s", strings.Join(opts.Patterns, " "))
	}
	slices.SortFunc(found, func(a, b Directive) int { return comparePositions(a.Position, b.Position) })
	slices.SortStableFunc(problems, func(a, b Problem) int { return comparePositions(a.Pos, b.Pos) })
	return found, slices.Compact(problems), nil
}
