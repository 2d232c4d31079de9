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
