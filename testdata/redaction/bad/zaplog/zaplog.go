// Package zaplog logs with zap.
package zaplog

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"go.uber.org/zap"
)

type input struct {
	Query string `json:"query"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type handler struct{ log *zap.Logger }

// New returns the server.
func New(h *handler) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, h.bad)
	return s
}

func (h *handler) bad(_ context.Context, _ request, in input) (result, any, error) {
	h.log.Info("search", zap.String("query", in.Query)) // want `tool "search" writes argument "query" raw into a zap record; .* \[redaction/argument\]`
	h.log.Info("search for " + in.Query)                // want `\[redaction/argument\]`
	h.log.Info("search", zap.Any("args", in))           // want `\[redaction/argument\]`
	h.log.Info("search", zap.Int("length", len(in.Query)))
	h.log.Sugar().Infow("search", "query", in.Query)         // want `argument "query" .* \[redaction/argument\]`
	h.log.Sugar().Errorf("search for %s", in.Query)          // want `argument "query" .* \[redaction/argument\]`
	h.log.With(zap.String("query", in.Query)).Info("search") // want `argument "query" .* \[redaction/argument\]`
	return nil, nil, nil
}
