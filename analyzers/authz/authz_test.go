package authz_test

import (
	"testing"

	"github.com/mcplint/mcplint/analyzers/authz"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/linttest"
)

func Test(t *testing.T) { linttest.Run(t, authz.Analyzer, "authz/...") }

// TestSilentDenial asks for the kind that is off by default.
func TestSilentDenial(t *testing.T) {
	list := config.Analyzer.Flags.Lookup("check").Value.(*config.List)
	if err := list.Set("authz/silent-denial"); err != nil {
		t.Fatal(err)
	}
	defer func() { *list = nil }()
	linttest.Run(t, authz.Analyzer, "authzflags/silent")
}

// TestTransport looks only at servers that can be reached by network.
func TestTransport(t *testing.T) {
	flags := &config.Analyzer.Flags
	if err := flags.Set("authz.transport", "remote"); err != nil {
		t.Fatal(err)
	}
	defer flags.Set("authz.transport", "any")
	linttest.Run(t, authz.Analyzer, "authzflags/stdio", "authzflags/served")
}
