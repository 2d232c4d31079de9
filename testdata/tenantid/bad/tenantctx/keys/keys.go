// Package keys keeps the tenant of a request in its context.
package keys

import (
	"context"
	"net/http"
)

type key struct{}

// Middleware keeps what the request says.
func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(With(r.Context(), r.Header.Get("X-Tenant-ID"))))
	})
}

// With returns a context of a tenant.
func With(ctx context.Context, tenant string) context.Context {
	return context.WithValue(ctx, key{}, tenant)
}

// From returns the tenant of a context.
func From(ctx context.Context) string {
	tenant, _ := ctx.Value(key{}).(string)
	return tenant
}
