// Package keys keeps the tenant of a request in its context.
package keys

import "context"

type key struct{}

// With returns a context of a tenant.
func With(ctx context.Context, tenant string) context.Context {
	return context.WithValue(ctx, key{}, tenant)
}

// From returns the tenant of a context.
func From(ctx context.Context) string {
	tenant, _ := ctx.Value(key{}).(string)
	return tenant
}
