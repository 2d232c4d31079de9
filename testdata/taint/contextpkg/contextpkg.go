package contextpkg

import (
	"context"
	"log"
	"os/exec"
)

type key struct{}

func handleContext(ctx context.Context, arg string) {
	log.Print(ctx.Err())
	ctx, cancel := context.WithTimeout(ctx, 1)
	defer cancel()
	log.Print(fetch(ctx))
	log.Print(ctx.Done())
	exec.CommandContext(ctx, "x", arg) // want `arg reaches process`
	exec.CommandContext(ctx, "x")
}

func fetch(ctx context.Context) string { return "x" }

func handleValue(ctx context.Context, arg string) {
	ctx = context.WithValue(ctx, key{}, arg)
	// limit(#4): missed, want `arg reaches log record`; values of a context are
	// followed only as far as they say who calls.
	log.Print(ctx.Value(key{}))
}
