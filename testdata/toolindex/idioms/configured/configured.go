// Package configured hands the functions that register its tools to the package
// that makes the server. The tools meet it here.
package configured

import (
	"context"
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/toolindex/idioms/configured/serve"
)

func raw(ctx context.Context, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

func schema() any { return map[string]any{"type": "object"} }

var table = []struct {
	register func(*mcp.Server)
	hidden   bool
}{
	{register: func(s *mcp.Server) { s.AddTool(&mcp.Tool{Name: "configured_get", InputSchema: schema()}, raw) }},
	{register: func(s *mcp.Server) { s.AddTool(&mcp.Tool{Name: "configured_set", InputSchema: schema()}, raw) }},
}

func fill(show func(context.Context) bool) serve.Configure {
	return func(ctx context.Context, s *mcp.Server) {
		for _, row := range table {
			if row.hidden && !show(ctx) {
				continue
			}
			row.register(s)
		}
	}
}

// Handler serves.
func Handler(show func(context.Context) bool) http.Handler {
	return serve.Handler(fill(show), func(ctx context.Context, s *mcp.Server) {
		s.AddTool(&mcp.Tool{Name: "configured_del", InputSchema: schema()}, raw)
	})
}
