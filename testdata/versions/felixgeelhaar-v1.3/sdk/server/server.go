// Package server has signatures of v1.3 of
// github.com/felixgeelhaar/mcp-go/server, and nothing behind them.
package server

import (
	"context"

	"github.com/felixgeelhaar/mcp-go/protocol"
)

type (
	Info        struct{ Name string }
	HandlerFunc func(ctx context.Context, req *protocol.Request) (*protocol.Response, error)
	Middleware  func(next HandlerFunc) HandlerFunc
	Server      struct{}
	ToolBuilder struct{}
)

func New(info Info) *Server                        { return nil }
func (s *Server) Use(middleware ...Middleware)     {}
func (s *Server) Tool(name string) *ToolBuilder    { return nil }
func (b *ToolBuilder) ValidateInput() *ToolBuilder { return b }
func (b *ToolBuilder) Handler(fn any) *ToolBuilder { return b }
