package driver

import (
	"go/ast"
	"go/types"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"
)

// prints is the fact that a function calls the predeclared println, itself or
// through another function.
type prints struct{ Via string }

func (*prints) AFact()           {}
func (p *prints) String() string { return "prints via " + p.Via }

// seen is how the toy saw a package.
type seen struct {
	files  int
	module string
	goVers string
}

// toy returns an analyzer that reports calls of functions that print, and a
// function that returns how it saw each package.
func toy() (*analysis.Analyzer, func() map[string]seen) {
	var mu sync.Mutex
	saw := map[string]seen{}
	a := &analysis.Analyzer{
		Name:      "toy",
		Doc:       "report calls of functions that print",
		URL:       "https://example.com/toy",
		FactTypes: []analysis.Fact{new(prints)},
	}
	a.Run = func(pass *analysis.Pass) (any, error) {
		mu.Lock()
		saw[pass.Pkg.Path()] = seen{len(pass.Files), pass.Module.Path, pass.Pkg.GoVersion()}
		mu.Unlock()
		if len(pass.Files) == 0 {
			return nil, nil // a dependency
		}
		funcs := declared(pass)
		for range funcs { // as many rounds as a chain of calls can be long
			for _, fn := range funcs {
				if via := printsVia(pass, fn); via != "" {
					if obj, ok := pass.TypesInfo.Defs[fn.Name].(*types.Func); ok {
						pass.ExportObjectFact(obj, &prints{via})
					}
				}
			}
		}
		for _, fn := range funcs {
			calls(pass, fn, func(call *ast.CallExpr, callee types.Object) {
				if fn, ok := callee.(*types.Func); ok && pass.ImportObjectFact(fn.Origin(), new(prints)) {
					pass.Report(analysis.Diagnostic{Pos: call.Lparen, Category: "toy/print",
						Message: callee.Name() + " prints [toy/print]"})
				}
			})
		}
		return nil, nil
	}
	return a, func() map[string]seen { return saw }
}

// declared returns the functions that are declared in the files of a package.
func declared(pass *analysis.Pass) []*ast.FuncDecl {
	var funcs []*ast.FuncDecl
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok {
				funcs = append(funcs, fn)
			}
		}
	}
	return funcs
}

// printsVia returns what makes fn a function that prints.
func printsVia(pass *analysis.Pass, fn *ast.FuncDecl) string {
	via := ""
	calls(pass, fn, func(_ *ast.CallExpr, callee types.Object) {
		switch callee := callee.(type) {
		case *types.Builtin:
			if callee.Name() == "println" {
				via = "println"
			}
		case *types.Func:
			if pass.ImportObjectFact(callee.Origin(), new(prints)) {
				via = callee.Name()
			}
		}
	})
	return via
}

// calls calls do for each call in fn of something that has a name.
func calls(pass *analysis.Pass, fn *ast.FuncDecl, do func(*ast.CallExpr, types.Object)) {
	ast.Inspect(fn, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if callee := typeutil.Callee(pass.TypesInfo, call); callee != nil {
				do(call, callee)
			}
		}
		return true
	})
}
