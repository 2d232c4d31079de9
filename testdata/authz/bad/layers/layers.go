// Package layers calls notes around which nobody asks who calls.
package layers

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/good/layers/service"
)

type input struct {
	Name string `json:"name"`
}

type handlers struct{ notes service.Notes }

// New returns a server.
func New() *mcp.Server {
	h := &handlers{service.New("/srv/")}
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, h.remove) // want `tool "remove" .*\[authz/missing\]`
	return s
}

func (h *handlers) remove(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	return nil, nil, h.notes.Remove(ctx, in.Name)
}
