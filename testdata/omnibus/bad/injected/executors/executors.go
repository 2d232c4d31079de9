// Package executors does the work of tools whose handlers another package makes.
package executors

import (
	"context"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"omnibus.test/bad/injected/adapter"
)

type shell struct{}

// Execute runs a script.
func (shell) Execute(ctx context.Context, params map[string]any) (string, error) {
	script, _ := params["script"].(string)
	out, err := exec.CommandContext(ctx, "sh", "-c", script).Output() // want `handler Execute executes argument "script" as the text of sh -c; .* \[omnibus/interpreter\]`
	return string(out), err
}

type status struct{}

// Execute shows one unit.
func (status) Execute(ctx context.Context, params map[string]any) (string, error) {
	unit, _ := params["unit"].(string)
	out, err := exec.CommandContext(ctx, "systemctl", "status", "--", unit).Output()
	return string(out), err
}

func program(ctx context.Context, params map[string]any) (string, error) {
	name, _ := params["name"].(string)
	out, err := exec.CommandContext(ctx, name).Output() // want `handler program executes argument "name" as the program of a process; .* \[omnibus/interpreter\]`
	return string(out), err
}

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("shell", mcp.WithString("script")), adapter.Handler(shell{}))
	s.AddTool(mcp.NewTool("status", mcp.WithString("unit")), adapter.Handler(status{}))
	s.AddTool(mcp.NewTool("program", mcp.WithString("name")), adapter.Handler(adapter.ExecutorFunc(program)))
	return s
}
