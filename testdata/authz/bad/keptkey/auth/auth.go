// Package auth compares a key, which HTTP code has put into the context, where it is
// asked to.
package auth

import (
	"context"
	"crypto/subtle"
	"errors"
	"net/http"
	"os"
	"strings"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type key struct{}

// Keep puts what the request carries into the context.
func Keep(ctx context.Context, r *http.Request) context.Context {
	return with(ctx, r.Header.Get("Authorization"))
}

func with(ctx context.Context, value string) context.Context {
	return context.WithValue(ctx, key{}, value)
}

func compare(ctx context.Context) (bool, error) {
	want := os.Getenv("SERVER_KEY")
	if want == "" {
		return true, nil // switched off
	}
	got, ok := ctx.Value(key{}).(string)
	if !ok {
		return false, errors.New("no key")
	}
	if strings.HasPrefix(got, "Bearer ") {
		got = strings.TrimPrefix(got, "Bearer ")
	}
	if subtle.ConstantTimeCompare([]byte(want), []byte(got)) != 1 {
		return false, errors.New("wrong key")
	}
	return true, nil
}

func asked(ctx context.Context, transport string) (bool, error) {
	switch transport {
	case "stdio":
		return true, nil
	case "http":
		ok, err := compare(ctx)
		if err != nil {
			return false, err
		}
		if !ok {
			return false, errors.New("unauthorized")
		}
		return true, nil
	}
	return false, errors.New("unknown transport")
}

// Middleware turns callers away who do not have the key.
func Middleware(transport string) server.ToolHandlerMiddleware {
	return func(next server.ToolHandlerFunc) server.ToolHandlerFunc {
		return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
			if ok, err := asked(ctx, transport); !ok {
				return nil, err
			}
			return next(ctx, r)
		}
	}
}
