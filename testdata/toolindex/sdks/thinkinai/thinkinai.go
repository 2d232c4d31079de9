// Package thinkinai has tools whose schemas come from values, and middleware
// that goes around some of them.
package thinkinai

import (
	"context"
	"encoding/json"
	"errors"
	"os"

	"github.com/ThinkInAIXYZ/go-mcp/pkg"
	"github.com/ThinkInAIXYZ/go-mcp/protocol"
	"github.com/ThinkInAIXYZ/go-mcp/server"
	"github.com/ThinkInAIXYZ/go-mcp/transport"
)

type readRequest struct {
	Path   string `json:"path" description:"What to read"`
	Format string `json:"format,omitempty" enum:"text, hex" required:"true"`
	Limit  int    `json:"limit,omitempty"`
}

// checked begins by rejecting what the schema forbids.
func checked(ctx context.Context, req *protocol.CallToolRequest) (*protocol.CallToolResult, error) {
	in := new(readRequest)
	if err := protocol.VerifyAndUnmarshal(req.RawArguments, &in); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(in.Path)
	return text(string(data)), err
}

// unchecked decodes only.
func unchecked(ctx context.Context, req *protocol.CallToolRequest) (*protocol.CallToolResult, error) {
	var in readRequest
	if err := pkg.JSONUnmarshal(req.RawArguments, &in); err != nil {
		return nil, err
	}
	return text(in.Format), nil
}

func text(s string) *protocol.CallToolResult {
	return protocol.NewCallToolResult([]protocol.Content{&protocol.TextContent{Type: "text", Text: s}}, false)
}

func deny(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, req *protocol.CallToolRequest) (*protocol.CallToolResult, error) {
		if ctx.Value("user") == nil {
			return nil, errors.New("denied")
		}
		return next(ctx, req)
	}
}

func count(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, req *protocol.CallToolRequest) (*protocol.CallToolResult, error) {
		return next(ctx, req)
	}
}

// New builds the server. What is registered before Use goes without its guard.
func New(stdio bool) (*server.Server, error) {
	var t transport.ServerTransport
	if stdio {
		t = transport.NewStdioServerTransport()
	} else {
		t = transport.NewStreamableHTTPServerTransport(":8080")
	}
	s, err := server.NewServer(t)
	if err != nil {
		return nil, err
	}
	early, err := protocol.NewTool("early", "Reads a file", readRequest{})
	if err != nil {
		return nil, err
	}
	s.RegisterTool(early, checked)
	s.Use(deny)
	late, err := protocol.NewTool("late", "Reads a file", &readRequest{})
	if err != nil {
		return nil, err
	}
	hint := true
	late.Annotations = &protocol.ToolAnnotations{ReadOnlyHint: &hint}
	s.RegisterTool(late, unchecked, count)
	s.RegisterTool(&protocol.Tool{Name: "literal", Description: "By hand", InputSchema: protocol.InputSchema{
		Type: protocol.Object, Required: []string{"kind"},
		Properties: map[string]*protocol.Property{"kind": {Type: protocol.PropertyType{protocol.String}, Enum: []any{"a", "b"}}},
	}}, unchecked)
	s.RegisterTool(protocol.NewToolWithRawSchema("raw", "As JSON", json.RawMessage(`{"type":"object","properties":{"x":{"type":"string"}}}`)), unchecked)
	s.RegisterPrompt(&protocol.Prompt{Name: "p"}, func(ctx context.Context, req *protocol.GetPromptRequest) (*protocol.GetPromptResult, error) {
		return &protocol.GetPromptResult{Description: req.Arguments["x"]}, nil
	})
	return s, s.RegisterResourceTemplate(&protocol.ResourceTemplate{Name: "t", URITemplate: "f://{x}"}, template)
}

func template(ctx context.Context, req *protocol.ReadResourceRequest) (*protocol.ReadResourceResult, error) {
	return &protocol.ReadResourceResult{}, nil
}
