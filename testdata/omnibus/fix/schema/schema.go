// Package schema describes its tools with schema literals.
package schema

import (
	"context"
	"errors"
	"os"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Action string `json:"action"`
	Path   string `json:"path"`
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{
		Name: "folder",
		InputSchema: &jsonschema.Schema{
			Type: "object",
			Properties: map[string]*jsonschema.Schema{
				"action": {Type: "string"},
				"path":   {Type: "string"},
			},
		},
	}, folder)
	return s
}

func folder(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	switch in.Action {
	case "create": // want `tool "folder" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		return nil, nil, os.Mkdir(in.Path, 0o755)
	case "remove":
		return nil, nil, os.Remove(in.Path)
	case "empty":
		return nil, nil, os.RemoveAll(in.Path)
	}
	return nil, nil, errors.New("no such action")
}
