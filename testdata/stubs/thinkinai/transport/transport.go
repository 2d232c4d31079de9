// Package transport has the constructors of the server's transports.
package transport

import (
	"net/http"
)

type ServerTransport interface{ Run() error }

type (
	SSEHandler            struct{}
	StreamableHTTPHandler struct{}
)

func (*SSEHandler) HandleSSE() http.Handler { return nil }

func NewStdioServerTransport() ServerTransport                     { return nil }
func NewSSEServerTransport(addr string) (ServerTransport, error)   { return nil, nil }
func NewStreamableHTTPServerTransport(addr string) ServerTransport { return nil }
func NewSSEServerTransportAndHandler(messageEndpointURL string) (ServerTransport, *SSEHandler, error) {
	return nil, nil, nil
}
func NewStreamableHTTPServerTransportAndHandler() (ServerTransport, *StreamableHTTPHandler, error) {
	return nil, nil, nil
}
