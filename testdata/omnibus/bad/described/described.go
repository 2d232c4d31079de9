// Package described offers the tools of package handlers: only here it is known
// which they are, and that their schemas are open.
package described

import (
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"omnibus.test/bad/described/handlers"
)

// New returns the server.
func New(b handlers.Backend) *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("files", mcp.WithString("action"), mcp.WithString("path")), handlers.Files)       // want `tool "files" picks one of 3 operations by argument "action"`
	s.AddTool(mcp.NewTool("folders", mcp.WithString("action"), mcp.WithString("path")), handlers.Folders()) // want `tool "folders" picks one of 3 operations by argument "action"`
	s.AddTool(mcp.NewTool("query", mcp.WithString("text", mcp.Required())), handlers.Query(b))              // want `tool "query" is a verb without an object: all it takes is argument "text", which goes to Send as it is`
	s.AddTool(mcp.NewTool("call", mcp.WithString("text", mcp.Required())), handlers.Shell())                // told where the shell is started
	s.AddTool(mcp.NewTool("closed", mcp.WithString("action", mcp.Enum("create", "remove", "chmod"))), handlers.Rejecting())
	return s
}
