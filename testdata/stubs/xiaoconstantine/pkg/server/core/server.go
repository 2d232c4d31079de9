// Package core has the signatures of
// github.com/XiaoConstantine/mcp-go/pkg/server/core that mcplint knows, and
// nothing behind them.
package core

import (
	models "github.com/XiaoConstantine/mcp-go/pkg/model"
	"github.com/XiaoConstantine/mcp-go/pkg/server/tools"
)

type (
	MCPServer     interface{ Initialized() bool }
	ServerOptions struct{}
	Server        struct{}
)

func NewServer(info models.Implementation, version string) *Server { return nil }
func NewServerWithOptions(options ServerOptions) *Server           { return nil }
func (s *Server) ToolManager() *tools.ToolsManager                 { return nil }
func (s *Server) Initialized() bool                                { return false }
