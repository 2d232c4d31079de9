// Command wasmcp is a component that is close to a server of go-sdk.
package main

import (
	"context"
	"os"

	mcp "github.com/fastertools/wasmcp/src/sdk/wasmcp-go"
)

type readArgs struct {
	Path string `json:"path"`
}

func init() {
	s := mcp.NewServer(&mcp.Implementation{Name: "files"}, nil)
	mcp.AddTool(s, &mcp.Tool{
		Name:        "read_file",
		Description: "Reads a file",
		InputSchema: mcp.Schema(`{"type": "object", "properties": {"path": {"type": "string", "description": "What to read"}}, "required": ["path"]}`),
	}, func(ctx context.Context, args readArgs) (*mcp.CallToolResult, error) {
		_, err := os.ReadFile(args.Path)
		return &mcp.CallToolResult{}, err
	})
	mcp.AddTool(s, &mcp.Tool{Name: "remove_file"}, remove)
	mcp.AddPrompt(s, &mcp.Prompt{Name: "p"}, func(ctx context.Context, args readArgs) ([]mcp.PromptMessage, error) { return nil, nil })
	_ = s.Run(context.Background(), nil)
}

func remove(ctx context.Context, args map[string]any) (*mcp.CallToolResult, error) {
	path, _ := args["path"].(string)
	return &mcp.CallToolResult{}, os.Remove(path)
}

func main() {}
