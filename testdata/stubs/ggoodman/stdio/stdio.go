// Package stdio has the signatures of github.com/ggoodman/mcp-server-go/stdio
// that mcplint knows, and nothing behind them.
package stdio

import (
	"context"

	"github.com/ggoodman/mcp-server-go/mcpservice"
)

type (
	Option  func()
	Handler struct{}
)

func NewHandler(srv mcpservice.ServerCapabilities, opts ...Option) *Handler { return nil }

func (h *Handler) Serve(ctx context.Context) error { return nil }
