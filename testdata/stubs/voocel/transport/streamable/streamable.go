// Package streamable has the signatures of
// github.com/voocel/mcp-sdk-go/transport/streamable that mcplint knows, and nothing
// behind them.
package streamable

import (
	"net/http"

	"github.com/voocel/mcp-sdk-go/server"
)

type HTTPHandler struct{}

func (h *HTTPHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func NewHTTPHandler(serverFactory func(*http.Request) *server.Server) *HTTPHandler { return nil }
