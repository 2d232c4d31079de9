// Package yokai has tools whose handlers their methods make.
package yokai

import (
	"context"
	"log"
	"os"

	"github.com/ankorstore/yokai/fxmcpserver"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// A Remover removes files.
type Remover struct{}

// NewRemover makes one.
func NewRemover() *Remover { return &Remover{} }

// Name is what the tool is called.
func (r *Remover) Name() string { return "remove" }

// Options are those of the tool.
func (r *Remover) Options() []mcp.ToolOption { return []mcp.ToolOption{mcp.WithString("path")} }

// Handle makes the handler.
func (r *Remover) Handle() server.ToolHandlerFunc {
	return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		path := req.GetString("path", "")
		log.Print(path) // want `tool "remove" writes argument "path" raw into a log record`
		return nil, os.Remove(path)
	}
}

// Register registers the tool.
func Register() fxmcpserver.Option {
	return fxmcpserver.AsMCPServerTool(NewRemover) // want `tool "remove" reaches the file system .*\[authz/missing\]`
}
