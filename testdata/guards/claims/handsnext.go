package claims

import "context"

// Wrappers that hand what they wrap to a helper.

func runTimed(ctx context.Context, next handler, name string) error {
	println(name)
	return next(ctx, name)
}

func handleNextTimed(ctx context.Context, next handler, name string) error { // want `^open next$`
	return runTimed(ctx, next, name)
}

func runChecked(ctx context.Context, next handler, name string) error {
	if !has(current(ctx), "write") {
		return errDenied
	}
	return next(ctx, name)
}

func handleNextChecked(ctx context.Context, next handler, name string) error { // want `^guards next; checks [\w./]*has`
	return runChecked(ctx, next, name)
}

// On one of the ways the helper is not asked.
func handleSometimes(ctx context.Context, next handler, name string) error { // want `^open next; checks`
	if name == "status" {
		return runTimed(ctx, next, name)
	}
	return runChecked(ctx, next, name)
}

// The helper checks whoever it is told of.
func runCheckedFor(ctx context.Context, u *user, next handler, name string) error {
	if !has(u, "write") {
		return errDenied
	}
	return next(ctx, name)
}

func handleCheckedFor(ctx context.Context, next handler, name string) error { // want `^guards next; checks [\w./]*has`
	return runCheckedFor(ctx, current(ctx), next, name)
}

func runToldOf(ctx context.Context, u *user, next handler, name string) error {
	println(u.ID)
	return next(ctx, name)
}

func handleToldOf(ctx context.Context, next handler, name string) error { // want `^open next$`
	return runToldOf(ctx, current(ctx), next, name)
}
