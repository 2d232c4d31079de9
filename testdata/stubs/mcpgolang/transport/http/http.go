// Package http has the transports over HTTP.
package http

import "context"

type HTTPTransport struct{}

func (*HTTPTransport) Start(ctx context.Context) error { return nil }

func NewHTTPTransport(endpoint string) *HTTPTransport { return nil }

func (t *HTTPTransport) WithAddr(addr string) *HTTPTransport { return nil }

type GinTransport struct{}

func (*GinTransport) Start(ctx context.Context) error { return nil }

func NewGinTransport() *GinTransport { return nil }
