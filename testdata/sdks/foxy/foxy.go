// Package foxy has tools of foxy-contexts, which constructors make.
package foxy

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"

	"github.com/strowk/foxy-contexts/pkg/app"
	"github.com/strowk/foxy-contexts/pkg/fxctx"
	"github.com/strowk/foxy-contexts/pkg/mcp"
	"github.com/strowk/foxy-contexts/pkg/toolinput"
)

func newBadRun() fxctx.Tool {
	schema := toolinput.NewToolInputSchema(toolinput.WithRequiredString("script", "What to run"))
	return fxctx.NewTool(
		&mcp.Tool{Name: "run", InputSchema: schema.GetMcpToolInputSchema()},
		func(ctx context.Context, args map[string]interface{}) *mcp.CallToolResult {
			in, err := schema.Validate(args)
			if err != nil {
				return failed()
			}
			script, err := in.String("script")
			if err != nil {
				return failed()
			}
			log.Print(args)                                                // want `tool "run" writes the arguments raw into a log record`
			if err := exec.Command("sh", "-c", script).Run(); err != nil { // want `tool "run" executes argument "script" as the text of sh -c`
				return failed()
			}
			return &mcp.CallToolResult{}
		},
	)
}

// badRemove is a tool by its methods.
type badRemove struct{}

func newBadRemove() *badRemove { return &badRemove{} }

func (*badRemove) GetMcpTool() *mcp.Tool { return &mcp.Tool{Name: "remove"} }

func (*badRemove) Callback(ctx context.Context, args map[string]interface{}) *mcp.CallToolResult {
	path, _ := args["path"].(string)
	log.Print(path) // want `tool "remove" writes argument "path" raw into a log record`
	if err := os.Remove(path); err != nil {
		return failed()
	}
	return &mcp.CallToolResult{}
}

func newGoodRemove() fxctx.Tool {
	return fxctx.NewTool(&mcp.Tool{Name: "guarded"}, func(ctx context.Context, args map[string]interface{}) *mcp.CallToolResult {
		if err := allowed(ctx, "remove"); err != nil {
			return failed()
		}
		path, _ := args["path"].(string)
		log.Print(len(path))
		if err := exec.Command("rm", "--", path).Run(); err != nil {
			return failed()
		}
		return &mcp.CallToolResult{}
	})
}

func failed() *mcp.CallToolResult { return &mcp.CallToolResult{} }

// Run serves.
func Run() error {
	return app.NewBuilder().
		WithTool(newBadRun).    // want `tool "run" reaches the process.*\[authz/missing\]`
		WithTool(newBadRemove). // want `tool "remove" reaches the file system .*\[authz/missing\]`
		WithTool(newGoodRemove).
		Run()
}

//mcplint:scope-check
func allowed(ctx context.Context, scope string) error {
	if ctx.Value("scope") != scope {
		return errors.New("denied")
	}
	return nil
}
