// Package raw keeps what callers say of themselves.
package raw

import (
	"context"
	"net/http"

	"guards.test/believed/keys"
	"guards.test/believed/tools"
)

func serve(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p := &keys.Person{ID: r.Header.Get("X-User"), Admin: r.Header.Get("X-Admin") != ""}
		next.ServeHTTP(w, r.WithContext(keys.WithPerson(r.Context(), p)))
	})
}

func handlePerson(ctx context.Context) error { return tools.HandlePerson(ctx) } // want `open file system`

func handleOwn(ctx context.Context) error { return tools.HandleOwn(ctx) } // want `open file system`
