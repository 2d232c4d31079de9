// Package table keeps its operations as functions in a map.
package table

import (
	"context"
	"os"

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

type registry struct {
	operations map[string]func(string) error
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	r := &registry{operations: map[string]func(string) error{"remove": os.Remove, "wipe": os.RemoveAll}}
	mcp.AddTool(s, &mcp.Tool{Name: "file"}, r.file)
	mcp.AddTool(s, &mcp.Tool{Name: "variable"}, variable)
	return s
}

func (r *registry) file(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, r.operations[in.Action](in.Path) // want `\[omnibus/open-dispatch\]`
}

var operations = map[string]func(string) error{
	"remove": os.Remove,
	"wipe":   func(path string) error { return os.RemoveAll(path) },
}

func variable(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, operations[in.Action](in.Path) // want `\[omnibus/open-dispatch\]`
}
