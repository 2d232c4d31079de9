package omnibus_test

import (
	"testing"

	"github.com/mcplint/mcplint/analyzers/omnibus"
	"github.com/mcplint/mcplint/internal/linttest"
)

func Test(t *testing.T) { linttest.Run(t, omnibus.Analyzer, "omnibus/...") }
