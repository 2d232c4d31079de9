// Package protocol has the signatures of
// github.com/felixgeelhaar/mcp-go/protocol that mcplint knows, and nothing
// behind them.
package protocol

import "encoding/json"

type (
	Request struct {
		Method string
		Params json.RawMessage
	}
	Response struct{ Result any }
)
