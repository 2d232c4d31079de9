package redaction_test

import (
	"testing"

	"github.com/mcplint/mcplint/analyzers/redaction"
	"github.com/mcplint/mcplint/internal/linttest"
)

func Test(t *testing.T) { linttest.Run(t, redaction.Analyzer, "redaction/...") }

func TestFixes(t *testing.T) {
	linttest.RunWithSuggestedFixes(t, redaction.Analyzer, "redaction/fixes")
}
