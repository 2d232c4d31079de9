// Package identity is what a library of an identity provider looks like: its
// middleware verifies tokens, and handlers ask it who calls.
package identity

import (
	"context"
	"net/http"
)

type key struct{}

// Identity is who calls.
type Identity struct {
	Name  string
	Roles []string
}

// A Validator verifies tokens.
type Validator interface {
	Validate(ctx context.Context, token string) (Identity, error)
}

// With keeps id in a context.
func With(ctx context.Context, id Identity) context.Context {
	return context.WithValue(ctx, key{}, id)
}

// FromContext returns who calls.
func FromContext(ctx context.Context) (Identity, bool) {
	id, ok := ctx.Value(key{}).(Identity)
	return id, ok
}

// Middleware turns away callers without a token.
func Middleware(v Validator) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			id, err := v.Validate(r.Context(), r.Header.Get("Authorization"))
			if err != nil {
				w.WriteHeader(http.StatusUnauthorized)
				return
			}
			next.ServeHTTP(w, r.WithContext(With(r.Context(), id)))
		})
	}
}
