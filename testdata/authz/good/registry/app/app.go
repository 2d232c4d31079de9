// Package app puts the tools into the server.
package app

import (
	"net/http"

	"authz.test/good/registry"
	"authz.test/good/registry/tools"
)

// New makes the server.
func New(v registry.Verifier) http.Handler {
	s := registry.New(v)
	s.Tools().Register(&tools.Remove{})
	s.Tools().Register(&tools.Add{})
	return s.Authenticate(s)
}
