// Package dstotijn has handlers that return no error.
package dstotijn

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"os"
	"os/exec"

	"github.com/dstotijn/go-mcp"
)

type pathParams struct {
	Path string `json:"path"`
}

// New registers tools.
func New() *mcp.Server {
	s := mcp.NewServer(mcp.ServerConfig{Name: "test"})
	s.RegisterTools( // want `tool "remove" reaches the file system .*\[authz/missing\]` `tool "run" reaches the process.*\[authz/missing\]`
		mcp.CreateTool(mcp.ToolDef[pathParams]{Name: "remove", HandleFunc: badRemove}),
		mcp.CreateTool(mcp.ToolDef[pathParams]{Name: "kept", HandleFunc: goodRemove}),
		mcp.Tool{Name: "run", HandleFunc: badRun},
	)
	return s
}

func badRemove(ctx context.Context, params pathParams) *mcp.CallToolResult {
	log.Printf("removing %s", params.Path) // want `tool "remove" writes argument "path" raw into a log record`
	return &mcp.CallToolResult{IsError: os.Remove(params.Path) != nil}
}

func badRun(ctx context.Context, args json.RawMessage) (*mcp.CallToolResult, error) {
	var in struct {
		Script string `json:"script"`
	}
	if err := json.Unmarshal(args, &in); err != nil {
		return nil, err
	}
	return &mcp.CallToolResult{}, exec.Command("sh", "-c", in.Script).Run() // want `tool "run" executes argument "Script" as the text of sh -c`
}

func goodRemove(ctx context.Context, params pathParams) *mcp.CallToolResult {
	if err := allowed(ctx, "remove"); err != nil {
		return &mcp.CallToolResult{IsError: true}
	}
	return &mcp.CallToolResult{IsError: exec.Command("rm", "--", params.Path).Run() != nil}
}

//mcplint:scope-check
func allowed(ctx context.Context, scope string) error {
	if ctx.Value("scope") != scope {
		return errors.New("denied")
	}
	return nil
}
