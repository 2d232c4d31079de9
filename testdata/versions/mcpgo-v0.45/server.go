// Package server is written for mcp-go from v0.38 on. How the tags of a struct
// are read, and whether a filter denies calls, depends on the release.
package server

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type diskArgs struct {
	Path string `json:"path" jsonschema_description:"where"`
	Mode string `json:"mode" jsonschema:"enum=fast,enum=slow"`
}

type plainArgs struct {
	Path string `json:"path" jsonschema:"where the disk is"`
}

// Serve offers one tool of each make.
func Serve() *server.MCPServer {
	s := server.NewMCPServer("disk", "v1", server.WithToolFilter(visible))
	s.AddTool(mcp.NewTool("wipe", mcp.WithInputSchema[diskArgs]()), wipe)
	s.AddTool(mcp.NewTool("stat", mcp.WithInputSchema[plainArgs]()), wipe)
	s.AddResources(server.ServerResource{Resource: mcp.NewResource("disk://all", "all"), Handler: read})
	s.SetPrompts(server.ServerPrompt{Prompt: mcp.NewPrompt("ask"), Handler: ask})
	return s
}

func visible(ctx context.Context, tools []mcp.Tool) []mcp.Tool { return tools[:1] }

func wipe(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}

func read(ctx context.Context, request mcp.ReadResourceRequest) ([]mcp.ResourceContents, error) {
	return nil, nil
}

func ask(ctx context.Context, request mcp.GetPromptRequest) (*mcp.GetPromptResult, error) {
	return nil, nil
}
