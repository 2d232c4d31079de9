// Package requestid numbers requests: a middleware that says nothing about who
// calls.
package requestid

import (
	"context"
	"net/http"
)

type key struct{}

// FromContext returns the number of the request.
func FromContext(ctx context.Context) string {
	id, _ := ctx.Value(key{}).(string)
	return id
}

// Middleware numbers requests.
func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, r.Header.Get("X-Request-Id"))))
	})
}
