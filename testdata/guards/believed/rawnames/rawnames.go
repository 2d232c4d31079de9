// Package rawnames keeps what callers say of themselves under texts.
package rawnames

import (
	"context"
	"net/http"

	"guards.test/believed/names"
)

func serve(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), "user_id", r.Header.Get("X-User"))
		next.ServeHTTP(w, r.WithContext(context.WithValue(ctx, "user_role", r.Header.Get("X-Role"))))
	})
}

func handleRole(ctx context.Context) error { return names.HandleRole(ctx) } // want `open file system`
