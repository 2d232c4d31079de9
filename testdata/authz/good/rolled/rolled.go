// Package rolled is a server without an SDK that asks, before it dispatches, which
// tools the scopes of the caller's token allow.
package rolled

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
)

type key struct{}

type user struct{ scopes []string }

// A Verifier verifies tokens.
type Verifier interface {
	Verify(ctx context.Context, token string) (*user, error)
}

// ServeHTTP serves messages.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	u, err := s.verifier.Verify(r.Context(), r.Header.Get("Authorization"))
	if err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	line, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	out, err := s.Handle(context.WithValue(r.Context(), key{}, u), line)
	if err == nil {
		_ = json.NewEncoder(w).Encode(out)
	}
}

type request struct {
	ID     any             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

type callParams struct {
	Name      string         `json:"name"`
	Arguments map[string]any `json:"arguments"`
}

type scope struct {
	name  string
	tools []string
}

var scopes = []scope{{"files:write", []string{"remove"}}, {"files:read", []string{"read"}}}

var errForbidden = errors.New("forbidden")

// Server answers messages.
type Server struct{ verifier Verifier }

// Handle answers a message.
func (s *Server) Handle(ctx context.Context, line []byte) (any, error) {
	var req request
	if err := json.Unmarshal(line, &req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "initialize":
		return map[string]any{"protocolVersion": "2025-06-18"}, nil
	case "tools/list":
		return map[string]any{"tools": list()}, nil
	case "tools/call":
		return s.callTool(ctx, req)
	}
	return nil, os.ErrInvalid
}

func list() []map[string]any {
	return []map[string]any{
		{"name": "remove", "description": "remove a file", "inputSchema": map[string]any{"type": "object"}},
		{"name": "read", "description": "read a file", "inputSchema": map[string]any{"type": "object"}},
	}
}

// toolsFor returns the tools that scopes allow.
func toolsFor(granted []string, registry []scope) map[string]bool {
	allowed := map[string]bool{}
	for _, g := range granted {
		for _, s := range registry {
			if s.name == g {
				for _, t := range s.tools {
					allowed[t] = true
				}
			}
		}
	}
	return allowed
}

func (s *Server) may(ctx context.Context, tool string) bool {
	u, ok := ctx.Value(key{}).(*user)
	if !ok {
		return false
	}
	return toolsFor(u.scopes, scopes)[tool]
}

func (s *Server) callTool(ctx context.Context, req request) (any, error) {
	var params callParams
	if err := json.Unmarshal(req.Params, &params); err != nil {
		return nil, err
	}
	if !s.may(ctx, params.Name) {
		return nil, errForbidden
	}
	switch params.Name {
	case "remove":
		return s.remove(params.Arguments)
	case "read":
		return s.read(params.Arguments)
	}
	return nil, os.ErrNotExist
}

func (s *Server) remove(args map[string]any) (any, error) {
	path, _ := args["path"].(string)
	return nil, os.Remove(path)
}

func (s *Server) read(args map[string]any) (any, error) {
	path, _ := args["path"].(string)
	return os.ReadFile(path)
}
