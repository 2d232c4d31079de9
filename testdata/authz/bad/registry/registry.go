// Package registry has servers without an SDK that look tools up by name, and that
// ask callers for scopes in ways that hold nobody back.
package registry

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
)

// A Caller is who calls.
type Caller struct {
	ID     string
	Scopes []string
}

// HasScopes reports whether the caller has all scopes.
func (c *Caller) HasScopes(scopes ...string) bool {
	for _, s := range scopes {
		if !slices.Contains(c.Scopes, s) {
			return false
		}
	}
	return true
}

// A Tool is what can be called.
type Tool interface {
	Name() string
	InputSchema() map[string]any
	RequiredScopes() []string
	Execute(ctx context.Context, args map[string]any) (any, error)
}

// A Verifier verifies tokens.
type Verifier interface {
	Verify(ctx context.Context, token string) (*Caller, error)
}

type request struct {
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

type callParams struct {
	Name      string         `json:"name"`
	Arguments map[string]any `json:"arguments"`
}

var errForbidden = errors.New("forbidden")

type callerKey struct{}

// Authenticate finds out who calls.
func Authenticate(v Verifier, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, err := v.Verify(r.Context(), r.Header.Get("Authorization"))
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), callerKey{}, c)))
	})
}

func callerOf(r *http.Request) *Caller {
	c, _ := r.Context().Value(callerKey{}).(*Caller)
	return c
}

// Dropped asks, and does not listen.
type Dropped struct{ tools map[string]Tool }

// Register adds a tool.
func (s *Dropped) Register(t Tool) { s.tools[t.Name()] = t }

// ServeHTTP serves messages.
func (s *Dropped) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, _ := s.handle(r.Context(), r, callerOf(r))
	_ = json.NewEncoder(w).Encode(out)
}

func (s *Dropped) handle(ctx context.Context, r *http.Request, c *Caller) (any, error) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "tools/call":
		var params callParams
		if err := json.Unmarshal(req.Params, &params); err != nil {
			return nil, err
		}
		t := s.tools[params.Name]
		if t == nil {
			return nil, errForbidden
		}
		_ = c.HasScopes(t.RequiredScopes()...)
		return t.Execute(ctx, params.Arguments)
	}
	return nil, errForbidden
}

// Late asks when the tool has run.
type Late struct{ tools map[string]Tool }

// Register adds a tool.
func (s *Late) Register(t Tool) { s.tools[t.Name()] = t }

// ServeHTTP serves messages.
func (s *Late) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, _ := s.handle(r.Context(), r, callerOf(r))
	_ = json.NewEncoder(w).Encode(out)
}

func (s *Late) handle(ctx context.Context, r *http.Request, c *Caller) (any, error) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "tools/call":
		var params callParams
		if err := json.Unmarshal(req.Params, &params); err != nil {
			return nil, err
		}
		t := s.tools[params.Name]
		if t == nil {
			return nil, errForbidden
		}
		out, err := t.Execute(ctx, params.Arguments)
		if !c.HasScopes(t.RequiredScopes()...) {
			return nil, errForbidden
		}
		return out, err
	}
	return nil, errForbidden
}

// Listed leaves the tools out of the list, and calls them all the same.
type Listed struct{ tools map[string]Tool }

// Register adds a tool.
func (s *Listed) Register(t Tool) { s.tools[t.Name()] = t }

// ServeHTTP serves messages.
func (s *Listed) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, _ := s.handle(r.Context(), r, callerOf(r))
	_ = json.NewEncoder(w).Encode(out)
}

func (s *Listed) handle(ctx context.Context, r *http.Request, c *Caller) (any, error) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "tools/list":
		var out []map[string]any
		for _, t := range s.tools {
			if c.HasScopes(t.RequiredScopes()...) {
				out = append(out, map[string]any{"name": t.Name(), "inputSchema": t.InputSchema()})
			}
		}
		return out, nil
	case "tools/call":
		var params callParams
		if err := json.Unmarshal(req.Params, &params); err != nil {
			return nil, err
		}
		t := s.tools[params.Name]
		if t == nil {
			return nil, errForbidden
		}
		return t.Execute(ctx, params.Arguments)
	}
	return nil, errForbidden
}

// Named asks what the caller says about itself.
type Named struct{ tools map[string]Tool }

// Register adds a tool.
func (s *Named) Register(t Tool) { s.tools[t.Name()] = t }

// ServeHTTP serves messages.
func (s *Named) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, _ := s.handle(r.Context(), r)
	_ = json.NewEncoder(w).Encode(out)
}

