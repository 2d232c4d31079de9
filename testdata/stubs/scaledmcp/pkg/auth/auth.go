// Package auth has the signatures of github.com/traego/scaled-mcp/pkg/auth
// that mcplint knows, and nothing behind them.
package auth

import "context"

type AuthInfo interface{ GetPrincipalId() string }

func GetAuthInfo(ctx context.Context) AuthInfo { return nil }
