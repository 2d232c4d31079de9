// Package mcpgolang has handlers that mcp-golang calls by reflection.
package mcpgolang

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"

	mcp "github.com/metoro-io/mcp-golang"
	"github.com/metoro-io/mcp-golang/transport"
)

type runArgs struct {
	Script string `json:"script" jsonschema:"required,description=What to run"`
	Dir    string `json:"dir" jsonschema:"enum=a,enum=b"`
}

type pathArgs struct {
	Path *string `json:"path" jsonschema:"required"`
}

// New registers the tools.
func New(t transport.Transport) error {
	s := mcp.NewServer(t)
	return errors.Join(
		s.RegisterTool("run", "Runs", badRun),          // want `tool "run" reaches the process.*\[authz/missing\]`
		s.RegisterTool("remove", "Removes", badRemove), // want `tool "remove" reaches the file system .*\[authz/missing\]`
		s.RegisterTool("guarded", "Removes", goodRemove),
		s.RegisterTool("upper", "Echoes", goodEcho),
	)
}

func badRun(in runArgs) (*mcp.ToolResponse, error) {
	log.Printf("in %s", in.Dir)                              // want `tool "run" writes argument "dir" raw into a log record`
	out, err := exec.Command("sh", "-c", in.Script).Output() // want `tool "run" executes argument "script" as the text of sh -c`
	return mcp.NewToolResponse(mcp.NewTextContent(string(out))), err
}

func badRemove(ctx context.Context, in pathArgs) (*mcp.ToolResponse, error) {
	log.Println("removing", *in.Path) // want `tool "remove" writes argument "path" raw into a log record`
	return mcp.NewToolResponse(), os.Remove(*in.Path)
}

func goodRemove(ctx context.Context, in pathArgs) (*mcp.ToolResponse, error) {
	if err := allowed(ctx, "remove"); err != nil {
		return nil, err
	}
	log.Println("removing a path of", len(*in.Path))
	return mcp.NewToolResponse(), exec.Command("rm", "--", *in.Path).Run()
}

func goodEcho(in runArgs) (*mcp.ToolResponse, error) {
	return mcp.NewToolResponse(mcp.NewTextContent(in.Script)), nil
}

//mcplint:scope-check
func allowed(ctx context.Context, scope string) error {
	if ctx.Value("scope") != scope {
		return errors.New("denied")
	}
	return nil
}
