package analyzers_test

import (
	"testing"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/linttest"
)

// Every driver finds the same in the modules that are of no check. Those of the
// checks are compared by the test of the command.
func TestDrivers(t *testing.T) {
	linttest.Drivers(t, analyzers.Suite, analyzers.Wanted(new(config.Config)), false)
}
