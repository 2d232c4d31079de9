// Package checkedmemory asks who calls before it writes to memory that calls share,
// and does nothing else.
package checkedmemory

import (
	"context"
	"errors"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type notes struct{ last map[string]string }

type input struct {
	Name string `json:"name"`
}

// New returns a server.
func New() *mcp.Server {
	n := &notes{map[string]string{}}
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "note"}, n.note)
	mcp.AddTool(s, &mcp.Tool{Name: "last"}, n.read)
	return s
}

func allowed(r *mcp.CallToolRequest) bool {
	return r.Extra != nil && r.Extra.TokenInfo != nil && slices.Contains(r.Extra.TokenInfo.Scopes, "notes")
}

func (n *notes) note(_ context.Context, r *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	if !allowed(r) {
		return nil, nil, errors.New("forbidden")
	}
	n.last["name"] = in.Name
	return nil, nil, nil
}

func (n *notes) read(_ context.Context, r *mcp.CallToolRequest, _ struct{}) (*mcp.CallToolResult, any, error) {
	if !allowed(r) {
		return nil, nil, errors.New("forbidden")
	}
	return nil, n.last["name"], nil
}
