// Package shells hands arguments to programs as data.
package shells

import (
	"context"
	"os"
	"os/exec"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Name string   `json:"name"`
	Host string   `json:"host"`
	Text string   `json:"text"`
	Tags []string `json:"tags"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, goodHelper)
	mcp.AddTool(s, &mcp.Tool{Name: "parameter"}, goodParameterOfScript)
	mcp.AddTool(s, &mcp.Tool{Name: "pod"}, goodPod)
	mcp.AddTool(s, &mcp.Tool{Name: "node"}, goodNode)
	mcp.AddTool(s, &mcp.Tool{Name: "stdin"}, goodStdin)
	mcp.AddTool(s, &mcp.Tool{Name: "file"}, goodFile)
	mcp.AddTool(s, &mcp.Tool{Name: "environment"}, goodEnvironment)
	mcp.AddTool(s, &mcp.Tool{Name: "behind"}, goodBehindProgram)
	mcp.AddTool(s, &mcp.Tool{Name: "tags"}, goodFlagForEach)
	return s
}

func run(ctx context.Context, program string, args ...string) ([]byte, error) {
	return exec.CommandContext(ctx, program, args...).CombinedOutput()
}

func goodHelper(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := run(ctx, "git", "show", in.Name)
	return nil, nil, err
}

func goodParameterOfScript(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("sh", "-c", `grep -r "$1" /srv`, "sh", in.Text).Run()
}

func goodPod(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("kubectl", "exec", in.Name, "--", "uptime").Run()
}

func goodNode(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("kubectl", "describe", "node", in.Name).Run()
}

func goodStdin(_ context.Context, _ request, in input) (result, any, error) {
	c := exec.Command("wc", "-l")
	c.Stdin = strings.NewReader(in.Text)
	return nil, nil, c.Run()
}

func goodFile(_ context.Context, _ request, in input) (result, any, error) {
	const name = "/tmp/text"
	if err := os.WriteFile(name, []byte(in.Text), 0o600); err != nil {
		return nil, nil, err
	}
	return nil, nil, exec.Command("wc", "-l", name).Run()
}

func goodEnvironment(_ context.Context, _ request, in input) (result, any, error) {
	c := exec.Command("make")
	c.Env = append(os.Environ(), "TARGET="+in.Name)
	return nil, nil, c.Run()
}

// start runs a program of one suite.
func start(args []string) error {
	return execute(append([]string{"git"}, args...))
}

func execute(words []string) error {
	return exec.Command(words[0], words[1:]...).Run()
}

func goodBehindProgram(_ context.Context, _ request, in input) (result, any, error) {
	args := []string{"branch", "--list", in.Name}
	if in.Host != "" {
		args = append(args, "--contains", in.Host)
	}
	return nil, nil, start(args)
}

func goodFlagForEach(_ context.Context, _ request, in input) (result, any, error) {
	args := []string{"list"}
	for _, tag := range in.Tags {
		args = append(args, "--tag="+tag)
	}
	return nil, nil, exec.Command("backup", args...).Run()
}
