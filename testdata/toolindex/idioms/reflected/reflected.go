// Package reflected makes schemas of what its handlers decode, by a library of
// its own choice.
package reflected

import (
	"context"
	"encoding/json"
	"reflect"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type marked struct {
	ID   string `json:"id" jsonschema:"required,description=which"`
	Note string `json:"note" jsonschema:"description=why"`
}

// plain has no tag that says required. As another struct has, it means that
// nothing is.
type plain struct {
	Text  string `json:"text" jsonschema:"description=what"`
	Limit int    `json:"limit,omitempty"`
}

func find(ctx context.Context, v marked) (string, error) { return v.ID, nil }

func search(ctx context.Context, v plain) (string, error) { return v.Text, nil }

func schemaOf(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		return nil
	}
	return b
}

func add[T any](s *server.MCPServer, name string, f func(context.Context, T) (string, error)) {
	var zero T
	s.AddTool(mcp.NewToolWithRawSchema(name, "does "+name, schemaOf(zero)), func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		var v T
		if err := r.BindArguments(&v); err != nil {
			return nil, err
		}
		out, err := f(ctx, v)
		return mcp.NewToolResultText(out), err
	})
}

// looped fills the properties one by one, by names that only running it shows.
func looped[T any](s *server.MCPServer, name string, f func(context.Context, T) (string, error)) {
	properties := make(map[string]any)
	for _, field := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		properties[field.Tag.Get("json")] = map[string]any{"type": "string"}
	}
	t := mcp.Tool{Name: name, InputSchema: mcp.ToolInputSchema{Type: "object", Properties: properties}}
	s.AddTool(t, func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		var v T
		if err := r.BindArguments(&v); err != nil {
			return nil, err
		}
		out, err := f(ctx, v)
		return mcp.NewToolResultText(out), err
	})
}

func empty(ctx context.Context, v struct{}) (string, error) { return "", nil }

// Run makes the server.
func Run() {
	s := server.NewMCPServer("reflected", "1")
	add(s, "reflected_find", find)
	add(s, "reflected_search", search)
	looped(s, "reflected_looped", find)
	looped(s, "reflected_empty", empty)
}
