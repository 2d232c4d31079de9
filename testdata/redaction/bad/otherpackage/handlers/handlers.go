// Package handlers knows no SDK.
package handlers

import (
	"context"
	"io"
	"log/slog"
	"net/http"
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

// Fetch writes what it was answered.
func Fetch(ctx context.Context, args map[string]any) (any, error) {
	resp, err := http.Get("https://example.com/notes")
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	slog.InfoContext(ctx, "fetched", "body", string(data)) // told where Fetch is registered
	return nil, err
}

// A Tool is one with its work.
type Tool struct {
	Name string
	Work func(context.Context, map[string]any) (any, error)
}

// Table holds handlers that other packages cannot name.
func Table() []Tool {
	return []Tool{
		{"hidden", hidden},
		{"literal", func(ctx context.Context, args map[string]any) (any, error) {
			slog.InfoContext(ctx, "noted", "word", args["word"]) // told where Table is registered
			return nil, nil
		}},
	}
}

func hidden(ctx context.Context, args map[string]any) (any, error) {
	slog.InfoContext(ctx, "noted", "secret", args["secret"]) // told where Table is registered
	return nil, nil
}
