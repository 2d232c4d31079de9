// Command llmcontext has handlers with a context of the program's own before the
// arguments and the result after them.
package main

import (
	"context"
	"os"

	"github.com/llmcontext/gomcp"
	"github.com/llmcontext/gomcp/types"
)

type config struct{ Root string }

type toolContext struct{ root string }

func start(ctx context.Context, c *config) (*toolContext, error) { return &toolContext{c.Root}, nil }

type readInput struct {
	Path   string `json:"path" jsonschema_description:"what to read"`
	Format string `json:"format,omitempty" jsonschema:"enum=text,enum=hex"`
}

func read(ctx context.Context, tool *toolContext, input *readInput, output types.ToolCallResult) error {
	data, err := os.ReadFile(tool.root + input.Path)
	output.AddTextContent(string(data))
	return err
}

func main() {
	def := gomcp.NewMcpServerDefinition("files", "1")
	tools := def.WithTools(&config{Root: "/srv"}, start)
	_ = tools.AddTool("read", "Reads a file", read)
	srv, err := gomcp.NewModelContextProtocolServer(def)
	if err != nil {
		panic(err)
	}
	_ = srv.Start(srv.StdioTransport())
}
