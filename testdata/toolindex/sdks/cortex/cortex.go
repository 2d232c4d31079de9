// Command cortex has tools of its own and of a provider.
package main

import (
	"context"
	"log"
	"os"

	"github.com/FreePeak/cortex/pkg/plugin"
	"github.com/FreePeak/cortex/pkg/server"
	"github.com/FreePeak/cortex/pkg/tools"
	"github.com/FreePeak/cortex/pkg/types"
)

type provider struct{ *plugin.BaseProvider }

func newProvider() (*provider, error) {
	p := &provider{BaseProvider: &plugin.BaseProvider{}}
	err := p.RegisterTool(&types.Tool{Name: "remove_file", Parameters: []types.ToolParameter{{Name: "path", Type: "string", Required: true}}}, p.remove)
	return p, err
}

func (p *provider) remove(ctx context.Context, params map[string]interface{}, session *types.ClientSession) (interface{}, error) {
	path, _ := params["path"].(string)
	return nil, os.Remove(path)
}

func read(ctx context.Context, req server.ToolCallRequest) (interface{}, error) {
	path, _ := req.Parameters["path"].(string)
	return os.ReadFile(path)
}

func main() {
	s := server.NewMCPServer("files", "1", log.New(os.Stderr, "", 0))
	err := s.AddTool(context.Background(), tools.NewTool("read_file",
		tools.WithDescription("Reads a file"),
		tools.WithString("path", tools.Required(), tools.Description("What to read")),
	), read)
	if err != nil {
		panic(err)
	}
	if _, err := newProvider(); err != nil {
		panic(err)
	}
	s.SetAddress(":8080")
	_ = s.ServeHTTP()
}
