// Command scaledmcp builds tools in chains that alternate between a tool and its
// parameters.
package main

import (
	"context"
	"errors"
	"os"

	"github.com/traego/scaled-mcp/pkg/config"
	"github.com/traego/scaled-mcp/pkg/protocol"
	"github.com/traego/scaled-mcp/pkg/resources"
	"github.com/traego/scaled-mcp/pkg/server"
)

func read(ctx context.Context, params map[string]interface{}) (interface{}, error) {
	path, _ := params["path"].(string)
	return os.ReadFile(path)
}

// A catalogue lists its tools when it is asked.
type catalogue struct{}

// GetTool is one of them.
func (catalogue) GetTool(ctx context.Context, name string) (protocol.Tool, error) {
	return protocol.Tool{}, errors.New("none")
}

// ListTools is all of them.
func (catalogue) ListTools(ctx context.Context, cursor string) (protocol.ToolListResult, error) {
	return protocol.ToolListResult{Tools: []protocol.Tool{{Name: "lookup"}}}, nil
}

// HandleToolInvocation calls one.
func (catalogue) HandleToolInvocation(ctx context.Context, name string, params map[string]interface{}) (interface{}, error) {
	return os.ReadDir("/srv")
}

func main() {
	registry := resources.NewStaticToolRegistry()
	tool := resources.NewTool("read_file").
		WithDescription("Reads a file").
		WithString("path").Required().Description("What to read").Add().
		WithInteger("limit").Default(10).Add().
		Build()
	if err := registry.RegisterTool(tool, read); err != nil {
		panic(err)
	}
	_ = registry.RegisterTool(resources.NewTool("head").WithInputs([]resources.ToolInput{
		{Name: "path", Type: "string", Required: true}, {Name: "lines", Type: "integer"},
	}).Build(), read)
	s, err := server.NewMcpServer(config.DefaultConfig(), server.WithToolRegistry(registry))
	if err != nil {
		panic(err)
	}
	_ = s.Start(context.Background())
	_ = resources.NewDynamicToolRegistry(catalogue{})
}
