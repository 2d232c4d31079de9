// Package wordlist hands words that are only data to a builder that keeps them in
// a field.
package wordlist

import (
	"context"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Pod       string `json:"pod"`
	Container string `json:"container"`
	Pattern   string `json:"pattern"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type command struct {
	program string
	args    []string
}

func (c *command) with(args ...string) *command {
	c.args = append(c.args, args...)
	return c
}

func (c *command) run() error { return exec.Command(c.program, c.args...).Run() }

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "restart"}, goodPod)
	mcp.AddTool(s, &mcp.Tool{Name: "logs"}, goodLogs)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, goodSearch)
	return s
}

func goodPod(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, (&command{program: "kubectl"}).with("exec", in.Pod, "--", "nginx", "-s", "reload").run()
}

func goodLogs(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, (&command{program: "kubectl"}).with("logs", in.Pod).with("-c", in.Container).run()
}

func goodSearch(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, (&command{program: "git"}).with("grep", "--", in.Pattern).run()
}
