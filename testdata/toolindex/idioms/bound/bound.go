// Package bound has a method value as its handler.
package bound

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type files struct{ root string }

type in struct {
	Path string `json:"path" jsonschema:"which file"`
	Deep bool   `json:"deep,omitempty"`
}

func (f *files) del(ctx context.Context, r *mcp.CallToolRequest, v in) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}

// Run makes the server.
func Run(root string) {
	f := &files{root: root}
	s := mcp.NewServer(&mcp.Implementation{Name: "bound"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "bound_del", Description: "remove a file"}, f.del)
}
