// Command dstotijn has tools that decode their arguments, and one that does not.
package main

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"os"

	"github.com/dstotijn/go-mcp"
)

type readParams struct {
	Path   string `json:"path" jsonschema:"description=What to read"`
	Format string `json:"format,omitempty" jsonschema:"enum=text,enum=hex"`
}

type files struct{ root *os.Root }

func (f *files) read(ctx context.Context, params readParams) *mcp.CallToolResult {
	data, err := f.root.ReadFile(params.Path)
	return &mcp.CallToolResult{Content: []mcp.Content{mcp.TextContent{Text: string(data)}}, IsError: err != nil}
}

func remove(ctx context.Context, args json.RawMessage) (*mcp.CallToolResult, error) {
	var in struct{ Path string }
	if err := json.Unmarshal(args, &in); err != nil {
		return nil, err
	}
	return &mcp.CallToolResult{}, os.Remove(in.Path)
}

func main() {
	s := mcp.NewServer(mcp.ServerConfig{
		Name:           "files",
		ReadResourceFn: resource,
		GetPromptFn: func(ctx context.Context, params mcp.GetPromptParams) (*mcp.GetPromptResult, error) {
			return &mcp.GetPromptResult{Description: params.Name}, nil
		},
	}, mcp.WithStdioTransport(), mcp.WithSSETransport(url.URL{Host: "localhost:8080"}))
	f := &files{}
	s.RegisterTools(
		mcp.CreateTool(mcp.ToolDef[readParams]{Name: "read_file", Description: "Reads a file", HandleFunc: f.read}),
		mcp.CreateTool(mcp.ToolDef[struct{}]{
			Name:       "ping",
			HandleFunc: func(ctx context.Context, params struct{}) *mcp.CallToolResult { return &mcp.CallToolResult{} },
		}),
		mcp.Tool{Name: "remove_file", Description: "Removes a file", HandleFunc: remove},
	)
	s.Start(context.Background())
	_ = http.ListenAndServe(":8080", s)
}

func resource(ctx context.Context, params mcp.ReadResourceParams) (*mcp.ReadResourceResult, error) {
	_, err := os.Stat(params.URI)
	return nil, err
}
