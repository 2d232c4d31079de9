// Package registry is a server without an SDK whose tools declare the scopes that
// callers need: whoever asks for a tool is checked before it runs.
package registry

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"slices"
	"sync"
)

// A Caller is who calls.
type Caller struct {
	ID     string
	Admin  bool
	Scopes []string
}

// HasScope reports whether the caller has a scope.
func (c *Caller) HasScope(scope string) bool {
	return c.Admin || slices.Contains(c.Scopes, scope)
}

// HasScopes reports whether the caller has all scopes.
func (c *Caller) HasScopes(scopes ...string) bool {
	for _, s := range scopes {
		if !c.HasScope(s) {
			return false
		}
	}
	return true
}

// A Tool is what can be called.
type Tool interface {
	Name() string
	Description() string
	InputSchema() map[string]any
	RequiredScopes() []string
	Execute(ctx context.Context, args map[string]any, caller *Caller) (any, error)
}

// A Verifier verifies tokens.
type Verifier interface {
	Verify(ctx context.Context, token string) (*Caller, error)
}

// A Registry has the tools.
type Registry struct {
	mu    sync.RWMutex
	tools map[string]Tool
}

// Register adds a tool.
func (r *Registry) Register(t Tool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.tools[t.Name()] = t
}

// Tool returns the tool with a name, or nil.
func (r *Registry) Tool(name string) Tool {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.tools[name]
}

// A Server answers messages.
type Server struct {
	verifier Verifier
	tools    *Registry
}

// New returns a server without tools.
func New(v Verifier) *Server { return &Server{v, &Registry{tools: map[string]Tool{}}} }

// Tools are the tools of the server.
func (s *Server) Tools() *Registry { return s.tools }

type request struct {
	ID     any             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

type callParams struct {
	Name      string         `json:"name"`
	Arguments map[string]any `json:"arguments"`
}

type callerKey struct{}

// Authenticate finds out who calls.
func (s *Server) Authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, err := s.verifier.Verify(r.Context(), r.Header.Get("Authorization"))
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), callerKey{}, c)))
	})
}

// ServeHTTP serves messages.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c := &Caller{}
	if found, ok := r.Context().Value(callerKey{}).(*Caller); ok {
		c.ID, c.Scopes = found.ID, found.Scopes
	}
	line, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	out, err := s.Handle(r.Context(), line, c)
	if err == nil {
		_ = json.NewEncoder(w).Encode(out)
	}
}

var (
	errForbidden = errors.New("forbidden")
	errUnknown   = errors.New("unknown")
)

// Handle answers a message.
func (s *Server) Handle(ctx context.Context, line []byte, c *Caller) (any, error) {
	var req request
	if err := json.Unmarshal(line, &req); err != nil {
		return nil, err
	}
	return s.dispatch(ctx, &req, c)
}

func (s *Server) dispatch(ctx context.Context, req *request, c *Caller) (any, error) {
	switch req.Method {
	case "initialize":
		return map[string]any{"protocolVersion": "2025-06-18"}, nil
	case "tools/list":
		return s.list(c), nil
	case "tools/call":
		return s.call(ctx, req, c)
	}
	return nil, errUnknown
}

func (s *Server) list(c *Caller) []map[string]any {
	var out []map[string]any
	for _, t := range s.tools.tools {
		if c.HasScopes(t.RequiredScopes()...) {
			out = append(out, map[string]any{"name": t.Name(), "description": t.Description(), "inputSchema": t.InputSchema()})
		}
	}
	return out
}

func (s *Server) call(ctx context.Context, req *request, c *Caller) (any, error) {
	var params callParams
	if err := json.Unmarshal(req.Params, &params); err != nil {
		return nil, err
	}
	t := s.tools.Tool(params.Name)
	if t == nil {
		return nil, errUnknown
	}
	if !c.HasScopes(t.RequiredScopes()...) {
		return nil, errForbidden
	}
	return t.Execute(ctx, params.Arguments, c)
}
