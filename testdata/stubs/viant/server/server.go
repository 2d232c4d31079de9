// Package server has the signatures of github.com/viant/mcp/server that mcplint
// knows, and nothing behind them.
package server

import (
	"context"
	"net/http"

	proto "github.com/viant/mcp-protocol/server"
)

type (
	Option func(s *Server) error
	Server struct{}
	Stdio  struct{}
)

func New(options ...Option) (*Server, error) { return nil, nil }

func WithNewHandler(newHandler proto.NewHandler) Option { return nil }

func (s *Server) HTTP(_ context.Context, addr string) *http.Server { return nil }
func (s *Server) Stdio(ctx context.Context) *Stdio                 { return nil }
func (s *Stdio) ListenAndServe() error                             { return nil }
