package taint_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/linttest"
	"github.com/mcplint/mcplint/internal/ssalazy"
	"github.com/mcplint/mcplint/internal/taint"
)

// probe reports what reaches a sink from the parameters of functions whose
// name starts with "handle": the smallest possible check.
var probe = &analysis.Analyzer{
	Name:     "probe",
	Doc:      "report what the engine finds",
	Requires: []*analysis.Analyzer{config.Analyzer, taint.Analyzer, ssalazy.Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		if !pass.ResultOf[config.Analyzer].(*config.Config).Analysed(pass) {
			return nil, nil // a dependency
		}
		flows := pass.ResultOf[taint.Analyzer].(*taint.Flows)
		seen := map[string]bool{}
		for _, fn := range pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build().Funcs {
			if !strings.HasPrefix(fn.Name(), "handle") || fn.Parent() != nil {
				continue
			}
			for _, h := range flows.Of(fn).Hits {
				safe := known.Closed | known.Formed | known.Number | known.Opaque
				if h.Sink.Kind == known.Log {
					safe = known.Closed | known.Exact | known.Number | known.Opaque | known.Held | known.Masked | h.Sink.Hiding()
				}
				if h.From.Kind != taint.Param && h.From.Kind != taint.Sourced || h.Marks&safe != 0 ||
					strings.Contains(string(h.From.Path), "[#]") {
					continue
				}
				msg := origin(fn, h.From) + string(h.From.Path) + " reaches " + h.Sink.What
				if key := pass.Fset.Position(h.Pos()).String() + msg; !seen[key] {
					seen[key] = true
					pass.Report(analysis.Diagnostic{Pos: h.Pos(), Category: "probe/flow", Message: msg + " [probe/flow]"})
				}
			}
		}
		return nil, nil
	},
}

// origin names the parameter, or the declared source, that a value comes from.
func origin(fn *ssa.Function, o taint.Origin) string {
	if o.Kind == taint.Sourced {
		return "what " + o.Name[strings.LastIndexByte(o.Name, '.')+1:] + " returns"
	}
	return fn.Params[o.Index].Name()
}

// The corpus of language features and the standard library, and that of other
// libraries that values go through.
func TestFlows(t *testing.T) { linttest.Run(t, probe, "taint/...", "taintmodules/...") }

// guards reports the guard of every function whose name starts with "handle".
var guards = &analysis.Analyzer{
	Name:     "guards",
	Doc:      "report what the engine knows about effects and scope checks",
	Requires: []*analysis.Analyzer{taint.Analyzer, ssalazy.Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		flows := pass.ResultOf[taint.Analyzer].(*taint.Flows)
		for _, fn := range pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build().Funcs {
			if strings.HasPrefix(strings.ToLower(fn.Name()), "handle") && fn.Parent() == nil {
				if g := flows.Of(fn).Guard.String(); g != "" {
					pass.Reportf(fn.Pos(), "%s", g)
				}
			}
		}
		return nil, nil
	},
}

func TestGuards(t *testing.T) { linttest.Run(t, guards, "guards/...") }
