// Package direct registers tools in the plainest way, on both SDKs.
package direct

import (
	"context"

	mcpgo "github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type fileIn struct {
	Path  string `json:"path" jsonschema:"file to remove"`
	Force bool   `json:"force,omitempty"`
}

type files struct{ root string }

func (f *files) del(ctx context.Context, req *mcp.CallToolRequest, in fileIn) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}

func raw(ctx context.Context, req *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}

func official() *mcp.Server {
	srv := mcp.NewServer(&mcp.Implementation{Name: "direct"}, nil)
	fs := &files{root: "/srv"}
	mcp.AddTool(srv, &mcp.Tool{Name: "del", Description: "remove a file"}, fs.del)
	//mcplint:public it only says hello
	srv.AddTool(&mcp.Tool{Name: "raw", InputSchema: map[string]any{"type": "object"}}, raw)
	mcp.AddTool(srv, &mcp.Tool{Name: "lit"}, func(ctx context.Context, req *mcp.CallToolRequest, in map[string]any) (*mcp.CallToolResult, any, error) {
		return nil, nil, nil
	})
	return srv
}

func community() {
	s := server.NewMCPServer("direct", "1")
	s.AddTool(mcpgo.NewTool("list",
		mcpgo.WithDescription("list things"),
		mcpgo.WithReadOnlyHintAnnotation(true),
		mcpgo.WithString("kind", mcpgo.Required(), mcpgo.Enum("pod", "node")),
		mcpgo.WithNumber("limit"),
	), list)
	s.AddTools(server.ServerTool{Tool: mcpgo.NewTool("a"), Handler: list}, server.ServerTool{
		Tool: mcpgo.NewTool("b"),
		Handler: func(ctx context.Context, r mcpgo.CallToolRequest) (*mcpgo.CallToolResult, error) {
			return nil, nil
		},
	})
}

func list(ctx context.Context, r mcpgo.CallToolRequest) (*mcpgo.CallToolResult, error) {
	return nil, nil
}
