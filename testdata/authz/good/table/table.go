// Package table pairs tools with scopes in tables that a middleware reads.
package table

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/auth"
)

var errForbidden = errors.New("forbidden")

type policy struct{ scopes map[string][]string }

// New returns a server whose table is filled where the tools are registered.
func New() *server.MCPServer {
	p := &policy{map[string][]string{}}
	s := server.NewMCPServer("test", "1", server.WithToolHandlerMiddleware(p.authorize))
	p.add(s, mcp.NewTool("remove"), "files:delete")
	p.add(s, mcp.NewTool("create"), "files:write")
	return s
}

func (p *policy) add(s *server.MCPServer, tool mcp.Tool, scopes ...string) {
	p.scopes[tool.Name] = scopes
	s.AddTool(tool, act)
}

func (p *policy) authorize(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		want, ok := p.scopes[r.Params.Name]
		if !ok {
			return nil, errForbidden
		}
		token := auth.TokenInfoFromContext(ctx)
		for _, w := range want {
			if !slices.Contains(token.Scopes, w) {
				return nil, errForbidden
			}
		}
		return next(ctx, r)
	}
}

// NewSwitch returns a server whose middleware tells tools apart itself.
func NewSwitch() *server.MCPServer {
	s := server.NewMCPServer("test", "1", server.WithToolHandlerMiddleware(bySwitch))
	s.AddTool(mcp.NewTool("remove"), act)
	s.AddTool(mcp.NewTool("create"), act)
	s.AddTool(mcp.NewTool("version"), pure)
	return s
}

func bySwitch(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		switch r.Params.Name {
		case "remove", "create":
			if !slices.Contains(auth.TokenInfoFromContext(ctx).Scopes, "files") {
				return nil, errForbidden
			}
		}
		return next(ctx, r)
	}
}

func act(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove("/srv/notes")
}

func pure(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return mcp.NewToolResultText("1"), nil
}
