// Package who carries who calls from the middleware to the tools.
package who

import "context"

// A Person calls.
type Person struct {
	ID     string
	Org    string
	Admin  bool
	Groups []string
}

type key struct{}

// With keeps who calls.
func With(ctx context.Context, p *Person) context.Context {
	return context.WithValue(ctx, key{}, p)
}

// Of returns who calls, or nil.
func Of(ctx context.Context) *Person {
	p, _ := ctx.Value(key{}).(*Person)
	return p
}
