// Package transport has the signatures of
// github.com/voocel/mcp-sdk-go/transport that mcplint knows, and nothing
// behind them.
package transport

import "context"

type Transport interface {
	Connect(ctx context.Context) error
}
