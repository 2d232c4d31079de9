// Package builder collects the words of a command line in a struct, a list at a
// time: what the words of one list do is told by those of another.
package builder

import (
	"context"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Pod     string `json:"pod"`
	Command string `json:"command"`
}

type command struct {
	program string
	args    []string
}

func (c *command) with(args ...string) *command {
	c.args = append(c.args, args...)
	return c
}

func (c *command) run() error {
	return exec.Command(c.program, c.args...).Run()
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "pod"}, pod)
	return s
}

func pod(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	c := &command{program: "kubectl"}
	return nil, nil, c.with("exec", in.Pod, "--").with(in.Command).run() // limit(#5): missed, want `\[omnibus/interpreter\]`
}
