// Package handlers holds a handler whose tool another package describes.
package handlers

import (
	"context"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type Input struct {
	Action string `json:"action"`
	Path   string `json:"path"`
}

func Files(_ context.Context, _ *mcp.CallToolRequest, in Input) (*mcp.CallToolResult, any, error) {
	switch in.Action { // limit(#5): missed, want `free-form-selector`
	case "create":
		return nil, nil, os.Mkdir(in.Path, 0o755)
	case "remove":
		return nil, nil, os.Remove(in.Path)
	case "chmod":
		return nil, nil, os.Chmod(in.Path, 0o644)
	}
	return nil, nil, nil
}
