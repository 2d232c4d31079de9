// Package handlers has more function literals that other packages could register
// than it tells of: at most 240 things are said about all of them.
package handlers

import (
	"context"
	"os/exec"
)

// An Operation is what another package makes a tool of.
type Operation struct {
	Name string
	Do   func(ctx context.Context, args map[string]any) error
}

// all executes a text in several ways, so that each operation says much.
func all(ctx context.Context, text string) error {
	_ = exec.CommandContext(ctx, "bash", "-c", text).Run()
	_ = exec.CommandContext(ctx, "python3", "-c", text).Run()
	_ = exec.CommandContext(ctx, "node", "-e", text).Run()
	_ = exec.CommandContext(ctx, "perl", "-e", text).Run()
	return exec.CommandContext(ctx, "ruby", "-e", text).Run()
}

// Jobs are for somebody else.
func Jobs() []func(ctx context.Context, args map[string]any) error {
	return []func(ctx context.Context, args map[string]any) error{
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j00"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j01"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j02"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j03"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j04"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j05"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j06"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j07"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j08"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j09"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j10"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j11"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j12"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j13"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j14"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j15"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j16"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j17"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j18"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j19"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j20"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j21"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j22"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j23"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j24"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j25"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j26"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j27"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j28"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j29"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j30"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j31"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j32"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j33"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j34"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j35"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j36"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j37"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j38"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j39"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j40"].(string)) },
		func(ctx context.Context, args map[string]any) error { return all(ctx, args["j41"].(string)) },
	}
}

// Operations returns what becomes a tool, and comes too late.
func Operations() []Operation {
	return []Operation{{"run", func(ctx context.Context, args map[string]any) error { return all(ctx, args["text"].(string)) }}}
}
