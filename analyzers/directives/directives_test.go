package directives_test

import (
	"testing"

	"github.com/mcplint/mcplint/analyzers/directives"
	"github.com/mcplint/mcplint/internal/linttest"
)

func Test(t *testing.T) { linttest.Run(t, directives.Analyzer, "directives/...") }
