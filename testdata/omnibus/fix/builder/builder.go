// Package builder describes its tools with options.
package builder

import (
	"context"
	"errors"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("folder", mcp.WithString("action", mcp.Required()), mcp.WithString("path", mcp.Required())), folder)
	s.AddTool(mcp.NewTool("file",
		mcp.WithDescription("do something to a file"),
		mcp.WithString("action",
			mcp.Required(),
			mcp.Description("what to do"),
		),
		mcp.WithString("path"),
	), file)
	return s
}

func folder(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	path := r.GetString("path", "")
	switch r.GetString("action", "") {
	case "create": // want `tool "folder" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		return nil, os.Mkdir(path, 0o755)
	case "remove":
		return nil, os.Remove(path)
	case "empty":
		return nil, os.RemoveAll(path)
	}
	return nil, errors.New("no such action")
}

func file(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	path := r.GetString("path", "")
	switch r.GetString("action", "") {
	case "touch": // want `tool "file" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		return nil, os.WriteFile(path, nil, 0o644)
	case "remove":
		return nil, os.Remove(path)
	case "chmod":
		return nil, os.Chmod(path, 0o644)
	}
	return nil, errors.New("no such action")
}
