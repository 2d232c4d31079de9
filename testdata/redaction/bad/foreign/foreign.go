// Package foreign logs with what nobody implements in sight.
package foreign

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"logging.test"
)

type input struct {
	Query string `json:"query"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// Logger is the project's own.
type Logger interface {
	Noticef(format string, args ...any)
}

type handler struct {
	log *logging.Logger
	own Logger
}

// New returns the server.
func New(h *handler) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, h.bad)
	return s
}

func (h *handler) bad(ctx context.Context, _ request, in input) (result, any, error) {
	h.log.Infof("search for %s", in.Query)                // want `tool "search" writes argument "query" raw into a log record; .* \[redaction/argument\]`
	h.log.Errorw("search", "query", in.Query)             // want `\[redaction/argument\]`
	h.log.With("query", in.Query).Infof("search")         // want `\[redaction/argument\]`
	h.own.Noticef("search for %s", in.Query)              // want `\[redaction/argument\]`
	logging.Debug("search", "query", in.Query)            // want `\[redaction/argument\]`
	logging.Info("search", logging.String("q", in.Query)) // want `\[redaction/argument\]`
	logging.WithContextPrefix(ctx, in.Query)              // want `\[redaction/argument\]`
	h.log.SetName(in.Query)
	h.log.Infof("search for %T", in.Query)
	return nil, nil, nil
}
