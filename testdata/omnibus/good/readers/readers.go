// Package readers picks among operations that only read different things.
package readers

import (
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("cluster", mcp.WithString("action")), goodCommands)
	s.AddTool(mcp.NewTool("containers", mcp.WithString("action")), goodHelper)
	s.AddTool(mcp.NewTool("pods", mcp.WithString("action")), goodVariadic)
	s.AddTool(mcp.NewTool("pages", mcp.WithString("page")), goodTable)
	s.AddTool(mcp.NewTool("metrics", mcp.WithString("source")), goodSources)
	s.AddTool(mcp.NewTool("reports", mcp.WithString("report"), mcp.WithReadOnlyHintAnnotation(true)), goodSaysSo)
	return s
}

func text(out []byte, err error) (*mcp.CallToolResult, error) {
	return mcp.NewToolResultText(string(out)), err
}

func goodCommands(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	switch r.GetString("action", "") {
	case "pods":
		return text(exec.CommandContext(ctx, "kubectl", "get", "pods").Output())
	case "info":
		return text(exec.CommandContext(ctx, "/usr/bin/kubectl", "cluster-info").CombinedOutput())
	case "history":
		cmd := exec.CommandContext(ctx, "git", "log", "--oneline")
		cmd.Dir = "/srv"
		return text(cmd.Output())
	case "disk":
		return text(exec.Command("df", "-h").Output())
	}
	return nil, errors.New("no such action")
}

func run(ctx context.Context, program, verb, what string) ([]byte, error) {
	return exec.CommandContext(ctx, program, verb, what).Output()
}

func goodHelper(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	switch r.GetString("action", "") {
	case "logs":
		return text(run(ctx, "docker", "logs", "web"))
	case "inspect":
		return text(run(ctx, "docker", "inspect", "web"))
	case "top":
		return text(run(ctx, "docker", "top", "web"))
	}
	return nil, errors.New("no such action")
}

func kubectl(ctx context.Context, args ...string) ([]byte, error) {
	return exec.CommandContext(ctx, "kubectl", args...).Output()
}

func goodVariadic(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	switch r.GetString("action", "") {
	case "list":
		return text(kubectl(ctx, "get", "pods", "-o", "json"))
	case "describe":
		return text(kubectl(ctx, "describe", "pods"))
	case "logs":
		return text(kubectl(ctx, "logs", "web"))
	}
	return nil, errors.New("no such action")
}

func fetch(ctx context.Context, url string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return "", err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	out, err := io.ReadAll(resp.Body)
	return string(out), err
}

func motd(context.Context) (string, error) {
	out, err := os.ReadFile("/etc/motd")
	return string(out), err
}

func news(ctx context.Context) (string, error) { return fetch(ctx, "http://news.internal/") }

var pages = map[string]func(context.Context) (string, error){
	"motd":   motd,
	"news":   news,
	"status": func(ctx context.Context) (string, error) { return fetch(ctx, "http://status.internal/") },
}

func goodTable(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	page, ok := pages[r.GetString("page", "")]
	if !ok {
		return nil, errors.New("no such page")
	}
	out, err := page(ctx)
	return mcp.NewToolResultText(out), err
}

// A source has one operation, and each of them reads.
type source interface {
	Collect(ctx context.Context) (string, error)
}

type (
	loadSource   struct{}
	memorySource struct{}
	remoteSource struct{}
)

func (loadSource) Collect(context.Context) (string, error) {
	out, err := os.ReadFile("/proc/loadavg")
	return string(out), err
}

func (memorySource) Collect(context.Context) (string, error) {
	out, err := os.ReadFile("/proc/meminfo")
	return string(out), err
}

func (remoteSource) Collect(ctx context.Context) (string, error) {
	return fetch(ctx, "http://metrics.internal/")
}

var sources = map[string]source{"load": loadSource{}, "memory": memorySource{}, "remote": remoteSource{}}

func goodSources(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	s, ok := sources[r.GetString("source", "")]
	if !ok {
		return nil, errors.New("no such source")
	}
	out, err := s.Collect(ctx)
	return mcp.NewToolResultText(out), err
}

var reports = map[string]func(context.Context) (string, error){
	"sales": func(ctx context.Context) (string, error) { return post(ctx, "http://reports.internal/sales") },
	"stock": func(ctx context.Context) (string, error) { return post(ctx, "http://reports.internal/stock") },
}

// post asks for a report, which changes nothing though the method says nothing about it.
func post(ctx context.Context, url string) (string, error) {
	resp, err := http.Post(url, "text/plain", nil)
	if err != nil {
		return "", err
	}
	return resp.Status, nil
}

func goodSaysSo(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	report, ok := reports[r.GetString("report", "")]
	if !ok {
		return nil, errors.New("no such report")
	}
	out, err := report(ctx)
	return mcp.NewToolResultText(out), err
}
