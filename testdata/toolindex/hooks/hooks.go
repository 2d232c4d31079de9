// Package hooks shows requests to functions that cannot deny them.
package hooks

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// Serve installs hooks one by one, and as fields of a literal.
func Serve() (*server.MCPServer, *server.MCPServer) {
	one := &server.Hooks{}
	one.AddBeforeAny(func(ctx context.Context, id any, method mcp.MCPMethod, message any) { use(message) })
	one.AddOnRequestInitialization(initialize)
	one.AddAfterCallTool(after)
	one.AddBeforeInitialize(func(_ context.Context, _ any, message *mcp.InitializeRequest) { use(message) })
	two := &server.Hooks{
		OnError: []server.OnErrorHookFunc{failed},
	}
	return server.NewMCPServer("one", "1", server.WithHooks(one)), server.NewMCPServer("two", "1", server.WithHooks(two))
}

func initialize(_ context.Context, _ any, message any) error {
	use(message)
	return nil
}

func after(_ context.Context, _ any, message *mcp.CallToolRequest, _ any) { use(message) }

func failed(_ context.Context, _ any, _ mcp.MCPMethod, message any, _ error) { use(message) }

// elsewhere is a hook for another package to install.
func elsewhere(_ context.Context, _ any, message *mcp.GetPromptRequest) { use(message) }

// notHook has the type of a hook that nobody installs.
func notHook(_ context.Context, _ any, message any) error {
	use(message)
	return nil
}

func use(any) {}
