// Command voocel is close to a server of go-sdk.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/voocel/mcp-sdk-go/protocol"
	"github.com/voocel/mcp-sdk-go/server"
	"github.com/voocel/mcp-sdk-go/transport/stdio"
	"github.com/voocel/mcp-sdk-go/transport/streamable"
)

type readInput struct {
	Path   string `json:"path" jsonschema:"required,description=What to read"`
	Format string `json:"format,omitempty" jsonschema:"enum=text,enum=hex"`
}

func read(ctx context.Context, req *server.CallToolRequest, in readInput) (*protocol.CallToolResult, string, error) {
	data, err := os.ReadFile(in.Path)
	return nil, string(data), err
}

func remove(ctx context.Context, req *server.CallToolRequest) (*protocol.CallToolResult, error) {
	path, err := server.MustGetString(req, "path")
	if err != nil {
		return nil, err
	}
	return &protocol.CallToolResult{}, os.Remove(path)
}

func newServer(r *http.Request) *server.Server {
	s := server.NewServer(&protocol.ServerInfo{Name: "files"}, &server.ServerOptions{CompletionHandler: complete})
	s.Use(named)
	server.AddTool(s, &protocol.Tool{Name: "read_file", Description: "Reads a file", Annotations: &protocol.ToolAnnotation{ReadOnlyHint: true}}, read)
	s.AddTool(&protocol.Tool{
		Name: "remove_file",
		InputSchema: protocol.JSONSchema{
			"type": "object", "properties": map[string]any{"path": map[string]any{"type": "string"}}, "required": []string{"path"},
		},
	}, remove)
	s.AddResourceTemplate(&protocol.ResourceTemplate{URITemplate: "file:///{path}"}, file)
	s.AddPrompt(&protocol.Prompt{Name: "summarize"}, summarize)
	return s
}

func main() {
	if os.Getenv("PORT") != "" {
		_ = http.ListenAndServe(":8080", streamable.NewHTTPHandler(newServer))
		return
	}
	_ = newServer(nil).Run(context.Background(), &stdio.StdioTransport{})
}

func named(next server.ToolHandler) server.ToolHandler {
	return func(ctx context.Context, req *server.CallToolRequest) (*protocol.CallToolResult, error) {
		return next(ctx, req)
	}
}

func file(ctx context.Context, req *server.ReadResourceRequest) (*protocol.ReadResourceResult, error) {
	_, err := os.ReadFile(req.Params.URI)
	return nil, err
}

func summarize(ctx context.Context, req *server.GetPromptRequest) (*protocol.GetPromptResult, error) {
	return &protocol.GetPromptResult{Description: req.Params.Arguments["text"]}, nil
}

func complete(ctx context.Context, req *protocol.CompleteRequest) (*protocol.CompleteResult, error) {
	return nil, nil
}
