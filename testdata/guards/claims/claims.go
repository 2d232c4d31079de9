package claims

import (
	"context"
	"database/sql"
	"errors"
	"net/http"
	"os"
)

type key struct{}
type rawKey struct{}

type user struct {
	ID     string
	Scopes []string
}

var errDenied = errors.New("denied")

type store struct{ db *sql.DB }

func (s *store) userByToken(token string) (*user, error) {
	var u user
	err := s.db.QueryRow("SELECT id FROM users WHERE token = $1", token).Scan(&u.ID)
	return &u, err
}

func attributes(*http.Request) (map[string]any, error) { return nil, nil }

func (s *store) middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		u, err := s.userByToken(r.Header.Get("Authorization"))
		if err != nil {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		ctx := context.WithValue(r.Context(), key{}, u)
		attrs, err := attributes(r)
		if err != nil {
			return
		}
		if again, ok := attrs["user"].(*user); ok {
			ctx = context.WithValue(ctx, key{}, again)
		}
		ctx = context.WithValue(ctx, rawKey{}, r.Header.Get("X-User"))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func current(ctx context.Context) *user {
	u, _ := ctx.Value(key{}).(*user)
	return u
}

func has(u *user, scope string) bool {
	for _, s := range u.Scopes {
		if s == scope {
			return true
		}
	}
	return false
}

func require(ctx context.Context, scope string) error {
	u := current(ctx)
	if u == nil {
		return errDenied
	}
	if !has(u, scope) {
		return errDenied
	}
	return nil
}

func handleChecked(ctx context.Context) error { // want `^checks`
	if u := current(ctx); u == nil || !has(u, "write") {
		return errDenied
	}
	return os.Remove("x")
}

func handleHelper(ctx context.Context) error { // want `^checks`
	if err := require(ctx, "write"); err != nil {
		return err
	}
	return os.Remove("x")
}

func handleIgnored(ctx context.Context) error { // want `open file system \(Remove\)`
	_ = require(ctx, "write")
	return os.Remove("x")
}

func handlePresence(ctx context.Context) error { // want `open file system \(Remove\); needs claims`
	if current(ctx) == nil {
		return errDenied
	}
	return os.Remove("x")
}

func handleLate(ctx context.Context) error { // want `open file system \(Create\).*checks`
	f, err := os.Create("x")
	if err != nil {
		return err
	}
	if err := require(ctx, "write"); err != nil {
		return err
	}
	return f.Close()
}

func handleUnverified(ctx context.Context) error { // want `open file system \(Remove\)`
	if ctx.Value(rawKey{}) != "root" {
		return errDenied
	}
	return os.Remove("x")
}

// Rows selected by identity from claims count as checked.
func (s *store) handleRows(ctx context.Context) error { // want `^needs claims$`
	u := current(ctx)
	if u == nil {
		return errDenied
	}
	_, err := s.db.ExecContext(ctx, "DELETE FROM notes WHERE owner = $1", u.ID)
	return err
}

func (s *store) remove(ctx context.Context, owner string) error {
	_, err := s.db.ExecContext(ctx, "DELETE FROM notes WHERE owner = $1", owner)
	return err
}

func (s *store) handleRowsByHelper(ctx context.Context) error {
	u := current(ctx)
	if u == nil {
		return errDenied
	}
	return s.remove(ctx, u.ID)
}

func (s *store) handleRowsOfAnybody(ctx context.Context, owner string) error { // want `open database \(ExecContext\) unless claims in \[2\]`
	return s.remove(ctx, owner)
}

type config struct{ auth bool }

// A check behind a configuration switch counts.
func (c *config) handleSwitch(ctx context.Context) error { // want `^checks`
	if c.auth {
		if err := require(ctx, "write"); err != nil {
			return err
		}
	}
	return os.Remove("x")
}

// A check that is skipped only without claims counts.
func handleStdio(ctx context.Context) error { // want `^checks`
	if u := current(ctx); u != nil {
		if !has(u, "write") {
			return errDenied
		}
	}
	return os.Remove("x")
}

// A check that an argument switches off does not.
func handleSwitchedByCaller(ctx context.Context, safe bool) error { // want `open file system \(Remove\)`
	if safe {
		if err := require(ctx, "write"); err != nil {
			return err
		}
	}
	return os.Remove("x")
}

type handler func(ctx context.Context, name string) error

func handleWrapper(next handler) handler {
	return func(ctx context.Context, name string) error {
		if err := require(ctx, name); err != nil {
			return err
		}
		return next(ctx, name)
	}
}

type note struct{ Owner string }

func (s *store) load(ctx context.Context, id, owner string) (*note, error) {
	var n note
	err := s.db.QueryRowContext(ctx, "SELECT owner FROM notes WHERE id = $1", id).Scan(&n.Owner)
	if err != nil {
		return nil, err
	}
	if n.Owner != owner {
		return nil, errDenied
	}
	return &n, nil
}

// The owner of the record is checked by the helper that loads it.
func (s *store) handleOwned(ctx context.Context, id string) error { // want `needs claims`
	u := current(ctx)
	if u == nil {
		return errDenied
	}
	if _, err := s.load(ctx, id, u.ID); err != nil {
		return err
	}
	return os.Remove(id)
}

type pool struct{ dbs map[string]*sql.DB }

func (p *pool) get(owner string) *sql.DB { return p.dbs[owner] }

// The database is selected by identity.
func (p *pool) handlePool(ctx context.Context, text string) error { // want `needs claims`
	u := current(ctx)
	if u == nil {
		return errDenied
	}
	_, err := p.get(u.ID).ExecContext(ctx, "INSERT INTO notes VALUES ($1)", text)
	return err
}
