// Package dependency calls functions of a struct that decide nothing about the
// caller.
package dependency

import (
	"context"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Path string `json:"path"`
}

// Deps is what the tools need of the rest of the program.
type Deps struct {
	Valid  func(path string) error
	Permit func(ctx context.Context, user string) error
}

// New returns the server.
func New(d Deps) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "valid"}, d.badValid)     // want `tool "valid" .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "dropped"}, d.badDropped) // want `tool "dropped" .* \[authz/missing\]`
	return s
}

// badValid asks about the argument alone.
func (d Deps) badValid(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	if err := d.Valid(in.Path); err != nil {
		return nil, nil, err
	}
	return nil, nil, os.Remove(in.Path)
}

// badDropped does not look at the answer.
func (d Deps) badDropped(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	_ = d.Permit(ctx, req.Extra.TokenInfo.UserID)
	return nil, nil, os.Remove(in.Path)
}
