// Package server has the signatures of
// github.com/traego/scaled-mcp/pkg/server that mcplint knows, and nothing
// behind them.
package server

import (
	"context"

	"github.com/traego/scaled-mcp/pkg/config"
	"github.com/traego/scaled-mcp/pkg/resources"
)

type (
	McpServerOption func()
	McpServer       struct{}
)

func NewMcpServer(cfg *config.ServerConfig, options ...McpServerOption) (*McpServer, error) {
	return nil, nil
}
func WithToolRegistry(registry resources.ToolRegistry) McpServerOption { return nil }
func (s *McpServer) Start(ctx context.Context) error                   { return nil }
