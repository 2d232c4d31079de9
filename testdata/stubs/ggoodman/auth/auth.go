// Package auth has the signatures of github.com/ggoodman/mcp-server-go/auth
// that mcplint knows, and nothing behind them.
package auth

import "context"

type (
	Authenticator         interface{ Authenticate() }
	AccessTokenAuthOption func()
)

func NewFromDiscovery(ctx context.Context, issuer string, audience string, opts ...AccessTokenAuthOption) (Authenticator, error) {
	return nil, nil
}

func WithRequiredScopes(scopes ...string) AccessTokenAuthOption { return nil }
