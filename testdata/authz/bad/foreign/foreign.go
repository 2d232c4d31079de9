// Package foreign registers functions of other modules and packages as they are.
package foreign

import (
	"context"

	"github.com/mark3labs/mcp-go/client"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	gosdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/bad/foreign/tools"
)

// Proxy hands calls on to another server.
func Proxy(c *client.Client) *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("proxied"), c.CallTool) // want `tool "proxied" calls CallTool and no scope check stands before it; .* \[authz/missing\]`
	return s
}

// Adapted adapts a handler that knows nothing of the protocol.
func Adapted() *gosdk.Server {
	s := gosdk.NewServer(&gosdk.Implementation{Name: "test"}, nil)
	gosdk.AddTool(s, &gosdk.Tool{Name: "adapted"}, adapt(tools.Remove)) // want `tool "adapted" reaches the file system \(Remove at tools.go:.*\[authz/missing\]`
	return s
}

func adapt[In any](do func(In) (*gosdk.CallToolResult, error)) gosdk.ToolHandlerFor[In, any] {
	return func(_ context.Context, _ *gosdk.CallToolRequest, in In) (*gosdk.CallToolResult, any, error) {
		r, err := do(in)
		return r, nil, err
	}
}
