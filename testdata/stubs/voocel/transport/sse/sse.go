// Package sse has the signatures of
// github.com/voocel/mcp-sdk-go/transport/sse that mcplint knows, and nothing
// behind them.
package sse

import (
	"net/http"

	"github.com/voocel/mcp-sdk-go/server"
)

type HTTPHandler struct{}

func (h *HTTPHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func NewHTTPHandler(serverFactory func(*http.Request) *server.Server) *HTTPHandler { return nil }
