// Package copies uses copies of mcp-go: one that is known, and one that only a
// flag names.
package copies

import (
	"context"
	"os"

	"example.com/fork/mcp"
	"example.com/fork/server"
	compat "github.com/stacklok/toolhive-core/mcpcompat/mcp"
	compatserver "github.com/stacklok/toolhive-core/mcpcompat/server"
)

// wrapper has the server's methods as its own.
type wrapper struct{ *compatserver.MCPServer }

func known() *wrapper {
	w := &wrapper{compatserver.NewMCPServer("files", "1", compatserver.WithCompletionHandler(complete), compatserver.WithSubscribeHandlers(watch, watch))}
	w.AddResourceWithResult(compat.Resource{URI: "file://motd"}, motd)
	w.AddResourceTemplateWithResult(compat.ResourceTemplate{URITemplate: "file://{path}"}, file)
	w.AddTool(compat.NewTool("read_file", compat.WithString("format", compat.Enum("text", "hex"))), func(ctx context.Context, req compat.CallToolRequest) (*compat.CallToolResult, error) {
		data, err := os.ReadFile(req.GetString("path", ""))
		return compat.NewToolResultText(string(data)), err
	})
	_ = compatserver.ServeStdio(w.MCPServer)
	return w
}

// adder is what the program calls a server.
type adder interface {
	AddTool(tool mcp.Tool, handler server.ToolHandlerFunc)
}

func named() *server.MCPServer {
	s := server.NewMCPServer("files", "1", server.WithToolHandlerMiddleware(logged))
	s.AddTools(server.ServerTool{Tool: mcp.NewTool("list_files"), Handler: remove})
	add(s)
	return s
}

func add(s adder) {
	s.AddTool(mcp.NewTool("remove_file", mcp.WithString("path", mcp.Required())), remove)
}

func remove(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	path, err := req.RequireString("path")
	if err != nil {
		return nil, err
	}
	return mcp.NewToolResultText(path), os.Remove(path)
}

func logged(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) { return next(ctx, req) }
}

// What the copy has beyond the original.

func complete(ctx context.Context, req compat.CompleteRequest) (*compat.CompleteResult, error) {
	_, err := os.ReadDir(req.Params.Argument.Value)
	return &compat.CompleteResult{}, err
}

func watch(ctx context.Context, uri string) error { return os.Chmod(uri, 0o600) }

func motd(ctx context.Context, req compat.ReadResourceRequest) (*compat.ReadResourceResult, error) {
	_, err := os.ReadFile("/etc/motd")
	return &compat.ReadResourceResult{}, err
}

func file(ctx context.Context, req compat.ReadResourceRequest) (*compat.ReadResourceResult, error) {
	_, err := os.ReadFile(req.Params.URI)
	return &compat.ReadResourceResult{}, err
}
