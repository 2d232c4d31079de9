// Package analyzers lists the checks of mcplint.
package analyzers

import (
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/mcplint/mcplint/analyzers/authz"
	"github.com/mcplint/mcplint/analyzers/directives"
	"github.com/mcplint/mcplint/analyzers/omnibus"
	"github.com/mcplint/mcplint/analyzers/redaction"
	"github.com/mcplint/mcplint/analyzers/secrets"
	"github.com/mcplint/mcplint/analyzers/tenantid"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// Suite is every check, in alphabetical order, and directives, which is none
// of the five but keeps the comments honest that steer them.
var Suite = []*analysis.Analyzer{
	authz.Analyzer,
	directives.Analyzer,
	omnibus.Analyzer,
	redaction.Analyzer,
	secrets.Analyzer,
	tenantid.Analyzer,
}

// everywhere are the checks that look at every package. The others have nothing
// to say where there is no server.
var everywhere = []*analysis.Analyzer{directives.Analyzer, secrets.Analyzer}

// Wanted is [driver.Options.Wanted] under a configuration.
func Wanted(c *config.Config) func([]*packages.Package) func(*analysis.Analyzer, *packages.Package) bool {
	return func(all []*packages.Package) func(*analysis.Analyzer, *packages.Package) bool {
		servers := toolindex.NewServers(c)
		for _, pkg := range all {
			module := ""
			if pkg.Module != nil {
				module = pkg.Module.Path
			}
			servers.Add(pkg.Types, pkg.Syntax, module)
		}
		return func(a *analysis.Analyzer, pkg *packages.Package) bool {
			return slices.Contains(everywhere, a) || servers.Has(pkg.Types)
		}
	}
}
