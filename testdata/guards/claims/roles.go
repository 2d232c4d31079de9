package claims

import (
	"context"
	"crypto/subtle"
	"database/sql"
	"net/http"
	"os"
	"slices"
)

type (
	adminKey   struct{}
	tenantKey  struct{}
	debugKey   struct{}
	versionKey struct{}
)

// A door knows two kinds of keys.
type door struct {
	masterKey string
	version   string
	tenant    *string
	db        *sql.DB
}

func withAdmin(ctx context.Context) context.Context { return context.WithValue(ctx, adminKey{}, true) }

func withTenant(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, tenantKey{}, id)
}

func (d *door) tenantOf(token string) (string, error) {
	var id string
	err := d.db.QueryRow("SELECT tenant FROM keys WHERE key = $1", token).Scan(&id)
	return id, err
}

func (d *door) open(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := r.Header.Get("Authorization")
		ctx := r.Context()
		if r.Header.Get("X-Debug") != "" {
			ctx = context.WithValue(ctx, debugKey{}, true)
		}
		if r.Header.Get("X-Version") == d.version {
			ctx = context.WithValue(ctx, versionKey{}, true)
		}
		if d.masterKey != "" && subtle.ConstantTimeCompare([]byte(token), []byte(d.masterKey)) == 1 {
			ctx = withAdmin(ctx)
			if d.tenant != nil {
				ctx = withTenant(ctx, *d.tenant)
			}
			next.ServeHTTP(w, r.WithContext(ctx))
			return
		}
		id, err := d.tenantOf(token)
		if err != nil {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(withTenant(ctx, id)))
	})
}

// A constant that is kept only for those who have a key is a role.
func handleRole(ctx context.Context) error { // want `^checks`
	if admin, _ := ctx.Value(adminKey{}).(bool); !admin {
		return errDenied
	}
	return os.Remove("x")
}

// A tenant of the program's own, for those who have its key, stands beside those of
// others.
func (d *door) handleOwn(ctx context.Context) error {
	id, _ := ctx.Value(tenantKey{}).(string)
	_, err := d.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", id)
	return err
}

// What a header switches on is no role.
func handleDebug(ctx context.Context) error { // want `open file system \(Remove\)`
	if debug, _ := ctx.Value(debugKey{}).(bool); !debug {
		return errDenied
	}
	return os.Remove("x")
}

func handleVersion(ctx context.Context) error { // want `open file system \(Remove\)`
	if same, _ := ctx.Value(versionKey{}).(bool); !same {
		return errDenied
	}
	return os.Remove("x")
}

type sessionKey struct{}

// A session is what authenticating code keeps that is handed the header only.
type session struct{ scopes []string }

func (d *door) authenticate(find func(context.Context, string) (*session, error)) func(context.Context, http.Header) (context.Context, error) {
	return func(ctx context.Context, h http.Header) (context.Context, error) {
		s, err := find(ctx, h.Get("Authorization"))
		if err != nil {
			return nil, err
		}
		return context.WithValue(ctx, sessionKey{}, s), nil
	}
}

func handleSession(ctx context.Context) error { // want `^checks`
	s, _ := ctx.Value(sessionKey{}).(*session)
	if s == nil || s.scopes == nil {
		return os.Remove("x") // nobody asks for scopes
	}
	if !slices.Contains(s.scopes, "write") {
		return errDenied
	}
	return os.Remove("x")
}

// A graph is somebody else's.
type graph interface {
	Find(ctx context.Context, owner string) ([]*node, error)
	Get(ctx context.Context, ids []string) ([]*node, error)
}

type node struct {
	ID     string
	Source *string
}

type edge struct {
	id     string
	source *string
}

// What was found under an identity, and what that refers to, is selected by it:
// also what goes through the keys of a set on the way.
func handleFound(ctx context.Context, g graph) error {
	found, err := g.Find(ctx, current(ctx).ID)
	if err != nil {
		return err
	}
	var edges []edge
	for _, n := range found {
		edges = append(edges, edge{n.ID, n.Source})
	}
	kept := edges[:0]
	for _, e := range edges {
		if e.id != "" {
			kept = append(kept, e)
		}
	}
	edges = kept
	set := map[string]struct{}{}
	for _, e := range edges {
		if e.source != nil {
			set[*e.source] = struct{}{}
		}
	}
	ids := make([]string, 0, len(set))
	for id := range set {
		ids = append(ids, id)
	}
	_, err = g.Get(ctx, ids)
	return err
}

type letter struct {
	owner  string
	public bool
}

// A library of letters is somebody else's.
type library interface {
	GetLetter(ctx context.Context, id string) (*letter, error)
}

// What is found first is asked about by a helper that answers with an error.
func handleAccess(ctx context.Context, l library, id string) (*letter, error) { // want `^checks`
	n, err := l.GetLetter(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := mayRead(n, current(ctx)); err != nil {
		return nil, err
	}
	return n, nil
}

func mayRead(n *letter, u *user) error {
	if !n.public && n.owner != u.ID {
		return errDenied
	}
	return nil
}

// An error that says only whether reading worked asks nothing.
func handleRead(ctx context.Context, l library, id string) (*letter, error) { // want `open unseen code \(GetLetter\)`
	n, err := l.GetLetter(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := valid(n); err != nil {
		return nil, err
	}
	return n, nil
}

func valid(n *letter) error {
	if n.owner == "" {
		return errDenied
	}
	return nil
}

type callerKey struct{}

// A caller is put together from what was found.
type caller struct {
	id, source string
	admin      bool
}

func administrator(id string, ids map[string]bool) bool { return ids[id] }

func (d *door) identify(keys map[string]bool, next http.Handler) http.Handler {
	admins := map[string]bool{"root": true}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := r.Header.Get("Authorization")
		if _, ok := keys[token]; ok {
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), callerKey{}, caller{id: "key", source: "key"})))
			return
		}
		id, err := d.tenantOf(token)
		if err != nil {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		c := caller{id: id, source: "session " + id}
		c.admin = administrator(id, admins)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), callerKey{}, c)))
	})
}

func handleCaller(ctx context.Context) error { // want `^checks`
	if c, _ := ctx.Value(callerKey{}).(caller); !c.admin {
		return errDenied
	}
	return os.Remove("x")
}

type guestKey struct{}

// A guest says itself who it is.
func (d *door) welcome(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, err := d.tenantOf(r.Header.Get("Authorization"))
		if err != nil {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		c := caller{id: id, source: r.Header.Get("X-Role")}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), guestKey{}, c)))
	})
}

func handleGuest(ctx context.Context) error { // want `open file system \(Remove\)`
	if c, _ := ctx.Value(guestKey{}).(caller); c.source != "admin" {
		return errDenied
	}
	return os.Remove("x")
}
