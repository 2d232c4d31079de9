// Package streamable_http is the transport over HTTP.
package streamable_http

import "github.com/strowk/foxy-contexts/pkg/server"

type TransportOption func()

func NewTransport(options ...TransportOption) server.Transport { return nil }
