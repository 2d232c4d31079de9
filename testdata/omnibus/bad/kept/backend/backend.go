// Package backend keeps in a context where it is.
package backend

import (
	"context"
	"net/http"
)

type urlKey struct{}

// With keeps the URL.
func With(ctx context.Context, url string) context.Context {
	return context.WithValue(ctx, urlKey{}, url)
}

// Fetch asks it.
func Fetch(ctx context.Context) error {
	url, _ := ctx.Value(urlKey{}).(string)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
