// Package drivers looks one of two types up. Two types behind an interface are
// mostly drivers that do the same thing to different systems.
package drivers

import (
	"context"
	"errors"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Action string `json:"action"`
	Path   string `json:"path"`
}

type operation interface{ Do(path string) error }

type (
	remover struct{}
	maker   struct{}
)

func (remover) Do(path string) error { return os.Remove(path) }
func (maker) Do(path string) error   { return os.Mkdir(path, 0o755) }

var operations = map[string]operation{"remove": remover{}, "create": maker{}}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "files"}, files)
	return s
}

func files(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	op, ok := operations[in.Action] // limit(#5): missed, want `\[omnibus/open-dispatch\]`
	if !ok {
		return nil, nil, errors.New("no such action")
	}
	return nil, nil, op.Do(in.Path)
}
