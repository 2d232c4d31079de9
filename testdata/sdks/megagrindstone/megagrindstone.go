// Package megagrindstone has one method that serves all tools.
package megagrindstone

import (
	"context"
	"encoding/json"
	"log"
	"os"
	"os/exec"

	"github.com/MegaGrindStone/go-mcp"

	other "sdks.test/megagrindstone/files"
)

type files struct{}

func (files) ListTools(context.Context, mcp.ListToolsParams, mcp.ProgressReporter, mcp.RequestClientFunc) (mcp.ListToolsResult, error) {
	return mcp.ListToolsResult{Tools: []mcp.Tool{{Name: "script"}, {Name: "remove"}}}, nil
}

func (files) CallTool(ctx context.Context, params mcp.CallToolParams, progress mcp.ProgressReporter, client mcp.RequestClientFunc) (mcp.CallToolResult, error) {
	log.Print(params.Name)
	var in struct {
		Script string `json:"script"`
		Path   string `json:"path"`
	}
	if err := json.Unmarshal(params.Arguments, &in); err != nil {
		return mcp.CallToolResult{}, err
	}
	switch params.Name {
	case "script":
		return mcp.CallToolResult{}, exec.Command("sh", "-c", in.Script).Run() // want `executes argument "Script" as the text of sh -c`
	case "remove":
		log.Print(in.Path) // want `writes argument "Path" raw into a log record`
		return mcp.CallToolResult{}, os.Remove(in.Path)
	}
	return mcp.CallToolResult{}, nil
}

// New makes the server.
func New(t mcp.ServerTransport) mcp.Server {
	return mcp.NewServer(mcp.Info{Name: "files"}, t, mcp.WithToolServer(files{})) // want `tool "remove" .*\[authz/missing\]` `tool "script" .*\[authz/missing\]`
}

// NewOther makes a server for the tools of another package.
func NewOther(t mcp.ServerTransport) mcp.Server {
	return mcp.NewServer(mcp.Info{Name: "other"}, t, mcp.WithToolServer(other.Server{})) // want `tool "make" .*\[authz/missing\]` `tool "cut" .*\[authz/missing\]` `tool "drop" .*\[authz/missing\]`
}
