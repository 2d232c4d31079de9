package secrets_test

import (
	"testing"

	"github.com/mcplint/mcplint/analyzers/secrets"
	"github.com/mcplint/mcplint/internal/linttest"
)

func Test(t *testing.T) { linttest.Run(t, secrets.Analyzer, "secrets/...") }
