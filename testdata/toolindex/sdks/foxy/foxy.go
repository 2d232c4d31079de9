// Command foxy hands constructors to the builder.
package main

import (
	"context"
	"os"

	"github.com/strowk/foxy-contexts/pkg/app"
	"github.com/strowk/foxy-contexts/pkg/fxctx"
	"github.com/strowk/foxy-contexts/pkg/mcp"
	"github.com/strowk/foxy-contexts/pkg/stdio"
	"github.com/strowk/foxy-contexts/pkg/toolinput"
)

// store is what constructors are given.
type store interface {
	Read(path string) ([]byte, error)
}

func newRead(s store) fxctx.Tool {
	schema := toolinput.NewToolInputSchema(
		toolinput.WithRequiredString("path", "What to read"),
		toolinput.WithNumber("limit", "How much of it"),
	)
	return fxctx.NewTool(
		&mcp.Tool{Name: "read_file", Description: ptr("Reads a file"), InputSchema: schema.GetMcpToolInputSchema()},
		func(ctx context.Context, args map[string]interface{}) *mcp.CallToolResult {
			in, err := schema.Validate(args)
			if err != nil {
				return failed(err)
			}
			data, err := s.Read(in.StringOr("path", ""))
			if err != nil {
				return failed(err)
			}
			return &mcp.CallToolResult{Content: []interface{}{mcp.TextContent{Text: string(data)}}}
		},
	)
}

func newWrite() fxctx.Tool {
	return fxctx.NewTool(&mcp.Tool{Name: "write_file", InputSchema: mcp.ToolInputSchema{
		Type:       "object",
		Required:   []string{"mode"},
		Properties: map[string]map[string]interface{}{"mode": {"type": "string", "enum": []string{"append", "replace"}}},
	}}, write)
}

func write(ctx context.Context, args map[string]interface{}) *mcp.CallToolResult {
	path, _ := args["path"].(string)
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		return failed(err)
	}
	return &mcp.CallToolResult{}
}

// remove is a tool by its methods.
type remove struct{ root string }

func newRemove() (*remove, error) { return &remove{root: "/srv"}, nil }

func (*remove) GetMcpTool() *mcp.Tool { return &mcp.Tool{Name: "remove_file"} }

func (r *remove) Callback(ctx context.Context, args map[string]interface{}) *mcp.CallToolResult {
	path, _ := args["path"].(string)
	if err := os.Remove(r.root + path); err != nil {
		return failed(err)
	}
	return &mcp.CallToolResult{}
}

func newReadme() fxctx.Resource {
	return fxctx.NewResource(mcp.Resource{Name: "readme", Uri: "file:///README"}, func(ctx context.Context, uri string) (*mcp.ReadResourceResult, error) {
		return &mcp.ReadResourceResult{}, nil
	})
}

func newPrompt() fxctx.Prompt {
	return fxctx.NewPrompt(mcp.Prompt{Name: "p"}, func(ctx context.Context, req *mcp.GetPromptRequest) (*mcp.GetPromptResult, error) {
		return &mcp.GetPromptResult{}, nil
	}).WithCompleter(func(ctx context.Context, arg *mcp.PromptArgument, value string) (*mcp.CompleteResult, error) {
		return &mcp.CompleteResult{}, nil
	})
}

func failed(err error) *mcp.CallToolResult {
	return &mcp.CallToolResult{IsError: ptr(true), Content: []interface{}{mcp.TextContent{Text: err.Error()}}}
}

func ptr[T any](v T) *T { return &v }

func main() {
	_ = app.NewBuilder().
		WithTool(newRead).
		WithTool(newWrite).
		WithName("files").
		WithTool(func() fxctx.Tool {
			return fxctx.NewTool(&mcp.Tool{Name: "ping"}, func(ctx context.Context, args map[string]interface{}) *mcp.CallToolResult {
				return &mcp.CallToolResult{}
			})
		}).
		WithTool(newRemove).
		WithResource(newReadme).
		WithPrompt(newPrompt).
		WithFxOptions(fxctx.AsTool(newOther)).
		WithTransport(stdio.NewTransport()).
		Run()
}

func newOther() fxctx.Tool { return fxctx.NewTool(&mcp.Tool{Name: "other"}, write) }
