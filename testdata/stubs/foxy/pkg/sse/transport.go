// Package sse is the transport over server-sent events.
package sse

import "github.com/strowk/foxy-contexts/pkg/server"

type TransportOption func()

func NewTransport(options ...TransportOption) server.Transport { return nil }
