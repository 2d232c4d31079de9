package claims

import (
	"context"
	"os"
)

// One of several scopes is enough.
func handleEither(ctx context.Context) error { // want `^checks`
	u := current(ctx)
	if !has(u, "write") && !has(u, "admin") {
		return errDenied
	}
	return os.Remove("x")
}

func handleEitherAllows(ctx context.Context) error { // want `^checks`
	if u := current(ctx); has(u, "write") || has(u, "admin") {
		return os.Remove("x")
	}
	return errDenied
}

// One of the questions is the caller's to answer.
func handleEitherByCaller(ctx context.Context, mine bool) error { // want `open file system \(Remove\)`
	if !has(current(ctx), "write") && !mine {
		return errDenied
	}
	return os.Remove("x")
}

// The answer is kept in a variable.
func handleKept(ctx context.Context) error { // want `^checks`
	u := current(ctx)
	may := u == nil || has(u, "write") || has(u, "admin")
	if may {
		return os.Remove("x")
	}
	return errDenied
}

func (u *user) allows(table map[string]string, name string) bool {
	want, ok := table[name]
	return ok && has(u, want)
}

func handleTable(ctx context.Context, table map[string]string) error { // want `^checks`
	if !current(ctx).allows(table, "remove") {
		return errDenied
	}
	return os.Remove("x")
}
