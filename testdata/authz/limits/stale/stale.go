// Package stale asks the context of a call who calls, which in a session that the
// server keeps says who opened it: the scopes of a later token are not seen. Whether
// a server keeps sessions is decided where it is served, often by a flag.
package stale

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, remove) // missed
	return s
}

func remove(ctx context.Context, _ *mcp.CallToolRequest, _ struct{}) (*mcp.CallToolResult, any, error) {
	if !slices.Contains(auth.TokenInfoFromContext(ctx).Scopes, "files") {
		return nil, nil, errors.New("forbidden")
	}
	return nil, nil, os.Remove("/srv/notes")
}
