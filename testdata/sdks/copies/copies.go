// Package copies uses copies of mcp-go: one that is known, and one that only a
// flag names.
package copies

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"

	"example.com/fork/mcp"
	"example.com/fork/server"
	compat "github.com/stacklok/toolhive-core/mcpcompat/mcp"
	compatserver "github.com/stacklok/toolhive-core/mcpcompat/server"
)

// Known has tools of a copy that is known.
func Known() *compatserver.MCPServer {
	s := compatserver.NewMCPServer("test", "1")
	s.AddTool(compat.NewTool("run", compat.WithString("script")), func(ctx context.Context, req compat.CallToolRequest) (*compat.CallToolResult, error) { // want `tool "run" reaches the process.*\[authz/missing\]`
		log.Print(req.GetArguments())                                           // want `tool "run" writes the arguments raw into a log record`
		return nil, exec.Command("sh", "-c", req.GetString("script", "")).Run() // want `tool "run" executes argument "script" as the text of sh -c`
	})
	s.AddTool(compat.NewTool("format", compat.WithString("format")), func(ctx context.Context, req compat.CallToolRequest) (*compat.CallToolResult, error) {
		if f := req.GetString("format", ""); f != "text" && f != "hex" {
			return nil, errors.New("no such format")
		}
		log.Print(req.GetString("format", ""))
		return compat.NewToolResultText("x"), nil
	})
	return s
}

// Named has tools of a copy that a flag names.
func Named() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("remove", mcp.WithString("path")), badRemove) // want `tool "remove" reaches the process .*\[authz/missing\]`
	s.AddTool(mcp.NewTool("echo", mcp.WithString("format")), goodEcho)
	return s
}

// Guarded has a check.
func Guarded() *server.MCPServer {
	s := server.NewMCPServer("test", "1", server.WithToolHandlerMiddleware(guard))
	s.AddTools(server.ServerTool{Tool: mcp.NewTool("keep"), Handler: remove})
	return s
}

func badRemove(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	path, err := req.RequireString("path")
	if err != nil {
		return nil, err
	}
	log.Print(path)                                                   // want `tool "remove" writes argument "path" raw into a log record`
	exec.Command("sh", "-c", mcp.ParseString(req, "after", "")).Run() // want `tool "remove" executes argument "after" as the text of sh -c`
	return nil, os.Remove(path)
}

// goodEcho validates what a later call of the accessor returns again.
func goodEcho(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	if f := req.GetString("format", ""); f != "text" && f != "hex" {
		return nil, errors.New("no such format")
	}
	log.Print(req.GetString("format", ""))
	return mcp.NewToolResultText("x"), nil
}

func remove(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove(req.GetString("path", ""))
}

func guard(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		if err := allowed(ctx, req.Params.Name); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

//mcplint:scope-check
func allowed(ctx context.Context, scope string) error {
	if ctx.Value("scope") != scope {
		return errors.New("denied")
	}
	return nil
}
