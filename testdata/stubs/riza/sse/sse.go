// Package sse is the transport over server-sent events.
package sse

import "net/http"

type Stream struct{}

func (*Stream) Recv() error { return nil }

func NewStream(mux *http.ServeMux, sseRoute, messagesRoute string) *Stream { return nil }
