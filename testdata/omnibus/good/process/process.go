// Package process runs constant programs.
package process

import (
	"context"
	"errors"
	"os/exec"
	"strings"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Path  string `json:"path"`
	Count int    `json:"count"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "log"}, goodFixedPlace)
	mcp.AddTool(s, &mcp.Tool{Name: "list"}, goodFixedPlaceOfList)
	mcp.AddTool(s, &mcp.Tool{Name: "report"}, goodParameterOfScript)
	mcp.AddTool(s, &mcp.Tool{Name: "device"}, device{"/opt/tool"}.goodFlagOfOthers)
	mcp.AddTool(s, &mcp.Tool{Name: "show"}, goodReadBack)
	mcp.AddTool(s, &mcp.Tool{Name: "since"}, goodFormedWord)
	return s
}

// The command line is read back and added to; the environment is not the caller's
// because of what the arguments are.
func goodReadBack(_ context.Context, _ request, in input) (result, any, error) {
	cmd := exec.Command("git", "log", "--", in.Path)
	cmd.Env = append(cmd.Env, "LANG=C")
	cmd.Args = append(cmd.Args, "--reverse")
	for _, word := range cmd.Args {
		if word == "--all" {
			return nil, nil, errors.New(strings.Join(cmd.Args, " "))
		}
	}
	out, err := cmd.Output()
	return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: cmd.String() + string(out)}}}, nil, err
}

type device struct{ program string }

// A flag by which one client gets its text names something else to another program.
func (d device) goodFlagOfOthers(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command(d.program, "-s", in.Path, "push", in.Path).Run()
}

func goodFixedPlace(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("git", "log", "--", in.Path).Run()
}

func goodFixedPlaceOfList(_ context.Context, _ request, in input) (result, any, error) {
	argv := []string{"log", "--"}
	argv = append(argv, in.Path)
	return nil, nil, exec.Command("git", argv...).Run()
}

func goodParameterOfScript(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("sh", "/opt/report.sh", in.Path).Run()
}

// A word of a command line that can hold nothing but a time.
func goodFormedWord(_ context.Context, _ request, in input) (result, any, error) {
	since, err := time.Parse(time.RFC3339, in.Path)
	if err != nil {
		return nil, nil, err
	}
	words := strings.Fields("journalctl --since " + since.Format(time.RFC3339))
	return nil, nil, exec.Command(words[0], words[1:]...).Run()
}
