// Package decisions asks others who decides.
package decisions

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"os"
)

type key struct{}

type user struct{ ID string }

type users struct{ db *sql.DB }

func (s *users) byToken(token string) (*user, error) {
	var u user
	err := s.db.QueryRow("SELECT id FROM users WHERE token = $1", token).Scan(&u.ID)
	return &u, err
}

// Authenticate puts who calls into the context.
func Authenticate(db *sql.DB, next http.Handler) http.Handler {
	s := &users{db}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		u, err := s.byToken(r.Header.Get("Authorization"))
		if err != nil {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, u)))
	})
}

type question struct{ Subject, Action string }

type answer struct {
	Allowed bool
	Reason  string
}

// Nobody in sight implements it.
type far interface {
	Evaluate(ctx context.Context, q *question) (*answer, error)
}

// One that asks another server.
type near interface {
	Evaluate(ctx context.Context, q *question) (*answer, error)
	Close() error
}

type remote struct{ url string }

func (r *remote) Close() error { return nil }

func (r *remote) Evaluate(ctx context.Context, q *question) (*answer, error) {
	body, err := json.Marshal(q)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, r.url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var a answer
	return &a, json.NewDecoder(resp.Body).Decode(&a)
}

var errDenied = errors.New("denied")

func ask(ctx context.Context, f far, action string) error {
	u, _ := ctx.Value(key{}).(*user)
	if u == nil {
		return errDenied
	}
	a, err := f.Evaluate(ctx, &question{Subject: u.ID, Action: action})
	if err != nil {
		return err
	}
	if !a.Allowed {
		return errDenied
	}
	return nil
}

func handleFar(ctx context.Context, f far) error { // want `^checks \(guards.test/decisions.far\).Evaluate; verdict$`
	if err := ask(ctx, f, "remove"); err != nil {
		return err
	}
	return os.Remove("x")
}

func handleNear(ctx context.Context, n near) error { // want `^checks \(guards.test/decisions.near\).Evaluate; needs claims; verdict$`
	u, _ := ctx.Value(key{}).(*user)
	if u == nil {
		return errDenied
	}
	a, err := n.Evaluate(ctx, &question{Subject: u.ID, Action: "remove"})
	if err != nil {
		return err
	}
	if !a.Allowed {
		return errDenied
	}
	return os.Remove("x")
}

// Nobody is told who calls.
func handleUntold(ctx context.Context, f far) error { // want `open network \(Do\)`
	if u, _ := ctx.Value(key{}).(*user); u == nil {
		return errDenied
	}
	a, err := f.Evaluate(ctx, &question{Action: "remove"})
	if err != nil {
		return err
	}
	if !a.Allowed {
		return errDenied
	}
	return os.Remove("x")
}

// The answer is not looked at.
func handleUnread(ctx context.Context, f far) error { // want `open file system \(Remove\)`
	u, _ := ctx.Value(key{}).(*user)
	if u == nil {
		return errDenied
	}
	a, err := f.Evaluate(ctx, &question{Subject: u.ID, Action: "remove"})
	if err != nil || a.Reason == "" {
		return err
	}
	return os.Remove("x")
}

// A client that is made for who calls is used further, and no answer.
type client struct {
	next   func(name string) error
	Cached bool
}

type pool struct{ url string }

func (p *pool) clientFor(user, zone string) (*client, error) {
	resp, err := http.Get(p.url + "/" + zone)
	if err != nil {
		return nil, err
	}
	return &client{Cached: resp.StatusCode == 200}, resp.Body.Close()
}

func handleClient(ctx context.Context, p *pool) error { // want `open network \(Get\)`
	u, _ := ctx.Value(key{}).(*user)
	if u == nil {
		return errDenied
	}
	c, err := p.clientFor(u.ID, "here")
	if err != nil {
		return err
	}
	if !c.Cached {
		return errDenied
	}
	return os.Remove("x")
}

// What is looked up for a caller alone does not say what the caller may do.
func (p *pool) lookup(user string) (*answer, error) {
	resp, err := http.Get(p.url)
	if err != nil {
		return nil, err
	}
	return &answer{Allowed: resp.StatusCode == 200}, resp.Body.Close()
}

func handleLookup(ctx context.Context, p *pool) error { // want `open network \(Get\)`
	u, _ := ctx.Value(key{}).(*user)
	if u == nil {
		return errDenied
	}
	a, err := p.lookup(u.ID)
	if err != nil {
		return err
	}
	if !a.Allowed {
		return errDenied
	}
	return os.Remove("x")
}
