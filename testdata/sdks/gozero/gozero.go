// Package gozero has tools on go-zero's server, which covers go-sdk.
package gozero

import (
	"context"
	"database/sql"
	"errors"
	"log"
	"os/exec"

	"github.com/zeromicro/go-zero/mcp"
)

type args struct {
	Script string `json:"script"`
}

// New registers the tools.
func New() {
	s := mcp.NewMcpServer(mcp.McpConf{})
	mcp.AddTool(s, &mcp.Tool{Name: "run"}, badRun) // want `tool "run" reaches the process.*\[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, goodRemove)
	mcp.AddTool(s, &mcp.Tool{Name: "notes"}, badNotes) // want `tool "notes" reaches the database.*\[authz/missing\]`
	s.Start()
}

var db *sql.DB

// badNotes reads the tenant from a header, which the SDK hands over in the context.
func badNotes(ctx context.Context, req *mcp.CallToolRequest, in struct{}) (*mcp.CallToolResult, any, error) {
	tenant, _ := mcp.HeaderFromContext(ctx, "X-Tenant-ID") // want `\[tenantid/request\]`
	_, err := db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", tenant)
	return nil, nil, err
}

func badRun(ctx context.Context, req *mcp.CallToolRequest, in args) (*mcp.CallToolResult, any, error) {
	log.Printf("%s", req.Params.Arguments)                     // want `tool "run" writes the arguments raw into a log record`
	return nil, nil, exec.Command("sh", "-c", in.Script).Run() // want `tool "run" executes argument "script" as the text of sh -c`
}

func goodRemove(ctx context.Context, req *mcp.CallToolRequest, in args) (*mcp.CallToolResult, any, error) {
	if err := allowed(ctx, "remove"); err != nil {
		return nil, nil, err
	}
	log.Printf("%d bytes", len(req.Params.Arguments))
	return nil, nil, exec.Command("rm", "--", in.Script).Run()
}

//mcplint:scope-check
func allowed(ctx context.Context, scope string) error {
	if ctx.Value("scope") != scope {
		return errors.New("denied")
	}
	return nil
}
