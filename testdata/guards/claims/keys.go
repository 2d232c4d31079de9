package claims

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"net/http"
	"os"
	"strings"
)

// A gate has the keys that it asks for.
type gate struct {
	key   string
	sum   [32]byte
	keys  map[string]bool
	next  http.Handler
	users interface {
		Lookup(token string) (string, error)
	}
	verify func(string) bool
}

func (g *gate) handleCompared(w http.ResponseWriter, r *http.Request) { // want `^open next; needs claims$`
	if r.Header.Get("Authorization") != "Bearer "+g.key {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	g.next.ServeHTTP(w, r)
}

func (g *gate) handleConstantTime(w http.ResponseWriter, r *http.Request) { // want `^open next; needs claims$`
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if subtle.ConstantTimeCompare([]byte(token), []byte(g.key)) == 1 {
		g.next.ServeHTTP(w, r)
		return
	}
	http.Error(w, "no", http.StatusUnauthorized)
}

func (g *gate) handleHashed(w http.ResponseWriter, r *http.Request) { // want `^open next; needs claims$`
	if sha256.Sum256([]byte(r.Header.Get("X-API-Key"))) != g.sum {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	g.next.ServeHTTP(w, r)
}

func (g *gate) handleMember(w http.ResponseWriter, r *http.Request) { // want `^open next; needs claims$`
	if _, ok := g.keys[r.URL.Query().Get("api_key")]; !ok {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	g.next.ServeHTTP(w, r)
}

func (g *gate) handlePassword(w http.ResponseWriter, r *http.Request) { // want `^open next; needs claims$`
	user, password, ok := r.BasicAuth()
	if !ok || user != "mcp" || password != g.key {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	g.next.ServeHTTP(w, r)
}

func (g *gate) handleUnseen(w http.ResponseWriter, r *http.Request) { // want `open next; needs claims$`
	if _, err := g.users.Lookup(r.Header.Get("Authorization")); err != nil {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	g.next.ServeHTTP(w, r)
}

func (g *gate) handleHelper(w http.ResponseWriter, r *http.Request) { // want `^open next; needs claims$`
	if err := g.authorize(r); err != nil {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	g.next.ServeHTTP(w, r)
}

func (g *gate) authorize(r *http.Request) error {
	token, err := bearer(r)
	if err != nil {
		return err
	}
	if !same(token, g.key) {
		return errDenied
	}
	return nil
}

func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// What only reads the header, or looks whether it is there, lets everybody in.
func (g *gate) handlePresent(w http.ResponseWriter, r *http.Request) { // want `^open next$`
	if r.Header.Get("Authorization") == "" {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	g.next.ServeHTTP(w, r)
}

func (g *gate) handleScheme(w http.ResponseWriter, r *http.Request) { // want `^open next$`
	if _, err := bearer(r); err != nil {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	g.next.ServeHTTP(w, r)
}

func bearer(r *http.Request) (string, error) {
	parts := strings.SplitN(r.Header.Get("Authorization"), " ", 2)
	if len(parts) != 2 || parts[0] != "Bearer" || parts[1] == "" {
		return "", errors.New("no token")
	}
	return parts[1], nil
}

// Another header says nothing about who calls.
func (g *gate) handleOther(w http.ResponseWriter, r *http.Request) { // want `^open next$`
	if r.Header.Get("Accept") != g.key {
		http.Error(w, "no", http.StatusNotAcceptable)
		return
	}
	g.next.ServeHTTP(w, r)
}

// A comparison that turns nobody away is none.
func (g *gate) handleDropped(w http.ResponseWriter, r *http.Request) { // want `^open next$`
	if r.Header.Get("Authorization") != g.key {
		w.Header().Set("X-Known", "no")
	}
	g.next.ServeHTTP(w, r)
}

type (
	tokenKey struct{}
	agentKey struct{}
)

// What is kept for the tools is what the caller sent.
func keep(ctx context.Context, r *http.Request) context.Context {
	ctx = context.WithValue(ctx, agentKey{}, r.Header.Get("User-Agent"))
	return context.WithValue(ctx, tokenKey{}, strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "))
}

func handleKeptToken(ctx context.Context, next handler, name string) error { // want `^open next; needs claims$`
	if got, _ := ctx.Value(tokenKey{}).(string); got != os.Getenv("SERVER_KEY") {
		return errDenied
	}
	return next(ctx, name)
}

func handleKeptAgent(ctx context.Context, next handler, name string) error { // want `^open next$`
	if got, _ := ctx.Value(agentKey{}).(string); got != os.Getenv("AGENT") {
		return errDenied
	}
	return next(ctx, name)
}
