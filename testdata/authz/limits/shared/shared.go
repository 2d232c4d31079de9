// Package shared reads what one caller left for the others.
package shared

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type notes struct{ byName map[string]string }

// New returns the server.
func New(n *notes) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "read"}, n.read) // limit(#9): missed, want `\[authz/missing\]`
	return s
}

func (n *notes) read(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return nil, n.byName["first"], nil
}
