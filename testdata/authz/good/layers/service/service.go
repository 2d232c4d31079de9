// Package service has a service, and one around it that asks who calls.
package service

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
)

// Notes are notes.
type Notes interface {
	Remove(ctx context.Context, name string) error
}

type disk struct{ dir string }

func (d *disk) Remove(_ context.Context, name string) error { return os.Remove(d.dir + name) }

type asking struct{ inner Notes }

func (a *asking) Remove(ctx context.Context, name string) error {
	if t := auth.TokenInfoFromContext(ctx); t == nil || !slices.Contains(t.Scopes, "notes") {
		return errors.New("forbidden")
	}
	return a.inner.Remove(ctx, name)
}

// New returns notes that do not ask.
func New(dir string) Notes { return &disk{dir} }

// Asking returns notes that ask who calls.
func Asking(dir string) Notes { return &asking{New(dir)} }
