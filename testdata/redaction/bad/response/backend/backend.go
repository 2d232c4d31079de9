// Package backend is the client of another service.
package backend

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
)

// A Note is what the service answers.
type Note struct {
	ID    string
	Title string
	Body  string
}

// Get fetches a note, and writes what it got into the log.
func Get(ctx context.Context) (*Note, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://notes.test/1", http.NoBody)
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	log.Printf("got %s", body) // the callers are told
	var n Note
	return &n, json.Unmarshal(body, &n)
}

// Check fetches a note, and says in its error what it got.
func Check(ctx context.Context) error {
	resp, err := http.DefaultClient.Get("https://notes.test/1")
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d: %s", resp.StatusCode, body)
	}
	return nil
}
