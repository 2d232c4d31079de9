// Package ways has a selector that is replaced on one way, and taken as it is on
// another.
package ways

import (
	"context"
	"errors"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Action string `json:"action"`
	Path   string `json:"path"`
	Short  bool   `json:"short"`
}

var long = map[string]string{"c": "create", "r": "remove"}

// New makes the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "ways"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "files"}, files)
	mcp.AddTool(s, &mcp.Tool{Name: "short"}, goodShort)
	return s
}

func expanded(action string) string {
	if l, ok := long[action]; ok {
		return l
	}
	return action
}

func files(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	return nil, nil, do(expanded(in.Action), in.Path)
}

func goodShort(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	return nil, nil, do(long[in.Action], in.Path)
}

func do(action, path string) error {
	switch action {
	case "create": // want `tool "files" picks one of 3 operations by argument "action" .*\[omnibus/free-form-selector\]`
		return os.Mkdir(path, 0o755)
	case "remove":
		return os.Remove(path)
	case "chmod":
		return os.Chmod(path, 0o644)
	}
	return errors.New("no such action")
}
