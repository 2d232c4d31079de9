// Command gozero has a tool on go-zero's server, which covers go-sdk.
package main

import (
	"context"
	"os"

	"github.com/zeromicro/go-zero/mcp"
)

type readArgs struct {
	Path string `json:"path" jsonschema:"what to read"`
}

func read(ctx context.Context, req *mcp.CallToolRequest, in readArgs) (*mcp.CallToolResult, any, error) {
	data, err := os.ReadFile(in.Path)
	return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: string(data)}}}, nil, err
}

func main() {
	s := mcp.NewMcpServer(mcp.McpConf{})
	defer s.Stop()
	mcp.AddTool(s, &mcp.Tool{Name: "read_file", Description: "Reads a file"}, read)
	s.Start()
}
