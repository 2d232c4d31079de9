// Package ggoodman has tools in a container.
package ggoodman

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"

	"github.com/ggoodman/mcp-server-go/mcp"
	"github.com/ggoodman/mcp-server-go/mcpservice"
	"github.com/ggoodman/mcp-server-go/sessions"
)

type pathArgs struct {
	Path string `json:"path"`
}

// New returns tools.
func New() *mcpservice.ToolsContainer {
	return mcpservice.NewToolsContainer( // want `tool "remove" reaches the file system .*\[authz/missing\]` `tool "run" reaches the process.*\[authz/missing\]`
		mcpservice.NewTool("remove", badRemove),
		mcpservice.TypedTool(mcp.Tool{Name: "run"}, badRun),
		mcpservice.NewTool("kept", goodRemove),
		mcpservice.NewTool("mine", goodOwner),
	)
}

func badRemove(ctx context.Context, s sessions.Session, w mcpservice.ToolResponseWriter, r *mcpservice.ToolRequest[pathArgs]) error {
	log.Printf("%s in %s", r.Name(), r.Args().Path) // want `tool "remove" writes argument "path" raw into a log record`
	return os.Remove(r.Args().Path)
}

func badRun(ctx context.Context, s sessions.Session, args struct {
	Script string `json:"script"`
}) (*mcp.CallToolResult, error) {
	return nil, exec.Command("sh", "-c", args.Script).Run() // want `tool "run" executes argument "script" as the text of sh -c`
}

func goodRemove(ctx context.Context, s sessions.Session, w mcpservice.ToolResponseWriter, r *mcpservice.ToolRequest[pathArgs]) error {
	if err := allowed(ctx, "remove"); err != nil {
		return err
	}
	return os.Remove(r.Args().Path)
}

// The identity is that of a verified token.
func goodOwner(ctx context.Context, s sessions.Session, w mcpservice.ToolResponseWriter, r *mcpservice.ToolRequest[pathArgs]) error {
	if s.UserID() != "root" {
		return errors.New("denied")
	}
	return os.Remove(r.Args().Path)
}

//mcplint:scope-check
func allowed(ctx context.Context, scope string) error {
	if ctx.Value("scope") != scope {
		return errors.New("denied")
	}
	return nil
}
