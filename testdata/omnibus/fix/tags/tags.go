// Package tags describes its tools with struct tags.
package tags

import (
	"context"
	"errors"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type input struct {
	Action string `json:"action"`
	Path   string `json:"path" jsonschema:"required"`
}

type marked struct {
	Action string `json:"action" jsonschema:"required"`
	Path   string `json:"path"`
}

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("folder", mcp.WithInputSchema[input]()), mcp.NewTypedToolHandler(folder))
	s.AddTool(mcp.NewTool("file", mcp.WithInputSchema[marked]()), mcp.NewTypedToolHandler(file))
	return s
}

func folder(_ context.Context, _ mcp.CallToolRequest, in input) (*mcp.CallToolResult, error) {
	switch in.Action {
	case "create": // want `tool "folder" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		return nil, os.Mkdir(in.Path, 0o755)
	case "remove":
		return nil, os.Remove(in.Path)
	case "empty":
		return nil, os.RemoveAll(in.Path)
	}
	return nil, errors.New("no such action")
}

func file(_ context.Context, _ mcp.CallToolRequest, in marked) (*mcp.CallToolResult, error) {
	switch in.Action {
	case "touch": // want `tool "file" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		return nil, os.WriteFile(in.Path, nil, 0o644)
	case "remove":
		return nil, os.Remove(in.Path)
	case "chmod":
		return nil, os.Chmod(in.Path, 0o644)
	}
	return nil, errors.New("no such action")
}
