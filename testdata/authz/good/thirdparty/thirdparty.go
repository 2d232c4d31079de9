// Package thirdparty asks a library of another module who calls.
package thirdparty

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"example.org/thirdparty/identity"
)

var errForbidden = errors.New("forbidden")

var permissions = map[string]string{
	"remove": "files:delete",
	"create": "files:write",
}

type users interface {
	HasPermission(user, permission string) (bool, error)
}

type tools struct{ users users }

// New returns a server whose middleware asks what the caller may do.
func New(u users) *server.MCPServer {
	t := &tools{u}
	s := server.NewMCPServer("test", "1", server.WithToolHandlerMiddleware(t.authorize))
	s.AddTool(mcp.NewTool("remove"), act)
	s.AddTool(mcp.NewTool("create"), act)
	s.AddTool(mcp.NewTool("own"), own)
	return s
}

func (t *tools) authorize(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		who, ok := identity.FromContext(ctx)
		if !ok {
			return nil, errForbidden
		}
		if want, ok := permissions[r.Params.Name]; ok {
			has, err := t.users.HasPermission(who.Name, want)
			if err != nil || !has {
				return nil, errForbidden
			}
		}
		return next(ctx, r)
	}
}

func act(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove("/srv/notes")
}

func own(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	who, _ := identity.FromContext(ctx)
	if !slices.Contains(who.Roles, "admin") {
		return nil, errForbidden
	}
	return nil, os.Remove("/srv/all")
}
