// Package stdio has the signatures of
// github.com/voocel/mcp-sdk-go/transport/stdio that mcplint knows, and nothing
// behind them.
package stdio

import "context"

type StdioTransport struct{}

func (*StdioTransport) Connect(ctx context.Context) error { return nil }
