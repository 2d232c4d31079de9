// Package api says what handlers are handed.
package api

// Request has what the caller said.
type Request interface {
	Get() string
}

// Client reaches a server.
type Client interface {
	Ping() error
}

// Params are handed about as a client, and are a request, too.
type Params struct {
	Request
	Client
}
