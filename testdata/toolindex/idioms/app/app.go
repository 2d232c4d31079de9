// Package app hands a server to a package that registers tools on it.
package app

import (
	"context"

	"example.com/toolindex/idioms/lib"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// App keeps its server in a field.
type App struct{ mcp *server.MCPServer }

// New makes an App.
func New() *App {
	return &App{mcp: server.NewMCPServer("app", "1", server.WithToolHandlerMiddleware(guard))}
}

// Start registers through the field.
func (a *App) Start() {
	lib.Add(a.mcp)
	own.Register(a.mcp)
}

var own = lib.Must("app_own", "own", do)

type doIn struct{ X string }

func do(ctx context.Context, in doIn) (string, error) { return in.X, nil }

func guard(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return next(ctx, r)
	}
}
