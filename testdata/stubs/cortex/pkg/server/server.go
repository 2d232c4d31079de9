// Package server has the signatures of github.com/FreePeak/cortex/pkg/server
// that mcplint knows, and nothing behind them.
package server

import (
	"context"
	"log"

	"github.com/FreePeak/cortex/pkg/types"
)

type (
	ToolCallRequest struct {
		Name       string
		Parameters map[string]interface{}
		Session    *types.ClientSession
	}
	ToolHandler func(ctx context.Context, request ToolCallRequest) (interface{}, error)
	MCPServer   struct{}
)

func NewMCPServer(name, version string, logger *log.Logger) *MCPServer { return nil }

func (s *MCPServer) AddTool(ctx context.Context, tool *types.Tool, handler ToolHandler) error {
	return nil
}
func (s *MCPServer) ServeStdio() error      { return nil }
func (s *MCPServer) SetAddress(addr string) {}
func (s *MCPServer) ServeHTTP() error       { return nil }
