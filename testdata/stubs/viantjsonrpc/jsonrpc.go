// Package jsonrpc has the types of github.com/viant/jsonrpc that mcplint knows.
package jsonrpc

type Error struct {
	Code    int
	Message string
}

func (e *Error) Error() string { return e.Message }

func NewInternalError(msg string, data []byte) *Error { return nil }

type (
	Request  struct{}
	Response struct{}
)
