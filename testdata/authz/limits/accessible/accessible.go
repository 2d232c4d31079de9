// Package accessible lists what a set names that was put together from claims: a
// flag in it says that it is everything.
package accessible

import (
	"context"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type set struct {
	all   bool
	names []string
}

func accessible(ctx context.Context) set {
	t := auth.TokenInfoFromContext(ctx)
	switch {
	case t == nil:
		return set{}
	case slices.Contains(t.Scopes, "everything"):
		return set{all: true}
	}
	return set{names: []string{"public"}}
}

// New returns a server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "list"}, list) // limit(#9): false alarm // want `\[authz/missing\]`
	return s
}

func list(ctx context.Context, _ *mcp.CallToolRequest, _ struct{}) (*mcp.CallToolResult, any, error) {
	of := accessible(ctx)
	if of.all {
		found, err := os.ReadDir("/srv/notes")
		return nil, found, err
	}
	var found []os.FileInfo
	for _, name := range of.names {
		info, err := os.Stat("/srv/notes/" + name)
		if err != nil {
			return nil, nil, err
		}
		found = append(found, info)
	}
	return nil, found, nil
}
