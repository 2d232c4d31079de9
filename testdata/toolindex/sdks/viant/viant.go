// Command viant fills a registry that the SDK hands over.
package main

import (
	"context"
	"os"

	"github.com/viant/jsonrpc"
	"github.com/viant/mcp-protocol/schema"
	proto "github.com/viant/mcp-protocol/server"
	"github.com/viant/mcp/server"
)

type readInput struct {
	Path   string `json:"path" description:"What to read"`
	Format string `json:"format,omitempty" choice:"text" choice:"hex"`
}

func read(ctx context.Context, in readInput) (*schema.CallToolResult, *jsonrpc.Error) {
	data, err := os.ReadFile(in.Path)
	if err != nil {
		return nil, jsonrpc.NewInternalError(err.Error(), nil)
	}
	return &schema.CallToolResult{Content: []schema.CallToolResultContentElem{{Text: string(data)}}}, nil
}

func remove(ctx context.Context, req *schema.CallToolRequest) (*schema.CallToolResult, *jsonrpc.Error) {
	path, _ := req.Params.Arguments["path"].(string)
	if err := os.Remove(path); err != nil {
		return nil, jsonrpc.NewInternalError(err.Error(), nil)
	}
	return &schema.CallToolResult{}, nil
}

// handler is a handler of the program's own around the registry.
type handler struct {
	*proto.DefaultHandler
	dir string
}

func newHandler(dir string) proto.NewHandler {
	return func(_ context.Context, notifier, logger, client any) (proto.Handler, error) {
		h := &handler{proto.NewDefaultHandler(notifier, logger, client), dir}
		if err := proto.RegisterTool[readInput, struct{}](h.Registry, "read_own", "Reads a file", h.read); err != nil {
			return nil, err
		}
		return h, nil
	}
}

func (h *handler) read(ctx context.Context, in readInput) (*schema.CallToolResult, *jsonrpc.Error) {
	data, err := os.ReadFile(h.dir + in.Path)
	if err != nil {
		return nil, jsonrpc.NewInternalError(err.Error(), nil)
	}
	return &schema.CallToolResult{Content: []schema.CallToolResultContentElem{{Text: string(data)}}}, nil
}

func main() {
	own, err := server.New(server.WithNewHandler(newHandler("/srv/")))
	if err != nil {
		panic(err)
	}
	_ = own.Stdio(context.Background()).ListenAndServe()

	fill := proto.WithDefaultHandler(context.Background(), func(h *proto.DefaultHandler) error {
		if err := proto.RegisterTool[readInput, struct{}](h.Registry, "read_file", "Reads a file", read); err != nil {
			return err
		}
		h.RegisterToolWithSchema("remove_file", "Removes a file", schema.ToolInputSchema{
			Type: "object", Properties: schema.ToolInputSchemaProperties{"path": {"type": "string"}}, Required: []string{"path"},
		}, nil, remove)
		h.RegisterTool(&proto.ToolEntry{Metadata: schema.Tool{Name: "entry"}, Handler: remove})
		h.RegisterPrompts(&schema.Prompt{Name: "p"}, prompt)
		h.RegisterResource(schema.Resource{Name: "r", Uri: "f://r"}, resource)
		return nil
	})
	s, err := server.New(server.WithNewHandler(fill))
	if err != nil {
		panic(err)
	}
	_ = s.HTTP(context.Background(), ":5000").ListenAndServe()
}

func prompt(ctx context.Context, req *schema.GetPromptRequestParams) (*schema.GetPromptResult, *jsonrpc.Error) {
	return &schema.GetPromptResult{}, nil
}

func resource(ctx context.Context, req *schema.ReadResourceRequest) (*schema.ReadResourceResult, *jsonrpc.Error) {
	return &schema.ReadResourceResult{}, nil
}
