package effects

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"time"
)

func handlePure(a, b int) int { return a + b }

func handleFile() ([]byte, error) { return os.ReadFile("x") } // want `open file system \(ReadFile\)`

type client struct{ http *http.Client }

func (c *client) get(ctx context.Context, id string) (map[string]any, error) {
	reqCtx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(reqCtx, http.MethodGet, "https://example.com/"+id, nil)
	if err != nil {
		return nil, fmt.Errorf("failed to create request: %w", err)
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var v map[string]any
	if err := json.NewDecoder(resp.Body).Decode(&v); err != nil {
		return nil, err
	}
	return v, nil
}

func handleClient(ctx context.Context, c *client) (map[string]any, error) { // want `open network \(Do\)`
	return c.get(ctx, "x")
}

type getter interface {
	get(ctx context.Context, id string) (map[string]any, error)
}

type server struct{ g getter }

func newServer() *server { return &server{g: &client{}} }

func (s *server) handleInterface(ctx context.Context) (map[string]any, error) { // want `open network \(Do\)`
	return s.g.get(ctx, "x")
}

type unknown interface{ Do() error }

func handleUnknown(u unknown) error { // want `open unseen code \(Do\)`
	return u.Do()
}

// The end of a context that a helper makes reaches nothing.
func (s *limited) handleLimited(ctx context.Context, name string) string {
	ctx, cancel := s.limit(ctx)
	defer cancel()
	if ctx.Err() != nil {
		return ""
	}
	return name
}

type limited struct {
	ends func(context.Context) (context.Context, context.CancelFunc)
}

func (s *limited) limit(ctx context.Context) (context.Context, context.CancelFunc) {
	if ctx.Err() != nil {
		return ctx, func() {}
	}
	return context.WithTimeout(ctx, 1)
}
