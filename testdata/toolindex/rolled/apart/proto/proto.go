// Package proto has the messages of a server without an SDK.
package proto

import "encoding/json"

// Request is a message.
type Request struct {
	ID     any             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

// Tool is something that a server offers.
type Tool interface {
	Name() string
	InputSchema() map[string]any
	Execute(args json.RawMessage) ([]byte, error)
}
