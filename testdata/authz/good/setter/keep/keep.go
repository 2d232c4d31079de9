// Package keep keeps who calls in contexts, for packages that verify it.
package keep

import "context"

// A User is who calls.
type User struct {
	ID    string
	Tools []string
}

type key string

const user key = "user"

// With keeps u.
func With(ctx context.Context, u *User) context.Context { return context.WithValue(ctx, user, u) }

// From returns who calls.
func From(ctx context.Context) (*User, bool) {
	u, ok := ctx.Value(user).(*User)
	return u, ok
}
