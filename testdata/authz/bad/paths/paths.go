// Package paths has checks that do not stand on the way to the tools, or cannot
// turn anybody away.
package paths

import (
	"context"
	"errors"
	"net/http"
	"os"
	"slices"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/auth"
	gosdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

var errForbidden = errors.New("forbidden")

func may(ctx context.Context) bool {
	return slices.Contains(auth.TokenInfoFromContext(ctx).Scopes, "files")
}

// Task tools do not pass through the middleware of tools.
func Task() *server.MCPServer {
	s := server.NewMCPServer("test", "1", server.WithToolHandlerMiddleware(checked))
	s.AddTaskTool(mcp.NewTool("task"), badTask) // want `tool "task" reaches the file system .* \[authz/\w+\]`
	s.AddTool(mcp.NewTool("tool"), act)
	return s
}

func checked(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		if !may(ctx) {
			return nil, errForbidden
		}
		return next(ctx, r)
	}
}

func act(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove("/srv/notes")
}

func badTask(context.Context, mcp.CallToolRequest) (*mcp.CreateTaskResult, error) {
	return nil, os.Remove("/srv/notes")
}

// Hooked looks in a hook, which cannot deny.
func Hooked() *server.MCPServer {
	hooks := &server.Hooks{}
	hooks.AddBeforeCallTool(func(ctx context.Context, _ any, _ *mcp.CallToolRequest) {
		if !may(ctx) {
			return
		}
	})
	s := server.NewMCPServer("test", "1", server.WithHooks(hooks))
	s.AddTool(mcp.NewTool("hooked"), act) // want `tool "hooked" reaches the file system .* \[authz/missing\]`
	return s
}

// Served looks where the context of a call is made, which cannot deny either.
func Served() http.Handler {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("served"), act) // want `tool "served" reaches the file system .* \[authz/missing\]`
	return server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(func(ctx context.Context, _ *http.Request) context.Context {
		if !may(ctx) {
			return context.Background()
		}
		return ctx
	}))
}

// Sending looks at what the server sends.
func Sending() *gosdk.Server {
	s := gosdk.NewServer(&gosdk.Implementation{Name: "test"}, nil)
	s.AddSendingMiddleware(sending)
	gosdk.AddTool(s, &gosdk.Tool{Name: "sent"}, badSent) // want `tool "sent" reaches the file system .* \[authz/missing\]`
	return s
}

func sending(next gosdk.MethodHandler) gosdk.MethodHandler {
	return func(ctx context.Context, method string, req gosdk.Request) (gosdk.Result, error) {
		if !may(ctx) {
			return nil, errForbidden
		}
		return next(ctx, method, req)
	}
}

func badSent(context.Context, *gosdk.CallToolRequest, struct{}) (*gosdk.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}

// Listed hides the tool from the list, and calls it all the same.
func Listed() *gosdk.Server {
	s := gosdk.NewServer(&gosdk.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(listed)
	gosdk.AddTool(s, &gosdk.Tool{Name: "listed"}, badSent) // want `tool "listed" reaches the file system .* \[authz/\w+\]`
	return s
}

func listed(next gosdk.MethodHandler) gosdk.MethodHandler {
	return func(ctx context.Context, method string, req gosdk.Request) (gosdk.Result, error) {
		if method == "tools/list" && !may(ctx) {
			return nil, errForbidden
		}
		return next(ctx, method, req)
	}
}
