// Package session adds tools to the sessions that clients open.
package session

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

func do(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

func mine() []server.ServerTool {
	return []server.ServerTool{{Tool: mcp.NewTool("session_many"), Handler: do}}
}

// Run makes the server.
func Run() {
	hooks := &server.Hooks{}
	s := server.NewMCPServer("session", "1", server.WithHooks(hooks))
	hooks.AddOnRegisterSession(func(ctx context.Context, c server.ClientSession) {
		_ = s.AddSessionTool(c.SessionID(), mcp.NewTool("session_one"), do)
		_ = s.AddSessionTools(c.SessionID(), mine()...)
		if own, ok := c.(server.SessionWithTools); ok {
			own.SetSessionTools(map[string]server.ServerTool{"session_set": {Tool: mcp.NewTool("session_set"), Handler: do}})
		}
	})
}
