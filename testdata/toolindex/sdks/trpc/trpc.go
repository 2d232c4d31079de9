// Package trpc has tools on the servers of trpc-mcp-go.
package trpc

import (
	"context"
	"errors"
	"net/http"
	"os"

	mcp "trpc.group/trpc-go/trpc-mcp-go"
)

type user struct{}

type writeArgs struct {
	Path string `json:"path" jsonschema:"required,description=Where to write"`
	Mode string `json:"mode,omitempty" jsonschema:"enum=append,enum=replace"`
}

func guard(next mcp.HandlerFunc) mcp.HandlerFunc {
	return func(ctx context.Context, req *mcp.JSONRPCRequest) (mcp.JSONRPCMessage, error) {
		if ctx.Value(user{}) == nil {
			return nil, errors.New("denied")
		}
		return next(ctx, req)
	}
}

// New builds the server.
func New() *mcp.Server {
	s := mcp.NewServer("files", "1", mcp.WithServerAddress(":3000"),
		mcp.WithMiddleware(guard),
		mcp.WithHTTPContextFunc(func(ctx context.Context, r *http.Request) context.Context {
			return context.WithValue(ctx, user{}, r.Header.Get("X-User"))
		}))
	s.RegisterTool(mcp.NewTool("read_file",
		mcp.WithDescription("Reads a file"),
		mcp.WithString("path", mcp.Required(), mcp.Description("What to read")),
		mcp.WithString("format", mcp.Enum("text", "hex")),
		mcp.WithToolAnnotations(&mcp.ToolAnnotations{ReadOnlyHint: mcp.BoolPtr(true)}),
	), read)
	s.RegisterTool(mcp.NewTool("write_file", mcp.WithInputStruct[writeArgs]()), mcp.NewTypedToolHandler(write))
	s.RegisterPrompt(&mcp.Prompt{Name: "p"}, prompt)
	s.RegisterResource(&mcp.Resource{Name: "r", URI: "f://r"}, resource)
	return s
}

// Local builds another server, for one client.
func Local() *mcp.StdioServer {
	s := mcp.NewStdioServer("files", "1")
	s.RegisterTool(mcp.NewTool("local_read", mcp.WithString("path")), read)
	return s
}

func read(ctx context.Context, req *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	path, _ := req.Params.Arguments["path"].(string)
	data, err := os.ReadFile(path)
	return mcp.NewTextResult(string(data)), err
}

func write(ctx context.Context, req *mcp.CallToolRequest, in writeArgs) (*mcp.CallToolResult, error) {
	return mcp.NewTextResult(in.Path), nil
}

func prompt(ctx context.Context, req *mcp.GetPromptRequest) (*mcp.GetPromptResult, error) {
	return &mcp.GetPromptResult{Description: req.Params.Arguments["x"]}, nil
}

func resource(ctx context.Context, req *mcp.ReadResourceRequest) (mcp.ResourceContents, error) {
	return mcp.TextResourceContents{URI: req.Params.URI}, nil
}
