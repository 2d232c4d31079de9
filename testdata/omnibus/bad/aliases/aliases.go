// Package aliases replaces what a table has a longer word for, and lets through all
// the rest.
package aliases

import (
	"context"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Command string `json:"command"`
}

var aliases = map[string]string{"ll": "ls -l", "la": "ls -a"}

func expand(command string) string {
	if long, ok := aliases[command]; ok {
		return long
	}
	return command
}

func known(command string) string {
	if long, ok := aliases[command]; ok {
		return long
	}
	return "true"
}

// New makes the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "aliases"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "run"}, run)
	mcp.AddTool(s, &mcp.Tool{Name: "alias"}, goodAlias)
	return s
}

func run(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	return nil, nil, exec.CommandContext(ctx, "sh", "-c", expand(in.Command)).Run() // want `tool "run" executes argument "command" as the text of sh -c`
}

func goodAlias(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	return nil, nil, exec.CommandContext(ctx, "sh", "-c", known(in.Command)).Run()
}
