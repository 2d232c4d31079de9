// Package streaminghttp has the signatures of
// github.com/ggoodman/mcp-server-go/streaminghttp that mcplint knows, and
// nothing behind them.
package streaminghttp

import (
	"context"
	"net/http"

	"github.com/ggoodman/mcp-server-go/auth"
	"github.com/ggoodman/mcp-server-go/mcpservice"
	"github.com/ggoodman/mcp-server-go/sessions"
)

type (
	Option               func()
	StreamingHTTPHandler struct{}
)

func New(ctx context.Context, publicEndpoint string, host sessions.SessionHost, server mcpservice.ServerCapabilities, authenticator auth.Authenticator, opts ...Option) (*StreamingHTTPHandler, error) {
	return nil, nil
}

func (h *StreamingHTTPHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
