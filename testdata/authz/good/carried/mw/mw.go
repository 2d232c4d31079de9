// Package mw lets callers in whose token is good.
package mw

import (
	"context"
	"net/http"

	"authz.test/good/carried/who"
)

// A Verifier verifies tokens.
type Verifier interface {
	Verify(ctx context.Context, token string) (*who.Person, error)
}

// Authenticate finds out who calls.
func Authenticate(v Verifier, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, err := v.Verify(r.Context(), r.Header.Get("Authorization"))
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(who.With(r.Context(), p)))
	})
}
