// Package memory hands the text over in ways that are not followed.
package memory

import (
	"context"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Command string `json:"command"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
	key     string
)

var last string

var queue = make(chan string, 1)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "variable"}, variable)
	mcp.AddTool(s, &mcp.Tool{Name: "channel"}, channel)
	mcp.AddTool(s, &mcp.Tool{Name: "context"}, contextValue)
	go serve()
	return s
}

func variable(context.Context, request, input) (result, any, error) {
	return nil, nil, exec.Command("sh", "-c", last).Run() // limit(#4): missed, want `\[omnibus/interpreter\]`
}

func channel(_ context.Context, _ request, in input) (result, any, error) {
	last = in.Command
	queue <- in.Command
	return nil, nil, nil
}

func serve() {
	for script := range queue {
		exec.Command("sh", "-c", script).Run() // limit(#4): missed, want `\[omnibus/interpreter\]`
	}
}

// keyOf makes keys when the program runs.
func keyOf(name string) key { return key("memory." + name) }

func contextValue(ctx context.Context, _ request, in input) (result, any, error) {
	return nil, nil, fromContext(context.WithValue(ctx, keyOf("script"), in.Command))
}

func fromContext(ctx context.Context) error {
	script, _ := ctx.Value(keyOf("script")).(string)
	return exec.Command("sh", "-c", script).Run() // limit(#4): missed, want `\[omnibus/interpreter\]`
}
