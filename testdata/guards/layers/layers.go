// Package layers calls services of which one layer asks who calls.
package layers

import (
	"context"

	"guards.test/layers/kept"
	"guards.test/layers/service"
)

// Somebody else decides what n is.
func handleUnknown(ctx context.Context, n service.Notes) error { return n.Remove(ctx, "x") } // want `^checks slices.Contains$`

// No layer asks.
func handleUnasked(ctx context.Context, n service.Notes) (int64, error) { return n.Size(ctx, "x") } // want `^open file system \(Stat\)$`

func handleBare(ctx context.Context) error { // want `^open file system \(Remove\)$`
	n := service.New("/srv/")
	return n.Remove(ctx, "x")
}

func handleFound(ctx context.Context) error { // want `^open file system \(Remove\)$`
	n, err := service.Found("/srv/", false)
	if err != nil {
		return err
	}
	return n.Remove(ctx, "x")
}

func handleAsked(ctx context.Context) error { // want `^checks slices.Contains$`
	return service.Asking(service.New("/srv/")).Remove(ctx, "x")
}

func handleCaptured(ctx context.Context) error { // want `^open file system \(Remove\)`
	n := service.New("/srv/")
	remove := func(name string) error { return n.Remove(ctx, name) }
	return remove("x")
}

type careless struct{ notes service.Notes }

func newCareless() *careless { return &careless{service.New("/srv/")} }

func (c *careless) handleField(ctx context.Context) error { return c.notes.Remove(ctx, "x") } // want `^open file system \(Remove\)$`

type careful struct{ notes service.Notes }

func newCareful() *careful { return &careful{service.Asking(service.New("/srv/"))} }

func (c *careful) handleField(ctx context.Context) error { return c.notes.Remove(ctx, "x") } // want `^checks slices.Contains$`

// A field that another package fills.
func handleElsewhere(ctx context.Context, k *kept.Kept) error { return k.Bare.Remove(ctx, "x") } // want `^open file system \(Remove\)$`

func handleElsewhereAsked(ctx context.Context, k *kept.Kept) error { return k.Asked.Remove(ctx, "x") } // want `^checks slices.Contains$`

var shared = service.New("/srv/")

func handleVariable(ctx context.Context) error { return shared.Remove(ctx, "x") } // want `^open file system \(Remove\)$`

// Another layer, which asks nobody, is around whatever it is given: that it is
// around a bare one is not seen.
func handlePatient(ctx context.Context) error { // want `^checks slices.Contains$`
	return service.Patient(service.New("/srv/")).Remove(ctx, "x")
}

// Memory is like a file.
func handleNoted(ctx context.Context, n service.Notes) error { return n.Note(ctx, "x") } // want `^checks slices.Contains$`

func (c *careless) handleNoted(ctx context.Context, name string) error { // want `^writes `
	return c.notes.Note(ctx, name)
}
