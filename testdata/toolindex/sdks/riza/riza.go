// Command riza is a value with the protocol's methods.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"

	mcp "github.com/riza-io/mcp-go"
	"github.com/riza-io/mcp-go/stdio"
)

type files struct{ mcp.UnimplementedServer }

func (f *files) ListTools(ctx context.Context, req *mcp.Request[mcp.ListToolsRequest]) (*mcp.Response[mcp.ListToolsResponse], error) {
	return mcp.NewResponse(&mcp.ListToolsResponse{Tools: []mcp.Tool{
		{Name: "read_file", Description: "Reads a file", InputSchema: json.RawMessage(`{"type":"object","properties":{"path":{"type":"string"}},"required":["path"]}`)},
		{Name: removeFile},
	}}), nil
}

const removeFile = "remove_file"

func (f *files) CallTool(ctx context.Context, req *mcp.Request[mcp.CallToolRequest]) (*mcp.Response[mcp.CallToolResponse], error) {
	var in struct{ Path string }
	if err := json.Unmarshal(req.Params.Arguments, &in); err != nil {
		return nil, err
	}
	switch req.Params.Name {
	case "read_file":
		data, err := os.ReadFile(in.Path)
		return mcp.NewResponse(&mcp.CallToolResponse{Content: []mcp.Content{{Text: string(data)}}}), err
	case removeFile:
		return mcp.NewResponse(&mcp.CallToolResponse{}), os.Remove(in.Path)
	}
	return nil, errors.New("no such tool")
}

func (f *files) GetPrompt(ctx context.Context, req *mcp.Request[mcp.GetPromptRequest]) (*mcp.Response[mcp.GetPromptResponse], error) {
	return mcp.NewResponse(&mcp.GetPromptResponse{}), nil
}

func (f *files) ReadResource(ctx context.Context, req *mcp.Request[mcp.ReadResourceRequest]) (*mcp.Response[mcp.ReadResourceResponse], error) {
	return mcp.NewResponse(&mcp.ReadResourceResponse{}), nil
}

func guard(next mcp.UnaryFunc) mcp.UnaryFunc {
	return func(ctx context.Context, req mcp.AnyRequest) (mcp.AnyResponse, error) { return next(ctx, req) }
}

func main() {
	s := mcp.NewServer(stdio.NewStream(os.Stdin, os.Stdout), &files{}, mcp.WithInterceptors(mcp.UnaryInterceptorFunc(guard)))
	_ = s.Listen(context.Background())
}
