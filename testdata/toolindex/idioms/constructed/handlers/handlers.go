// Package handlers makes handlers of the types that SDKs have for them.
package handlers

import (
	"context"

	mcpgo "github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Client is what the handlers need.
type Client struct{ Base string }

// In are the arguments.
type In struct {
	ID string `json:"id"`
}

// Find makes a handler of one value of a named type, which looks like a request.
func Find(c *Client) mcp.ToolHandlerFor[In, any] {
	return func(ctx context.Context, r *mcp.CallToolRequest, v In) (*mcp.CallToolResult, any, error) {
		return nil, c.Base, nil
	}
}

// Raw makes a handler without arguments of its own.
func Raw(c Client) mcp.ToolHandler {
	return func(ctx context.Context, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return nil, nil
	}
}

// List makes a handler of the other SDK.
func List(c *Client) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcpgo.CallToolRequest) (*mcpgo.CallToolResult, error) {
		return mcpgo.NewToolResultText(c.Base), nil
	}
}
