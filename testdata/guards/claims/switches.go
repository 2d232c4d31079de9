package claims

import (
	"context"
	"os"
	"slices"
)

// Rules say what is asked for.
type rules struct {
	enforce bool
	scopes  []string
}

var strict bool

func (c *rules) handleField(ctx context.Context) error { // want `^checks slices.Contains if claims.rules.enforce; verdict$`
	u, _ := ctx.Value(key{}).(*user)
	if c.enforce && !slices.Contains(u.Scopes, "write") {
		return errDenied
	}
	return os.Remove("/srv/notes")
}

func handleVariable(ctx context.Context) error { // want `^checks slices.Contains if claims.strict; verdict$`
	u, _ := ctx.Value(key{}).(*user)
	if !strict {
		return os.Remove("/srv/notes")
	}
	if !slices.Contains(u.Scopes, "write") {
		return errDenied
	}
	return os.Remove("/srv/notes")
}

func handleEnvironment(ctx context.Context) error { // want `^checks slices.Contains if \$ENFORCE; verdict$`
	u, _ := ctx.Value(key{}).(*user)
	if os.Getenv("ENFORCE") == "1" {
		if !slices.Contains(u.Scopes, "write") {
			return errDenied
		}
	}
	return os.Remove("/srv/notes")
}

// The function that decides has the switch.
func (c *rules) handleHelper(ctx context.Context) error { // want `^checks .* if claims.rules.enforce; verdict$`
	if err := c.allow(ctx); err != nil {
		return err
	}
	return os.Remove("/srv/notes")
}

func (c *rules) allow(ctx context.Context) error {
	if !c.enforce {
		return nil
	}
	u, _ := ctx.Value(key{}).(*user)
	if !slices.Contains(u.Scopes, "write") {
		return errDenied
	}
	return nil
}

func (c *rules) handleHanded(ctx context.Context) error { // want `^checks .* if claims.rules.enforce; verdict$`
	u, _ := ctx.Value(key{}).(*user)
	if !c.has(u.Scopes, "write") {
		return errDenied
	}
	return os.Remove("/srv/notes")
}

func (c *rules) has(scopes []string, want string) bool {
	if !c.enforce {
		return true
	}
	return slices.Contains(scopes, want)
}

// Without the switch nobody gets in.
func (c *rules) handleOn(ctx context.Context) error { // want `^checks slices.Contains; verdict$`
	u, _ := ctx.Value(key{}).(*user)
	if !c.enforce {
		return errDenied
	}
	if !slices.Contains(u.Scopes, "write") {
		return errDenied
	}
	return os.Remove("/srv/notes")
}

// What the check asks for is no switch.
func (c *rules) handleRule(ctx context.Context) error { // want `^checks slices.Contains; verdict$`
	u, _ := ctx.Value(key{}).(*user)
	if !slices.Contains(u.Scopes, c.scopes[0]) {
		return errDenied
	}
	return os.Remove("/srv/notes")
}
