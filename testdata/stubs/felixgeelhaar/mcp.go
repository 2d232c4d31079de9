// Package mcp has the signatures of github.com/felixgeelhaar/mcp-go that
// mcplint knows, and nothing behind them.
package mcp

import (
	"context"

	"github.com/felixgeelhaar/mcp-go/middleware"
	"github.com/felixgeelhaar/mcp-go/server"
)

type (
	Server                = server.Server
	ServerInfo            = server.Info
	Option                = server.Option
	ToolAnnotations       = server.ToolAnnotations
	ResourceContent       = server.ResourceContent
	PromptResult          = server.PromptResult
	Identity              = middleware.Identity
	Middleware            = middleware.Middleware
	MiddlewareHandlerFunc = middleware.HandlerFunc

	ServeOption     func()
	HTTPOption      func()
	WebSocketOption func()
	GRPCOption      func()
	ToolFilterFunc  func(ctx context.Context, name string) bool
)

var (
	Auth                     = middleware.Auth
	Bool                     = server.Bool
	BearerTokenAuthenticator = middleware.BearerTokenAuthenticator
	IdentityFromContext      = middleware.IdentityFromContext
)

func NewServer(info ServerInfo, opts ...Option) *Server { return nil }

func WithMiddleware(m ...Middleware) ServeOption       { return nil }
func WithToolFilter(filter ToolFilterFunc) ServeOption { return nil }

func ServeStdio(ctx context.Context, srv *Server, opts ...ServeOption) error { return nil }
func ServeHTTP(ctx context.Context, srv *Server, addr string, opts ...HTTPOption) error {
	return nil
}
func ServeHTTPWithMiddleware(ctx context.Context, srv *Server, addr string, httpOpts []HTTPOption, serveOpts ...ServeOption) error {
	return nil
}
func ServeWebSocket(ctx context.Context, srv *Server, addr string, opts ...WebSocketOption) error {
	return nil
}
func ServeWebSocketWithMiddleware(ctx context.Context, srv *Server, addr string, wsOpts []WebSocketOption, serveOpts ...ServeOption) error {
	return nil
}
func ServeGRPC(ctx context.Context, srv *Server, addr string, opts ...GRPCOption) error { return nil }
func ServeGRPCWithMiddleware(ctx context.Context, srv *Server, addr string, grpcOpts []GRPCOption, serveOpts ...ServeOption) error {
	return nil
}
