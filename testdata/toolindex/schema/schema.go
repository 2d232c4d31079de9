// Package schema closes arguments in the ways the SDKs know.
package schema

import (
	"context"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	gosdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

type in struct {
	Op   string `json:"op" jsonschema:"what to do"`
	Deep bool   `json:"deep,omitempty"`
}

func typed(ctx context.Context, r *gosdk.CallToolRequest, v in) (*gosdk.CallToolResult, any, error) {
	return nil, nil, nil
}

func raw(ctx context.Context, r *gosdk.CallToolRequest) (*gosdk.CallToolResult, error) {
	return nil, nil
}

func do(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

func official() error {
	s := gosdk.NewServer(nil, nil)
	inferred, err := jsonschema.For[in](nil)
	if err != nil {
		return err
	}
	inferred.Properties["op"].Enum = []any{"start", "stop"}
	gosdk.AddTool(s, &gosdk.Tool{Name: "inferred", InputSchema: inferred}, typed)
	s.AddTool(&gosdk.Tool{
		Name:        "literal",
		Annotations: &gosdk.ToolAnnotations{ReadOnlyHint: true, DestructiveHint: jsonschema.Ptr(false), Title: "Literal"},
		InputSchema: &jsonschema.Schema{
			Type:     "object",
			Required: []string{"op"},
			Properties: map[string]*jsonschema.Schema{
				"op": {Type: "string", Enum: []any{"a", "b"}},
				"id": {Type: "string", Pattern: "^[a-z]+$", Description: "which"},
			},
		},
	}, raw)
	t := &gosdk.Tool{Name: "later"}
	t.Description = "set later"
	t.InputSchema = map[string]any{
		"type":       "object",
		"properties": map[string]any{"q": map[string]any{"type": "string"}},
		"required":   []string{"q"},
	}
	s.AddTool(t, raw)
	return nil
}

func oneOf(values ...string) mcp.PropertyOption {
	return func(m map[string]any) { m["enum"] = values }
}

func community() {
	s := server.NewMCPServer("schema", "1")
	t := mcp.NewTool("options",
		mcp.WithString("op", mcp.Required(), oneOf("x", "y"), mcp.Description("what")),
		mcp.WithBoolean("deep"),
		mcp.WithDestructiveHintAnnotation(false))
	t.InputSchema.Properties["late"] = map[string]any{"type": "integer"}
	s.AddTool(t, do)
}
