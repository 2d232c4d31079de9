// Package llmcontext has handlers whose arguments stand in the middle.
package llmcontext

import (
	"context"
	"log"
	"os"
	"os/exec"

	"github.com/llmcontext/gomcp"
	"github.com/llmcontext/gomcp/types"
)

type toolContext struct{ root, shell string }

type input struct {
	Path   string `json:"path"`
	Script string `json:"script"`
}

// New registers tools that nothing checks.
func New() types.McpSdkServerDefinition {
	def := gomcp.NewMcpServerDefinition("test", "1")
	tools := def.WithTools(nil, nil)
	_ = tools.AddTool("remove", "Removes", badRemove) // want `tool "remove" reaches the file system .*\[authz/missing\]`
	_ = tools.AddTool("script", "Runs", badScript)    // want `tool "script" reaches the process.*\[authz/missing\]`
	return def
}

func badRemove(ctx context.Context, tool *toolContext, in *input, out types.ToolCallResult) error {
	log.Print(tool.root)
	log.Print(in.Path)                                                   // want `tool "remove" writes argument "path" raw into a log record`
	types.GetLogger(ctx).Info("removing", types.LogArg{"path": in.Path}) // want `tool "remove" writes argument "path" raw into a log record`
	return os.Remove(in.Path)
}

func badScript(ctx context.Context, tool *toolContext, in *input, out types.ToolCallResult) error {
	if err := exec.Command(tool.shell, "-c", "true").Run(); err != nil {
		return err
	}
	return exec.Command("sh", "-c", in.Script).Run() // want `tool "script" executes argument "script" as the text of sh -c`
}
