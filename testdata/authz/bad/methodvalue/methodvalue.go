// Package methodvalue registers methods of interfaces as what its handlers call.
package methodvalue

import (
	"context"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// A Store is implemented elsewhere.
type Store interface {
	Delete(ctx context.Context, name string) (any, error)
}

type eraser interface {
	Erase(ctx context.Context, name string) (any, error)
}

type disk struct{ dir string }

func (d *disk) Erase(_ context.Context, name string) (any, error) {
	return nil, os.Remove(d.dir + name)
}

type namer interface {
	Describe(ctx context.Context, name string) (any, error)
}

type words struct{}

func (words) Describe(_ context.Context, name string) (any, error) { return "a " + name, nil }

type input struct {
	Name string `json:"name"`
}

// New returns a server.
func New(store Store, e eraser, n namer) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	add(s, "delete", store.Delete) // want `tool "delete" calls Delete and no scope check .* \[authz/missing\]`
	add(s, "erase", e.Erase)       // want `tool "erase" reaches the file system \(Remove .* \[authz/missing\]`
	add(s, "describe", n.Describe)
	return s
}

var (
	_ = New(nil, &disk{}, words{})
)

func add(s *mcp.Server, name string, call func(context.Context, string) (any, error)) {
	mcp.AddTool(s, &mcp.Tool{Name: name}, func(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
		out, err := call(ctx, in.Name)
		return nil, out, err
	})
}
