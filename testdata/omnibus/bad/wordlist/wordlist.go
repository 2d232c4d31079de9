// Package wordlist hands the words of a command line to a builder that keeps them
// in a field: what they do is told by the list itself.
package wordlist

import (
	"context"
	"os"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Pod      string `json:"pod"`
	Command  string `json:"command"`
	Manifest string `json:"manifest"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type command struct {
	program string
	args    []string
	token   string
}

func newCommand(program string) *command { return &command{program: program} }

func (c *command) with(args ...string) *command {
	c.args = append(c.args, args...)
	return c
}

func (c *command) build() (string, []string) {
	args := append([]string{}, c.args...)
	if c.token != "" {
		args = append(args, "--token", c.token)
	}
	return c.program, args
}

func (c *command) runPod() error {
	program, args := c.build()
	return exec.Command(program, args...).Run() // want `tool "pod" executes argument "command" as the program of exec; .* \[omnibus/interpreter\]`
}

func (c *command) runManifest() error {
	program, args := c.build()
	return exec.Command(program, args...).Run() // want `tool "manifest" executes argument "manifest" as the manifest of apply; .* \[omnibus/interpreter\]`
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "pod"}, badPod)
	mcp.AddTool(s, &mcp.Tool{Name: "manifest"}, badManifest)
	return s
}

func badPod(_ context.Context, _ request, in input) (result, any, error) {
	args := []string{"exec", in.Pod, "--", in.Command}
	return nil, nil, newCommand("kubectl").with(args...).runPod()
}

func badManifest(_ context.Context, _ request, in input) (result, any, error) {
	file, err := os.CreateTemp("", "manifest")
	if err != nil {
		return nil, nil, err
	}
	defer os.Remove(file.Name())
	if _, err := file.WriteString(in.Manifest); err != nil {
		return nil, nil, err
	}
	return nil, nil, newCommand("kubectl").with("apply", "-f", file.Name()).runManifest()
}