func (s *Named) handle(ctx context.Context, r *http.Request) (any, error) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "tools/call":
		var params struct {
			Name      string         `json:"name"`
			Arguments map[string]any `json:"arguments"`
			Scopes    []string       `json:"scopes"`
		}
		if err := json.Unmarshal(req.Params, &params); err != nil {
			return nil, err
		}
		t := s.tools[params.Name]
		if t == nil {
			return nil, errForbidden
		}
		c := &Caller{Scopes: params.Scopes}
		if !c.HasScopes(t.RequiredScopes()...) {
			return nil, errForbidden
		}
		return t.Execute(ctx, params.Arguments)
	}
	return nil, errForbidden
}

// Beside has a second way to the tools, on which nobody asks.
type Beside struct{ tools map[string]Tool }

// Register adds a tool.
func (s *Beside) Register(t Tool) { s.tools[t.Name()] = t }

// ServeHTTP serves messages.
func (s *Beside) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, _ := s.handle(r.Context(), r, callerOf(r))
	_ = json.NewEncoder(w).Encode(out)
}

func (s *Beside) handle(ctx context.Context, r *http.Request, c *Caller) (any, error) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "tools/call":
		var params callParams
		if err := json.Unmarshal(req.Params, &params); err != nil {
			return nil, err
		}
		t := s.tools[params.Name]
		if t == nil || !c.HasScopes(t.RequiredScopes()...) {
			return nil, errForbidden
		}
		return s.run(ctx, t, params.Arguments)
	case "tools/batch":
		var all []callParams
		if err := json.Unmarshal(req.Params, &all); err != nil {
			return nil, err
		}
		for _, params := range all {
			if t := s.tools[params.Name]; t != nil {
				if _, err := s.run(ctx, t, params.Arguments); err != nil {
					return nil, err
				}
			}
		}
	}
	return nil, errForbidden
}

func (s *Beside) run(ctx context.Context, t Tool, args map[string]any) (any, error) {
	return t.Execute(ctx, args)
}

// Unasked lets everybody pass who is nobody.
type Unasked struct{ tools map[string]Tool }

// Register adds a tool.
func (s *Unasked) Register(t Tool) { s.tools[t.Name()] = t }

// ServeHTTP serves messages.
func (s *Unasked) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, _ := s.handle(r.Context(), r, callerOf(r))
	_ = json.NewEncoder(w).Encode(out)
}

func (s *Unasked) handle(ctx context.Context, r *http.Request, c *Caller) (any, error) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "tools/call":
		var params callParams
		if err := json.Unmarshal(req.Params, &params); err != nil {
			return nil, err
		}
		t := s.tools[params.Name]
		if t == nil {
			return nil, errForbidden
		}
		if r.Header.Get("X-Internal") == "" && !c.HasScopes(t.RequiredScopes()...) {
			return nil, errForbidden
		}
		return t.Execute(ctx, params.Arguments)
	}
	return nil, errForbidden
}

// Good asks before it calls.
type Good struct{ tools map[string]Tool }

// Register adds a tool.
func (s *Good) Register(t Tool) { s.tools[t.Name()] = t }

// ServeHTTP serves messages.
func (s *Good) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, _ := s.handle(r.Context(), r, callerOf(r))
	_ = json.NewEncoder(w).Encode(out)
}

func (s *Good) handle(ctx context.Context, r *http.Request, c *Caller) (any, error) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "tools/call":
		var params callParams
		if err := json.Unmarshal(req.Params, &params); err != nil {
			return nil, err
		}
		t := s.tools[params.Name]
		if t == nil || !c.HasScopes(t.RequiredScopes()...) {
			return nil, errForbidden
		}
		return t.Execute(ctx, params.Arguments)
	}
	return nil, errForbidden
}

// A Row is a tool as data.
type Row struct {
	Scopes []string
	Schema map[string]any
	Run    func(ctx context.Context, args map[string]any) (any, error)
}

// Rows asks for what the row says.
type Rows struct{ rows map[string]Row }

// Register adds a tool.
func (s *Rows) Register(name string, r Row) { s.rows[name] = r }

// ServeHTTP serves messages.
func (s *Rows) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, _ := s.handle(r.Context(), r, callerOf(r))
	_ = json.NewEncoder(w).Encode(out)
}

func (s *Rows) handle(ctx context.Context, r *http.Request, c *Caller) (any, error) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "tools/call":
		var params callParams
		if err := json.Unmarshal(req.Params, &params); err != nil {
			return nil, err
		}
		row, ok := s.rows[params.Name]
		if !ok || !c.HasScopes(row.Scopes...) {
			return nil, errForbidden
		}
		return row.Run(ctx, params.Arguments)
	}
	return nil, errForbidden
}
