package fxmcpserver

import (
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type MCPServerTool interface {
	Name() string
	Options() []mcp.ToolOption
	Handle() server.ToolHandlerFunc
}
