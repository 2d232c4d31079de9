// Package fixes logs arguments as attributes of their own.
package fixes

import (
	"context"
	"log/slog"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"go.uber.org/zap"
)

type input struct {
	Query string   `json:"query"`
	Tags  []string `json:"tags"`
	Other any      `json:"other"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type handler struct {
	log   *slog.Logger
	zap   *zap.Logger
	sugar *zap.SugaredLogger
}

// New returns the server.
func New(h *handler) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, h.search)
	return s
}

func (h *handler) search(ctx context.Context, _ request, in input) (result, any, error) {
	slog.Info("search", "query", in.Query)                                       // want `\[redaction/argument\]`
	h.log.InfoContext(ctx, "search", "limit", 10, "tags", in.Tags)               // want `\[redaction/argument\]`
	slog.LogAttrs(ctx, slog.LevelInfo, "search", slog.String("query", in.Query)) // want `\[redaction/argument\]`
	slog.Info("search", slog.Int("limit", 10), slog.Any("tags", in.Tags))        // want `\[redaction/argument\]`
	h.zap.Info("search", zap.String("query", in.Query))                          // want `\[redaction/argument\]`
	h.zap.Info("search", zap.Strings("tags", in.Tags), zap.Bool("done", true))   // want `\[redaction/argument\]`
	h.sugar.Infow("search", "query", in.Query)                                   // want `\[redaction/argument\]`
	slog.Info("search", "query", in.Query, "tags", in.Tags)                      // want `\[redaction/argument\]`
	slog.Info("search", "query", "for "+in.Query, "again", in.Query)             // want `\[redaction/argument\]`
	slog.Info("search", "other", in.Other)                                       // want `\[redaction/argument\]`
	slog.Info("search", slog.Group("in", "query", in.Query))                     // want `\[redaction/argument\]`
	slog.Info("search for " + in.Query)                                          // want `\[redaction/argument\]`
	return nil, nil, nil
}
