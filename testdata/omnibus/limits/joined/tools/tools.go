// Package tools has the handlers, and says what they need.
package tools

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Queries runs statements.
type Queries interface {
	Run(ctx context.Context, statement string) (string, error)
}

type input struct {
	Statement string `json:"statement"`
}

// Add adds the tools to a server.
func Add(s *mcp.Server, q Queries) {
	mcp.AddTool(s, &mcp.Tool{Name: "ask_database"}, func(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
		out, err := q.Run(ctx, in.Statement)
		return nil, out, err
	})
}
