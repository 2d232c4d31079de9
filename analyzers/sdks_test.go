package analyzers_test

import (
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/analyzers/authz"
	"github.com/mcplint/mcplint/analyzers/omnibus"
	"github.com/mcplint/mcplint/analyzers/redaction"
	"github.com/mcplint/mcplint/analyzers/tenantid"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/linttest"
)

// The checks find in servers of other SDKs, and of none, what they find in those
// of go-sdk and mcp-go. They run as one, so that a folder for each SDK shows all
// of them and every module is loaded once.
func TestSDKs(t *testing.T) {
	checks := []*analysis.Analyzer{authz.Analyzer, omnibus.Analyzer, redaction.Analyzer, tenantid.Analyzer}
	all := &analysis.Analyzer{Name: "all", Doc: "run several checks", Run: func(pass *analysis.Pass) (any, error) {
		for _, a := range checks {
			own := *pass
			own.Analyzer = a
			if _, err := a.Run(&own); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}}
	for _, a := range checks {
		for _, r := range a.Requires {
			if !slices.Contains(all.Requires, r) {
				all.Requires = append(all.Requires, r)
			}
		}
	}
	set := config.Analyzer.Flags.Set
	if err := set("sdk.alias", "example.com/fork/mcp=github.com/mark3labs/mcp-go/mcp,example.com/fork/server=github.com/mark3labs/mcp-go/server"); err != nil {
		t.Fatal(err)
	}
	linttest.Run(t, all, "sdks/...")
}
