// Package perrequest makes a server for each request, with tools for those who
// may use them.
package perrequest

import (
	"context"
	"net/http"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

func raw(ctx context.Context, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

func schema() any { return map[string]any{"type": "object"} }

func newBase() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "perrequest"}, nil)
	s.AddTool(&mcp.Tool{Name: "perrequest_get", InputSchema: schema()}, raw)
	return s
}

func registerDel(s *mcp.Server) {
	s.AddTool(&mcp.Tool{Name: "perrequest_del", InputSchema: schema()}, raw)
}

// Handler serves.
func Handler() http.Handler {
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		s := newBase()
		if ti := auth.TokenInfoFromContext(r.Context()); ti != nil && slices.Contains(ti.Scopes, "write") {
			registerDel(s)
		}
		return s
	}, nil)
}
