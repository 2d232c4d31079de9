package tenantid_test

import (
	"testing"

	"github.com/mcplint/mcplint/analyzers/tenantid"
	"github.com/mcplint/mcplint/internal/linttest"
)

func Test(t *testing.T) { linttest.Run(t, tenantid.Analyzer, "tenantid/...") }
