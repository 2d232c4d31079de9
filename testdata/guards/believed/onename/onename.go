// Package onename reads one text that is named after a part of an identity: it can be
// whose data is asked for.
package onename

import (
	"context"
	"errors"
	"os"
)

// HandleOne asks for no more.
func HandleOne(ctx context.Context) error { // want `open file system`
	if user, _ := ctx.Value("user_name").(string); user != "root" {
		return errors.New("denied")
	}
	return os.Remove("x")
}

// HandleSecret reads what callers prove themselves with, which is not who they are.
func HandleSecret(ctx context.Context) error { // want `open file system`
	if secret, _ := ctx.Value("user_password").(string); secret != "x" {
		return errors.New("denied")
	}
	return os.Remove("x")
}
