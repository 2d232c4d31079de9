// Package session knows no SDK.
package session

import (
	"context"
	"log/slog"
	"net/http"
)

// Peer writes who is on the other side, and the route.
func Peer(ctx context.Context, r *http.Request) context.Context {
	slog.InfoContext(ctx, "call", "peer", r.RemoteAddr, "method", r.Method, "path", r.URL.Path)
	return ctx
}

// Caller writes what the other side says of itself.
func Caller(ctx context.Context, r *http.Request) context.Context {
	slog.InfoContext(ctx, "call", "caller", r.Header.Get("X-Caller"))
	return ctx
}
