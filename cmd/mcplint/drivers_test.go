package main

import (
	"testing"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/linttest"
)

// Every driver finds the same in every module of the test data.
func TestDrivers(t *testing.T) {
	tool := linttest.Build(t)
	total := 0
	for _, name := range linttest.Modules(t) {
		t.Run(name, func(t *testing.T) {
			total += linttest.SameFindings(t, analyzers.Suite, analyzers.Wanted(new(config.Config)), tool, linttest.Module(t, name))
		})
	}
	if total == 0 {
		t.Error("there was nothing to compare")
	}
}
