// Command tmc has tools with decoded and with raw arguments, behind middleware
// that is a value.
package main

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"os"

	"github.com/tmc/mcp"
)

type readArgs struct {
	Path  string `json:"path" description:"What to read"`
	Limit int    `json:"limit,omitempty"`
}

type readResult struct{ Text string }

func read(ctx context.Context, args readArgs) (readResult, error) {
	data, err := os.ReadFile(args.Path)
	return readResult{string(data)}, err
}

func remove(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	var in struct{ Path string }
	if err := json.Unmarshal(req.Arguments, &in); err != nil {
		return nil, err
	}
	return &mcp.CallToolResult{}, os.Remove(in.Path)
}

// Audit is middleware.
type Audit struct{ log *slog.Logger }

// Name says what it is called.
func (a *Audit) Name() string { return "audit" }

// Priority says when it runs.
func (a *Audit) Priority() int { return 1 }

// Apply puts it around a handler.
func (a *Audit) Apply(next mcp.MCPHandler) mcp.MCPHandler {
	return mcp.MCPHandlerFunc(func(ctx context.Context, req mcp.MCPRequest) (mcp.MCPResponse, error) {
		a.log.Info(req.Method())
		return next.Handle(ctx, req)
	})
}

func main() {
	s := mcp.NewServer("files", "1", mcp.WithCompletionHandler(complete))
	s.Use(&Audit{slog.Default()})
	if err := mcp.RegisterTypedToolWithServer(s, "read_file", "Reads a file", read); err != nil {
		panic(err)
	}
	if err := s.RegisterTool(mcp.Tool{
		Name:        "remove_file",
		Description: "Removes a file",
		InputSchema: json.RawMessage(`{"type": "object", "properties": {"path": {"type": "string"}}, "required": ["path"]}`),
	}, remove); err != nil {
		panic(err)
	}
	_ = s.RegisterPrompt(mcp.Prompt{Name: "p"}, prompt)
	_ = s.RegisterResourceTemplate(mcp.ResourceTemplate{Name: "t"}, file)
	if os.Getenv("PORT") != "" {
		http.Handle("/mcp", mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil))
		_ = http.ListenAndServe(":8080", nil)
		return
	}
	_ = s.Serve(context.Background(), mcp.StdioTransport())
}

func prompt(ctx context.Context, req mcp.GetPromptRequest) (*mcp.GetPromptResult, error) {
	return nil, nil
}

func file(ctx context.Context, req mcp.ReadResourceRequest) ([]mcp.ResourceContents, error) {
	_, err := os.ReadFile(req.URI)
	return nil, err
}

func complete(ctx context.Context, req mcp.CompleteRequest) (*mcp.CompleteResult, error) {
	return nil, nil
}
