// Package keys keeps values in contexts for others.
package keys

import "context"

// A Person is who calls, by its fields.
type Person struct {
	ID     string
	Groups []string
	Admin  bool
}

// A Target is how to reach somebody for a user.
type Target struct {
	User   string
	Org    string
	APIKey string
}

// A Trace has nothing of who calls.
type Trace struct{ ID, Span string }

type (
	personKey struct{}
	targetKey struct{}
	traceKey  struct{}
)

// WithPerson keeps who calls.
func WithPerson(ctx context.Context, p *Person) context.Context {
	return context.WithValue(ctx, personKey{}, p)
}

// PersonOf returns who calls.
func PersonOf(ctx context.Context) *Person {
	p, _ := ctx.Value(personKey{}).(*Person)
	return p
}

// TargetOf returns a target.
func TargetOf(ctx context.Context) Target {
	t, _ := ctx.Value(targetKey{}).(Target)
	return t
}

// TraceOf returns a trace.
func TraceOf(ctx context.Context) *Trace {
	t, _ := ctx.Value(traceKey{}).(*Trace)
	return t
}
