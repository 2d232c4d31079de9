// Package server is written for mcp-go v0.7: handlers get the arguments and
// nothing else.
package server

import (
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// Serve offers one of each.
func Serve() *server.MCPServer {
	s := server.NewMCPServer("disk", "v1", server.WithLogging())
	s.AddTool(mcp.NewTool("wipe", mcp.WithDescription("erase a disk"),
		mcp.WithString("mode", mcp.Required(), mcp.Enum("fast", "slow"))), wipe)
	s.AddTool(mcp.Tool{Name: "stat"}, func(arguments map[string]interface{}) (*mcp.CallToolResult, error) {
		return nil, nil
	})
	s.AddPrompt(mcp.Prompt{Name: "ask"}, ask)
	s.AddResource(mcp.Resource{URI: "disk://all"}, read)
	s.AddNotificationHandler(heard)
	return s
}

func wipe(arguments map[string]interface{}) (*mcp.CallToolResult, error) { return nil, nil }

func ask(arguments map[string]string) (*mcp.GetPromptResult, error) { return nil, nil }

func read(request mcp.ReadResourceRequest) ([]interface{}, error) { return nil, nil }

func heard(notification mcp.JSONRPCNotification) {}
