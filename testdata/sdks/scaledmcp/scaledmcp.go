// Package scaledmcp has tools in a registry.
package scaledmcp

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"

	"github.com/traego/scaled-mcp/pkg/auth"
	"github.com/traego/scaled-mcp/pkg/resources"
)

// New registers tools.
func New() *resources.StaticToolRegistry {
	r := resources.NewStaticToolRegistry()
	_ = r.RegisterTool(resources.NewTool("remove").WithString("path").Required().Add().Build(), badRemove) // want `tool "remove" reaches the file system .*\[authz/missing\]`
	_ = r.RegisterTool(resources.NewTool("script").Build(), badScript)                                     // want `tool "script" reaches the process.*\[authz/missing\]`
	_ = r.RegisterTool(resources.NewTool("kept").Build(), goodRemove)
	return r
}

func badRemove(ctx context.Context, params map[string]interface{}) (interface{}, error) {
	path, _ := params["path"].(string)
	log.Print(path) // want `tool "remove" writes argument "path" raw into a log record`
	return nil, os.Remove(path)
}

func badScript(ctx context.Context, params map[string]interface{}) (interface{}, error) {
	script, _ := params["script"].(string)
	return exec.Command("sh", "-c", script).Output() // want `tool "script" executes argument "script" as the text of sh -c`
}

func goodRemove(ctx context.Context, params map[string]interface{}) (interface{}, error) {
	if auth.GetAuthInfo(ctx).GetPrincipalId() != "admin" {
		return nil, errors.New("denied")
	}
	path, _ := params["path"].(string)
	return nil, os.Remove(path)
}
