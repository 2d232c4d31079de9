// Package files has a value that serves tools by its methods.
package files

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/MegaGrindStone/go-mcp"
)

// A Server has the files below a folder.
type Server struct{ Root string }

var list = mcp.ListToolsResult{Tools: []mcp.Tool{
	{Name: "read_file", Description: "Reads a file", InputSchema: json.RawMessage(`{"type": "object", "properties": {"path": {"type": "string"}}, "required": ["path"]}`)},
	{Name: "list_files", Description: "Lists files", InputSchema: json.RawMessage(`{"type": "object"}`)},
}}

// ListTools lists the tools.
func (f Server) ListTools(context.Context, mcp.ListToolsParams, mcp.ProgressReporter, mcp.RequestClientFunc) (mcp.ListToolsResult, error) {
	return list, nil
}

// CallTool calls one.
func (f Server) CallTool(ctx context.Context, params mcp.CallToolParams, progress mcp.ProgressReporter, client mcp.RequestClientFunc) (mcp.CallToolResult, error) {
	switch params.Name {
	case "read_file":
		var in struct{ Path string }
		if err := json.Unmarshal(params.Arguments, &in); err != nil {
			return mcp.CallToolResult{}, err
		}
		_, err := os.ReadFile(in.Path)
		return mcp.CallToolResult{}, err
	case "list_files":
		_, err := os.ReadDir(f.Root)
		return mcp.CallToolResult{}, err
	}
	return mcp.CallToolResult{}, fmt.Errorf("no tool %s", params.Name)
}

// ListPrompts lists the prompts.
func (f Server) ListPrompts(context.Context, mcp.ListPromptsParams, mcp.ProgressReporter, mcp.RequestClientFunc) (mcp.ListPromptResult, error) {
	return mcp.ListPromptResult{Prompts: []mcp.Prompt{{Name: "summarize"}}}, nil
}

// GetPrompt makes one.
func (f Server) GetPrompt(ctx context.Context, params mcp.GetPromptParams, progress mcp.ProgressReporter, client mcp.RequestClientFunc) (mcp.GetPromptResult, error) {
	return mcp.GetPromptResult{}, nil
}
