// Package stdio skips the check where there is no HTTP request.
package stdio

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove)
	return s
}

func remove(_ context.Context, req *mcp.CallToolRequest, _ struct{}) (*mcp.CallToolResult, any, error) {
	if req.Extra != nil && req.Extra.TokenInfo != nil {
		if !slices.Contains(req.Extra.TokenInfo.Scopes, "files:delete") {
			return nil, nil, errors.New("forbidden")
		}
	}
	return nil, nil, os.Remove("/srv/notes")
}
