// Package rolled is a server without an SDK that asks about the caller and does
// not listen, or asks only for some tools.
package rolled

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"os"
	"slices"
)

type key struct{}

type user struct{ scopes []string }

// A Verifier verifies tokens.
type Verifier interface {
	Verify(ctx context.Context, token string) (*user, error)
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

var errForbidden = errors.New("forbidden")

// Server answers messages.
type Server struct{ verifier Verifier }

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
		{"name": "wipe", "description": "remove all files", "inputSchema": map[string]any{"type": "object"}},
	}
}

func (s *Server) callTool(ctx context.Context, req request) (any, error) {
	var params callParams
	if err := json.Unmarshal(req.Params, &params); err != nil {
		return nil, err
	}
	u, _ := ctx.Value(key{}).(*user)
	if !slices.Contains(u.scopes, "files") {
		log.Print("denied") // and goes on
	}
	switch params.Name {
	case "remove": // want `tool "remove" reaches the file system .*\[authz/\w+\]`
		return s.remove(params.Arguments)
	case "read": // want `tool "read" reaches the file system .*\[authz/\w+\]`
		return s.read(params.Arguments)
	case "wipe":
		if !slices.Contains(u.scopes, "files:wipe") {
			return nil, errForbidden
		}
		return nil, s.wipe()
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

func (s *Server) wipe() error { return os.RemoveAll("/srv/notes") }
