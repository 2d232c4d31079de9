package driver

import (
	"go/types"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/ssalazy"
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
		Requires:  []*analysis.Analyzer{ssalazy.Analyzer},
		FactTypes: []analysis.Fact{new(prints)},
	}
	a.Run = func(pass *analysis.Pass) (any, error) {
		mu.Lock()
		saw[pass.Pkg.Path()] = seen{len(pass.Files), pass.Module.Path, pass.Pkg.GoVersion()}
		mu.Unlock()
		if len(pass.Files) == 0 {
			return nil, nil // a dependency
		}
		built := pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build()
		for range built.Funcs { // as many rounds as a chain of calls can be long
			for _, fn := range built.Funcs {
				if via := printsVia(pass, fn); via != "" {
					if obj, ok := fn.Object().(*types.Func); ok {
						pass.ExportObjectFact(obj, &prints{via})
					}
				}
			}
		}
		for _, fn := range built.Funcs {
			calls(fn, func(call *ssa.Call, callee *types.Func) {
				if pass.ImportObjectFact(callee, new(prints)) {
					pass.Report(analysis.Diagnostic{Pos: call.Pos(), Category: "toy/print",
						Message: callee.Name() + " prints [toy/print]"})
				}
			})
		}
		return nil, nil
	}
	return a, func() map[string]seen { return saw }
}

// printsVia returns what makes fn a function that prints.
func printsVia(pass *analysis.Pass, fn *ssa.Function) string {
	via := ""
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok {
				if builtin, ok := call.Call.Value.(*ssa.Builtin); ok && builtin.Name() == "println" {
					via = "println"
				}
			}
		}
	}
	calls(fn, func(_ *ssa.Call, callee *types.Func) {
		if pass.ImportObjectFact(callee, new(prints)) {
			via = callee.Name()
		}
	})
	return via
}

func calls(fn *ssa.Function, do func(*ssa.Call, *types.Func)) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok {
				if callee := call.Call.StaticCallee(); callee != nil {
					if obj, ok := callee.Object().(*types.Func); ok {
						do(call, obj.Origin())
					}
				}
			}
		}
	}
}
