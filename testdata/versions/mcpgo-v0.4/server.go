// Command mcpgo-v0.4 is for releases in which a server has one function that
// lists its tools and one that calls them.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type files struct{ server server.MCPServer }

func (f *files) list(ctx context.Context, cursor *string) (*mcp.ListToolsResult, error) {
	return &mcp.ListToolsResult{Tools: []mcp.Tool{
		{Name: "read_file", Description: "Reads a file", InputSchema: mcp.ToolInputSchema{Type: "object", Properties: mcp.ToolInputSchemaProperties{"path": {"type": "string"}}}},
		{Name: "list_files", Description: "Lists files"},
	}}, nil
}

func (f *files) call(ctx context.Context, name string, arguments map[string]interface{}) (*mcp.CallToolResult, error) {
	switch name {
	case "read_file":
		path, _ := arguments["path"].(string)
		_, err := os.ReadFile(path)
		return &mcp.CallToolResult{}, err
	case "list_files":
		_, err := os.ReadDir(".")
		return &mcp.CallToolResult{}, err
	}
	return nil, fmt.Errorf("no tool %s", name)
}

func prompt(ctx context.Context, name string, arguments map[string]string) (*mcp.GetPromptResult, error) {
	return nil, nil
}

func main() {
	f := &files{server: server.NewDefaultServer("files", "1")}
	f.server.HandleCallTool(f.call)
	f.server.HandleListTools(f.list)
	f.server.HandleGetPrompt(prompt)
	_ = server.ServeStdio(f.server)
}
