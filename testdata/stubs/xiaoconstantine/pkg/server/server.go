// Package server has the signatures of
// github.com/XiaoConstantine/mcp-go/pkg/server that mcplint knows, and nothing
// behind them.
package server

import "github.com/XiaoConstantine/mcp-go/pkg/server/core"

type (
	ServerConfig    struct{}
	SSEServerConfig struct{}
	Server          struct{}
	SSEServer       struct{}
)

func NewServer(mcpServer core.MCPServer, config *ServerConfig) *Server          { return nil }
func NewSSEServer(mcpServer core.MCPServer, config *SSEServerConfig) *SSEServer { return nil }
func (s *Server) Start() error                                                  { return nil }
func (s *SSEServer) Start() error                                               { return nil }
