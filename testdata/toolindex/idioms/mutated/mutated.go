// Package mutated changes tools and schemas after it has made them.
package mutated

import (
	"context"
	"encoding/json"
	"maps"
	"time"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

func raw(ctx context.Context, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

func text(enum ...any) *jsonschema.Schema { return &jsonschema.Schema{Type: "string", Enum: enum} }

func tools() []mcp.Tool {
	return []mcp.Tool{
		{Name: "mutated_owned", InputSchema: &jsonschema.Schema{Type: "object", Required: []string{"owner"}, Properties: map[string]*jsonschema.Schema{"owner": text(), "mode": text("a", "b")}}},
		{Name: "mutated_plain", InputSchema: &jsonschema.Schema{Type: "object", Properties: map[string]*jsonschema.Schema{"id": text()}}},
	}
}

// annotate changes a copy of the schema where it has an owner, and leaves the
// tool alone where it has none.
func annotate(t *mcp.Tool) {
	s, ok := t.InputSchema.(*jsonschema.Schema)
	if !ok || s == nil {
		return
	}
	var found []string
	for _, name := range []string{"owner"} {
		if p := s.Properties[name]; p != nil {
			found = append(found, name)
		}
	}
	if len(found) == 0 {
		return
	}
	c := *s
	c.Properties = maps.Clone(s.Properties)
	for _, name := range found {
		p := *c.Properties[name]
		p.Description = "whose"
		c.Properties[name] = &p
	}
	t.InputSchema = &c
}

// either has one of two schemas: open where one of them is.
func either(more bool) *jsonschema.Schema {
	if more {
		return &jsonschema.Schema{Type: "object", Required: []string{"mode", "all"}, Properties: map[string]*jsonschema.Schema{"mode": text("a", "b", "c"), "all": text("x"), "extra": text()}}
	}
	return &jsonschema.Schema{Type: "object", Required: []string{"mode", "all"}, Properties: map[string]*jsonschema.Schema{"mode": text("a", "b"), "all": text()}}
}

// own is a schema of the program, which becomes JSON.
type own struct {
	Type       string          `json:"type"`
	Properties map[string]*own `json:"properties,omitempty"`
	Required   []string        `json:"required,omitempty"`
}

func (o *own) schema() (json.RawMessage, error) { return json.Marshal(o) }

// request is not what JSON is decoded into.
type request struct {
	context.Context
	Filter func(string) bool
	Name   string
}

func serve(r request) (string, error) { return r.Name, nil }

func adapt(f func(request) (string, error)) mcp.ToolHandler {
	return func(ctx context.Context, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		_, err := f(request{Context: ctx})
		return nil, err
	}
}

type times struct {
	Since time.Time       `json:"since"`
	Any   json.RawMessage `json:"any,omitempty"`
}

func timed(ctx context.Context, r *mcp.CallToolRequest, v times) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}

// Run makes the server.
func Run(more bool) error {
	s := mcp.NewServer(&mcp.Implementation{Name: "mutated"}, nil)
	for _, t := range tools() {
		annotate(&t)
		s.AddTool(&t, raw)
	}
	s.AddTool(&mcp.Tool{Name: "mutated_either", InputSchema: either(more)}, raw)
	o, err := (&own{Type: "object", Required: []string{"q"}, Properties: map[string]*own{"q": {Type: "string"}}}).schema()
	if err != nil {
		return err
	}
	s.AddTool(&mcp.Tool{Name: "mutated_marshalled", InputSchema: o}, raw)
	s.AddTool(&mcp.Tool{Name: "mutated_request"}, adapt(serve))
	mcp.AddTool(s, &mcp.Tool{Name: "mutated_times"}, timed)
	return nil
}
