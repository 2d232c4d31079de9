// Command gozero has tools that hold their handlers, as they did before v1.10.
package main

import (
	"context"
	"os"

	"github.com/zeromicro/go-zero/mcp"
)

type readArgs struct {
	Path string `json:"path"`
}

func read(ctx context.Context, params map[string]any) (any, error) {
	var in readArgs
	if err := mcp.ParseArguments(params, &in); err != nil {
		return nil, err
	}
	return os.ReadFile(in.Path)
}

func main() {
	s := mcp.NewMcpServer(mcp.McpConf{})
	defer s.Stop()
	err := s.RegisterTool(mcp.Tool{
		Name:        "read_file",
		Description: "Reads a file",
		InputSchema: mcp.InputSchema{
			Properties: map[string]any{
				"path":   map[string]any{"type": "string", "description": "What to read"},
				"format": map[string]any{"type": "string", "enum": []string{"text", "hex"}},
			},
			Required: []string{"path"},
		},
		Handler: read,
	})
	if err != nil {
		panic(err)
	}
	s.RegisterPrompt(mcp.Prompt{Name: "p", Handler: func(ctx context.Context, args map[string]string) ([]mcp.PromptMessage, error) {
		return nil, nil
	}})
	s.RegisterResource(mcp.Resource{Name: "r", URI: "f://r", Handler: func(ctx context.Context) (mcp.ResourceContent, error) {
		return mcp.ResourceContent{}, nil
	}})
	s.Start()
}
