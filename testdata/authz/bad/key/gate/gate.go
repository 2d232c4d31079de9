// Package gate asks for a key.
package gate

import "net/http"

// A Gate has a key.
type Gate struct{ key string }

// New returns a gate.
func New(key string) *Gate { return &Gate{key} }

// Wrap lets in whoever has the key.
func (g *Gate) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-API-Key") != g.key {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
