// Package library registers tools with closed arguments on a server that it is given.
package library

import (
	"context"
	"os"
	"os/exec"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Action string `json:"action"`
	Path   string `json:"path"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

func schema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "object",
		Properties: map[string]*jsonschema.Schema{
			"action": {Type: "string", Enum: []any{"create", "remove", "chmod"}},
			"path":   {Type: "string"},
		},
	}
}

// Register registers the tools.
func Register(s *mcp.Server) {
	mcp.AddTool(s, &mcp.Tool{Name: "program", InputSchema: schema()}, goodProgram)
	mcp.AddTool(s, &mcp.Tool{Name: "switch", InputSchema: schema()}, goodSelector)
	mcp.AddTool(s, &mcp.Tool{Name: "table", InputSchema: schema()}, goodTable)
}

func goodProgram(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command(in.Action).Run()
}

func goodSelector(_ context.Context, _ request, in input) (result, any, error) {
	switch in.Action {
	case "create":
		return nil, nil, os.Mkdir(in.Path, 0o755)
	case "remove":
		return nil, nil, os.Remove(in.Path)
	case "chmod":
		return nil, nil, os.Chmod(in.Path, 0o644)
	}
	return nil, nil, nil
}

var operations = map[string]func(path string) error{
	"remove": os.Remove,
	"chmod":  func(path string) error { return os.Chmod(path, 0o644) },
}

func goodTable(_ context.Context, _ request, in input) (result, any, error) {
	if op := operations[in.Action]; op != nil {
		return nil, nil, op(in.Path)
	}
	return nil, nil, nil
}
