// Package viewer is a library whose middleware believes what a request says of
// whoever looks at a page: its names are those of an identity.
package viewer

import (
	"context"
	"net/http"
)

type key struct{}

// Viewer is what a request says of who looks.
type Viewer struct{ Roles []string }

// FromContext returns what the request said.
func FromContext(ctx context.Context) *Viewer {
	v, _ := ctx.Value(key{}).(*Viewer)
	return v
}

// Middleware keeps what the request says.
func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := &Viewer{Roles: r.Header.Values("X-Role")}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, v)))
	})
}
