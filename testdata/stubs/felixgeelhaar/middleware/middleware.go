// Package middleware has the signatures of
// github.com/felixgeelhaar/mcp-go/middleware that mcplint knows, and nothing
// behind them.
package middleware

import (
	"context"

	"github.com/felixgeelhaar/mcp-go/protocol"
)

type (
	HandlerFunc   func(ctx context.Context, req *protocol.Request) (*protocol.Response, error)
	Middleware    func(next HandlerFunc) HandlerFunc
	Authenticator func(ctx context.Context, req *protocol.Request) (*Identity, error)
	AuthOption    func()
	Identity      struct {
		ID, Name string
		Metadata map[string]any
	}
)

func IdentityFromContext(ctx context.Context) *Identity                      { return nil }
func Auth(authenticator Authenticator, opts ...AuthOption) Middleware        { return nil }
func BearerTokenAuthenticator(validate func(string) *Identity) Authenticator { return nil }
func Recover() Middleware                                                    { return nil }
