package authz_test

import (
	"testing"

	"github.com/mcplint/mcplint/analyzers/authz"
	"github.com/mcplint/mcplint/internal/linttest"
)

func Test(t *testing.T) { linttest.Run(t, authz.Analyzer, "authz/...") }
