// Package inplace is a server without an SDK that does the work of its tools where
// it tells them apart: each of them does only what stands under its name.
package inplace

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"slices"
	"strings"
)

type key struct{}

type user struct{ scopes []string }

// A Verifier verifies tokens.
type Verifier interface {
	Verify(ctx context.Context, token string) (*user, error)
}

// Server answers messages.
type Server struct{ verifier Verifier }

type request struct {
	Method string `json:"method"`
	Params struct {
		Name      string            `json:"name"`
		Arguments map[string]string `json:"arguments"`
	} `json:"params"`
}

var errForbidden = errors.New("forbidden")

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
	out, err := s.Handle(context.WithValue(r.Context(), key{}, u), line, nil)
	if err == nil {
		_ = json.NewEncoder(w).Encode(out)
	}
}

// Handle answers a message.
func (s *Server) Handle(ctx context.Context, line []byte, list func() any) (any, error) {
	var req request
	if err := json.Unmarshal(line, &req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "tools/list":
		return list(), nil
	case "tools/call":
		args := req.Params.Arguments
		switch req.Params.Name {
		case "upper": // pure
			return strings.ToUpper(args["text"]), nil
		case "remove": // want `tool "remove" reaches the file system \(Remove at inplace.go:70\)`
			return nil, os.Remove(args["path"])
		case "create": // checked
			u, ok := ctx.Value(key{}).(*user)
			if !ok || !slices.Contains(u.scopes, "files:write") {
				return nil, errForbidden
			}
			_, err := os.Create(args["path"])
			return nil, err
		case "read": // want `tool "read" reaches the file system \(ReadFile at inplace.go:79\)`
			return os.ReadFile(args["path"])
		}
	}
	return nil, os.ErrInvalid
}
