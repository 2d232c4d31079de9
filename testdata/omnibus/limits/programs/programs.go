// Package programs starts programs whose names were configured. Those that execute
// what they are told without a word that says so are not recognised.
package programs

import (
	"context"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Host    string `json:"host"`
	Command string `json:"command"`
}

type remote struct{ ssh string }

// New returns the server.
func New(r remote) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "remote"}, r.run)
	return s
}

func (r remote) run(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	return nil, nil, exec.Command(r.ssh, "-p", "22", in.Host, in.Command).Run() // limit: missed, want `\[omnibus/interpreter\]`
}
