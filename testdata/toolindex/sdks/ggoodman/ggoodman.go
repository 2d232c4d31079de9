// Command ggoodman keeps its tools in a container that a server is made with.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/ggoodman/mcp-server-go/auth"
	"github.com/ggoodman/mcp-server-go/mcp"
	"github.com/ggoodman/mcp-server-go/mcpservice"
	"github.com/ggoodman/mcp-server-go/sessions"
	"github.com/ggoodman/mcp-server-go/stdio"
	"github.com/ggoodman/mcp-server-go/streaminghttp"
)

type readArgs struct {
	Path   string `json:"path" jsonschema:"description=What to read"`
	Format string `json:"format,omitempty" jsonschema:"enum=text,enum=hex"`
}

func read(ctx context.Context, s sessions.Session, w mcpservice.ToolResponseWriter, r *mcpservice.ToolRequest[readArgs]) error {
	data, err := os.ReadFile(r.Args().Path)
	if err != nil {
		return err
	}
	return w.AppendText(string(data))
}

func remove(ctx context.Context, s sessions.Session, args readArgs) (*mcp.CallToolResult, error) {
	return &mcp.CallToolResult{}, os.Remove(args.Path)
}

func raw(ctx context.Context, s sessions.Session, req *mcp.CallToolRequestReceived) (*mcp.CallToolResult, error) {
	return &mcp.CallToolResult{}, os.WriteFile(s.UserID(), req.Arguments, 0o600)
}

func main() {
	tools := mcpservice.NewToolsContainer(
		mcpservice.NewTool("read_file", read, mcpservice.WithToolDescription("Reads a file")),
		mcpservice.NewToolWithOutput("count", func(ctx context.Context, s sessions.Session, w mcpservice.ToolResponseWriterTyped[int], r *mcpservice.ToolRequest[struct{}]) error {
			w.SetStructured(1)
			return nil
		}),
		mcpservice.TypedTool(mcp.Tool{
			Name: "remove_file", Description: "Removes a file",
			InputSchema: mcp.ToolInputSchema{Type: "object", Properties: map[string]mcp.SchemaProperty{"path": {Type: "string"}}, Required: []string{"path"}},
		}, remove),
	)
	tools.Add(context.Background(), mcpservice.StaticTool{Descriptor: mcp.Tool{Name: "raw"}, Handler: raw})
	mcpservice.NewPromptsContainer(mcpservice.StaticPrompt{Descriptor: mcp.Prompt{Name: "p"}, Handler: prompt})
	srv := mcpservice.NewServer(mcpservice.WithToolsCapability(tools))
	if os.Getenv("PORT") == "" {
		_ = stdio.NewHandler(srv).Serve(context.Background())
		return
	}
	authenticator, err := auth.NewFromDiscovery(context.Background(), "https://issuer", "files")
	if err != nil {
		panic(err)
	}
	h, err := streaminghttp.New(context.Background(), "https://files", nil, srv, authenticator)
	if err != nil {
		panic(err)
	}
	_ = http.ListenAndServe(":8080", h)
}

func prompt(ctx context.Context, s sessions.Session, req *mcp.GetPromptRequestReceived) (*mcp.GetPromptResult, error) {
	return nil, nil
}

// dynamic is a server whose tools are listed when a client asks.
func dynamic() mcpservice.ServerCapabilities {
	return mcpservice.NewServer(mcpservice.WithToolsCapability(mcpservice.StaticTools(mcpservice.NewDynamicTools(mcpservice.WithToolsCallFn(raw)))))
}

var _ = dynamic
