// Package carrier asks libraries of other modules who calls. Their code is not
// analysed: whether they know it is told by their names and by whether they wrap
// HTTP handlers, which errs both ways.
package carrier

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"example.org/thirdparty/badge"
	"example.org/thirdparty/viewer"
)

var errForbidden = errors.New("forbidden")

// New returns a server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("viewed"), viewed) // limit(#9): missed, want `\[authz/missing\]`
	s.AddTool(mcp.NewTool("worn"), worn)     // limit(#9): false alarm // want `tool "worn" reaches the file system .* \[authz/missing\]`
	return s
}

// viewed believes a library that is named like one that knows who calls, and only
// repeats what the request says.
func viewed(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	if !slices.Contains(viewer.FromContext(ctx).Roles, "admin") {
		return nil, errForbidden
	}
	return nil, os.Remove("/srv/notes")
}

// worn asks a library that knows who calls, and is not named so.
func worn(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	if !slices.Contains(badge.Worn(ctx).Doors, "notes") {
		return nil, errForbidden
	}
	return nil, os.Remove("/srv/notes")
}
