// Package serve opens sessions.
package serve

import (
	"context"

	"example.com/toolindex/idioms/callback"
	"example.com/toolindex/idioms/callback/late"
	"github.com/mark3labs/mcp-go/server"
)

// Run makes the servers: each tool is one of the place where they are made,
// whatever road leads there.
func Run() {
	hooks := &server.Hooks{}
	hooks.AddOnRegisterSession(func(ctx context.Context, c server.ClientSession) { callback.Open(c.SessionID()) })
	late.Register(make(hooks))
	hooks.AddOnUnregisterSession(func(ctx context.Context, c server.ClientSession) { callback.Open(c.SessionID()) })
}

func make(hooks *server.Hooks) *server.MCPServer {
	return server.NewMCPServer("serve", "1", server.WithHooks(hooks))
}
