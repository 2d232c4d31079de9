// Package protocol has signatures of v1.3 of
// github.com/felixgeelhaar/mcp-go/protocol, and nothing behind them.
package protocol

type (
	Request  struct{ Method string }
	Response struct{}
)
