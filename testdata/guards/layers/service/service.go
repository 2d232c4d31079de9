// Package service has an implementation that works, one around it that asks who
// calls, and one that only waits.
package service

import (
	"context"
	"database/sql"
	"errors"
	"net/http"
	"os"
	"slices"
	"time"
)

type key struct{}

type user struct {
	ID     string
	Scopes []string
}

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

// Notes are notes.
type Notes interface {
	Remove(ctx context.Context, name string) error
	Size(ctx context.Context, name string) (int64, error)
	Note(ctx context.Context, name string) error
}

type disk struct {
	dir  string
	last map[string]string
}

func (d *disk) Note(_ context.Context, name string) error {
	d.last["name"] = name
	return nil
}

func (d *disk) Remove(_ context.Context, name string) error { return os.Remove(d.dir + name) }

func (d *disk) Size(_ context.Context, name string) (int64, error) {
	info, err := os.Stat(d.dir + name)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

type asking struct{ inner Notes }

func (a *asking) Remove(ctx context.Context, name string) error {
	if u, _ := ctx.Value(key{}).(*user); u == nil || !slices.Contains(u.Scopes, "notes") {
		return errors.New("forbidden")
	}
	return a.inner.Remove(ctx, name)
}

func (a *asking) Note(ctx context.Context, name string) error {
	if u, _ := ctx.Value(key{}).(*user); u == nil || !slices.Contains(u.Scopes, "notes") {
		return errors.New("forbidden")
	}
	return a.inner.Note(ctx, name)
}

func (a *asking) Size(ctx context.Context, name string) (int64, error) {
	return a.inner.Size(ctx, name)
}

type patient struct{ Notes }

func (p patient) Remove(ctx context.Context, name string) error {
	time.Sleep(time.Second)
	return p.Notes.Remove(ctx, name)
}

// New returns notes that do not ask.
func New(dir string) Notes { return &disk{dir: dir, last: map[string]string{}} }

// Asking returns notes that ask who calls.
func Asking(inner Notes) Notes { return &asking{inner} }

// Patient returns notes that wait.
func Patient(inner Notes) Notes { return patient{inner} }

// Found returns notes that may be bare.
func Found(dir string, safe bool) (Notes, error) {
	n := New(dir)
	if safe {
		n = Asking(n)
	}
	return n, nil
}

func handleHere(ctx context.Context, n Notes) error { return n.Remove(ctx, "x") } // want `^checks slices.Contains$`

func handleNew(ctx context.Context) error { return New("/srv/").Remove(ctx, "x") } // want `^open file system \(Remove\)$`

func handleAsking(ctx context.Context, a *asking) error { return a.Remove(ctx, "x") }
