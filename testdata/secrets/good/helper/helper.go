// Package helper starts servers for tests.
package helper

import (
	"net/http"
	"testing"
)

// APIKey is what the servers under test accept.
const APIKey = "dFFxFZletEjEnnsK0CTcE"

// Request returns an authenticated request.
func Request(t *testing.T) *http.Request {
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://localhost", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("X-Api-Key", APIKey)
	return r
}
