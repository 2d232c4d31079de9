// Package stdio is the transport over standard input and output.
package stdio

import "github.com/strowk/foxy-contexts/pkg/server"

type TransportOption func()

func NewTransport(options ...TransportOption) server.Transport { return nil }
