// Package golangci is the mcplint module plugin of golangci-lint.
//
// A golangci-lint that has it is built from modules; the folder custom shows
// how. It is switched on like this:
//
//	version: "2"
//	linters:
//	  enable: [mcplint]
//	  settings:
//	    custom:
//	      mcplint:
//	        type: module
//	        description: mistakes that make MCP servers unsafe
//	        settings:
//	          skip: [redaction/identifier]
//	          authz:
//	            check: [example.com/policy.Allow]
//
// The settings are the flags of "go vet -vettool=$(which mcplint)", with the
// same names and values.
package golangci

import (
	"flag"
	"fmt"
	"io"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/settings"
)

func init() { register.Plugin("mcplint", New) }

// New returns the plugin with the settings in conf, a decoded section of the
// golangci-lint file. The settings are those of the process: golangci-lint
// asks for a plugin once.
func New(conf any) (register.LinterPlugin, error) {
	if err := configure(conf); err != nil {
		return nil, fmt.Errorf("mcplint: settings: %w", err)
	}
	return plugin{}, nil
}

// configure checks conf and passes it on.
func configure(conf any) error {
	section, err := register.DecodeSettings[map[string]any](conf)
	if err != nil {
		return err
	}
	list, err := settings.FromMap(section)
	if err != nil {
		return err
	}
	fs := flag.NewFlagSet("mcplint", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	analyzers.AddFlags(fs)
	return settings.Apply(fs, list, func(string) bool { return false })
}

type plugin struct{}

// BuildAnalyzers returns the checks. What the settings switch off reports
// nothing.
func (plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	var list []*analysis.Analyzer
	for _, a := range analyzers.Suite {
		list = append(list, withoutSteps(a))
	}
	return list, nil
}

// withoutSteps returns a without the related positions of its findings.
// golangci-lint makes each of them an issue of its own, which a nolint comment
// at the finding would not silence.
func withoutSteps(a *analysis.Analyzer) *analysis.Analyzer {
	b := *a
	b.Run = func(pass *analysis.Pass) (any, error) {
		p := *pass
		p.Report = func(d analysis.Diagnostic) {
			d.Related = nil
			pass.Report(d)
		}
		return a.Run(&p)
	}
	return &b
}

// GetLoadMode asks for types.
func (plugin) GetLoadMode() string { return register.LoadModeTypesInfo }
