// Package analyzers lists the checks of mcplint.
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/analyzers/authz"
	"github.com/mcplint/mcplint/analyzers/directives"
	"github.com/mcplint/mcplint/analyzers/omnibus"
	"github.com/mcplint/mcplint/analyzers/redaction"
	"github.com/mcplint/mcplint/analyzers/secrets"
	"github.com/mcplint/mcplint/analyzers/tenantid"
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
