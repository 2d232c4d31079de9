// Package hooks prints what hooks are shown.
package hooks

import (
	"context"
	"log"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// New returns the server.
func New() *server.MCPServer {
	h := &server.Hooks{}
	h.AddBeforeAny(func(_ context.Context, id any, method mcp.MCPMethod, message any) {
		log.Print(method, id, message) // want `writes the whole request raw into a log record; log the tool's name .* \[redaction/wire\]`
		log.Print(method, id)
	})
	h.AddAfterCallTool(func(_ context.Context, id any, message *mcp.CallToolRequest, res any) {
		log.Print(message.Params.Name, res)          // want `writes its result raw into a log record; .* \[redaction/wire\]`
		log.Print(message.Params.Arguments)          // want `writes the arguments raw into a log record; .* \[redaction/argument\]`
		log.Print(res.(*mcp.CallToolResult).Content) // want `writes its result raw into a log record; .* \[redaction/response\]`
		log.Print(res.(*mcp.CallToolResult).IsError)
	})
	h.AddBeforeInitialize(func(_ context.Context, id any, message *mcp.InitializeRequest) {
		log.Print(message.Params.ClientInfo.Name) // who asks
		log.Print(message)                        // want `\[redaction/wire\]`
	})
	h.AddOnError(func(_ context.Context, id any, method mcp.MCPMethod, message any, err error) {
		log.Print(method, err)
	})
	return server.NewMCPServer("test", "1", server.WithHooks(h))
}
