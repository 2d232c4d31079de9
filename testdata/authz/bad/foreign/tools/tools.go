// Package tools has handlers that take nothing of an SDK, and answer with it.
package tools

import (
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// An Input is what callers say.
type Input struct {
	Path string `json:"path"`
}

// Remove removes a file.
func Remove(in Input) (*mcp.CallToolResult, error) { return nil, os.Remove(in.Path) }
