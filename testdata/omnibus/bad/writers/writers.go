// Package writers picks among operations of one program that change something.
package writers

import (
	"context"
	"errors"
	"os"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("container", mcp.WithString("action")), badCommands)
	s.AddTool(mcp.NewTool("unit", mcp.WithString("action")), badHelper)
	s.AddTool(mcp.NewTool("pod", mcp.WithString("action")), badVariadic)
	s.AddTool(mcp.NewTool("page", mcp.WithString("page")), badTable)
	s.AddTool(mcp.NewTool("job", mcp.WithString("job")), badJobs)
	return s
}

func text(out []byte, err error) (*mcp.CallToolResult, error) {
	return mcp.NewToolResultText(string(out)), err
}

func badCommands(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	switch r.GetString("action", "") {
	case "start": // want `tool "container" picks one of 3 operations by argument "action" \("start", "stop", "logs", "inspect"\)`
		return text(exec.CommandContext(ctx, "docker", "start", "web").Output())
	case "stop":
		return text(exec.CommandContext(ctx, "docker", "stop", "web").Output())
	case "logs":
		return text(exec.CommandContext(ctx, "docker", "logs", "web").Output())
	case "inspect":
		return text(exec.CommandContext(ctx, "docker", "inspect", "web").Output())
	}
	return nil, errors.New("no such action")
}

func run(ctx context.Context, program, verb, what string) ([]byte, error) {
	return exec.CommandContext(ctx, program, verb, what).Output()
}

func badHelper(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	switch r.GetString("action", "") {
	case "start": // want `tool "unit" picks one of 3 operations by argument "action"`
		return text(run(ctx, "systemctl", "start", "web"))
	case "stop":
		return text(run(ctx, "systemctl", "stop", "web"))
	case "enable":
		return text(run(ctx, "systemctl", "enable", "web"))
	}
	return nil, errors.New("no such action")
}

func kubectl(ctx context.Context, args ...string) ([]byte, error) {
	return exec.CommandContext(ctx, "kubectl", args...).Output()
}

func badVariadic(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	switch r.GetString("action", "") {
	case "delete": // want `tool "pod" picks one of 3 operations by argument "action"`
		return text(kubectl(ctx, "delete", "pod", "web"))
	case "cordon":
		return text(kubectl(ctx, "cordon", "node"))
	case "get":
		return text(kubectl(ctx, "get", "pods"))
	}
	return nil, errors.New("no such action")
}

func show(context.Context) (string, error) {
	out, err := os.ReadFile("/srv/page")
	return string(out), err
}

func remove(context.Context) (string, error) { return "", os.Remove("/srv/page") }

var pages = map[string]func(context.Context) (string, error){"show": show, "remove": remove}

func badTable(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	page, ok := pages[r.GetString("page", "")] // want `tool "page" calls whatever argument "page" finds in a table`
	if !ok {
		return nil, errors.New("no such page")
	}
	out, err := page(ctx)
	return mcp.NewToolResultText(out), err
}

type job interface {
	Do(ctx context.Context) (string, error)
}

type (
	readJob   struct{}
	cleanJob  struct{}
	rotateJob struct{}
)

func (readJob) Do(context.Context) (string, error) {
	out, err := os.ReadFile("/srv/log")
	return string(out), err
}

func (cleanJob) Do(context.Context) (string, error) { return "", os.RemoveAll("/srv/tmp") }

func (rotateJob) Do(context.Context) (string, error) { return "", os.Rename("/srv/log", "/srv/log.1") }

var jobs = map[string]job{"read": readJob{}, "clean": cleanJob{}, "rotate": rotateJob{}}

func badJobs(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	j, ok := jobs[r.GetString("job", "")] // want `tool "job" calls whatever argument "job" finds in a table`
	if !ok {
		return nil, errors.New("no such job")
	}
	out, err := j.Do(ctx)
	return mcp.NewToolResultText(out), err
}
