// Command paularlott has native tools, discoverable ones and a provider's.
package main

import (
	"context"
	"errors"
	"net/http"
	"os"

	"github.com/paularlott/mcp"
)

func read(ctx context.Context, req *mcp.ToolRequest) (*mcp.ToolResponse, error) {
	path, err := req.String("path")
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(path)
	return mcp.NewToolResponseText(string(data)), err
}

func remove(ctx context.Context, req *mcp.ToolRequest) (*mcp.ToolResponse, error) {
	return mcp.NewToolResponseText("removed"), os.Remove(req.StringOr("path", ""))
}

// A tenant has tools of its own.
type tenant struct{ dir string }

func (t *tenant) GetTools(ctx context.Context) ([]mcp.MCPTool, error) {
	return []mcp.MCPTool{
		{Name: "list", Description: "Lists", InputSchema: map[string]any{"type": "object"}},
		{Name: "make", Description: "Makes a folder", InputSchema: map[string]any{
			"type": "object", "properties": map[string]any{"name": map[string]any{"type": "string"}}, "required": []string{"name"},
		}},
	}, nil
}

func (t *tenant) ExecuteTool(ctx context.Context, name string, params map[string]any) (*mcp.ToolResponse, error) {
	switch name {
	case "list":
		_, err := os.ReadDir(t.dir)
		return mcp.NewToolResponseText(t.dir), err
	case "make":
		dir, _ := params["name"].(string)
		return mcp.NewToolResponseText(dir), os.Mkdir(dir, 0o700)
	}
	return nil, errors.New("unknown")
}

func main() {
	s := mcp.NewServer("files", "1")
	s.RegisterTool(
		mcp.NewTool("read_file", "Reads a file",
			mcp.String("path", "What to read", mcp.Required()),
			mcp.StringArray("encodings", "In which order to try"),
			mcp.Object("options", "More", mcp.Boolean("binary", "As bytes"), mcp.Required()),
			mcp.Output(mcp.String("text", "What it says"))),
		read)
	s.RegisterTools(
		mcp.NewToolRegistration(mcp.NewTool("remove_file", "Removes a file", mcp.String("path", "What to remove", mcp.Required())).Discoverable("delete"), remove),
		&mcp.ToolRegistration{Tool: mcp.NewTool("ping", "Answers"), Handler: ping},
	)
	s.RegisterPrompt(mcp.NewPrompt("summarize", "Summarizes").Argument("text", "The text", true), summarize)
	s.RegisterResourceTemplate(mcp.NewResourceTemplate("file://{name}", "file", "A file", "text/plain"), file)
	http.HandleFunc("/mcp", s.HandleRequest)
	http.HandleFunc("/tenant", func(w http.ResponseWriter, r *http.Request) {
		ctx := mcp.WithToolProviders(r.Context(), &tenant{dir: "/srv"})
		s.HandleRequest(w, r.WithContext(ctx))
	})
	_ = http.ListenAndServe(":8080", nil)
}

func ping(ctx context.Context, req *mcp.ToolRequest) (*mcp.ToolResponse, error) {
	return mcp.NewToolResponseText("pong"), nil
}

func summarize(ctx context.Context, req *mcp.PromptRequest) (*mcp.PromptResponse, error) {
	return mcp.NewPromptResponseText(req.StringOr("text", "")), nil
}

func file(ctx context.Context, req *mcp.ResourceRequest) (*mcp.ResourceResponse, error) {
	data, err := os.ReadFile(req.StringOr("name", ""))
	return mcp.NewResourceResponseText(req.URI(), string(data), "text/plain"), err
}
