// Package handlers knows no SDK.
package handlers

import (
	"context"
	"log/slog"
)

// Note is the work of a tool that another package registers.
func Note(ctx context.Context, args map[string]any) (any, error) {
	slog.InfoContext(ctx, "noted", "text", args["text"]) // told where Note is registered
	return nil, nil
}

// Count writes nothing raw.
func Count(ctx context.Context, args map[string]any) (any, error) {
	slog.InfoContext(ctx, "noted", "arguments", len(args))
	return nil, nil
}
