// Package kept keeps services in fields.
package kept

import "guards.test/layers/service"

// Kept is kept.
type Kept struct{ Bare, Asked service.Notes }

// New returns it.
func New() *Kept {
	n := service.New("/srv/")
	return &Kept{Bare: n, Asked: service.Asking(n)}
}
