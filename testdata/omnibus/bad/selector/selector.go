// Package selector picks the operation by a free string.
package selector

import (
	"context"
	"fmt"
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

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "switch"}, badSwitch)
	mcp.AddTool(s, &mcp.Tool{Name: "chain"}, badChain)
	mcp.AddTool(s, &mcp.Tool{Name: "rejects"}, badOpenSchema)
	return s
}

func badSwitch(_ context.Context, _ request, in input) (result, any, error) {
	switch in.Action {
	case "create": // want `tool "switch" picks one of 3 operations by argument "action" \("create", "remove", "chmod"\); .* \[omnibus/free-form-selector\]`
		return nil, nil, os.Mkdir(in.Path, 0o755)
	case "remove":
		return nil, nil, os.Remove(in.Path)
	case "chmod":
		return nil, nil, os.Chmod(in.Path, 0o644)
	}
	return nil, nil, nil
}

func badChain(_ context.Context, _ request, in input) (result, any, error) {
	if in.Action == "create" { // want `tool "chain" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		return nil, nil, os.Mkdir(in.Path, 0o755)
	} else if in.Action == "remove" {
		return nil, nil, os.Remove(in.Path)
	} else if in.Action == "chmod" {
		return nil, nil, os.Chmod(in.Path, 0o644)
	}
	return nil, nil, nil
}

// The default rejects, but nobody sees the catalogue in the schema.
func badOpenSchema(_ context.Context, _ request, in input) (result, any, error) {
	switch in.Action {
	case "create": // want `tool "rejects" picks one of 3 operations by argument "action" .* say so in the schema with an enum \[omnibus/free-form-selector\]`
		return nil, nil, os.Mkdir(in.Path, 0o755)
	case "remove":
		return nil, nil, os.Remove(in.Path)
	case "chmod":
		return nil, nil, os.Chmod(in.Path, 0o644)
	default:
		return nil, nil, fmt.Errorf("no such action")
	}
}
