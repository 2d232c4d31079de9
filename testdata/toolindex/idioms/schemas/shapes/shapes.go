// Package shapes has the schemas of tools, in all the forms that they come in.
// It needs no SDK.
package shapes

import (
	"encoding/json"

	"github.com/google/jsonschema-go/jsonschema"
)

// Object is a schema of the given properties.
func Object(properties map[string]any, required ...string) map[string]any {
	return map[string]any{"type": "object", "properties": properties, "required": required}
}

// Text is the schema of a text.
func Text(description string) map[string]any {
	return map[string]any{"type": "string", "description": description}
}

// Find is the schema of one tool.
func Find() map[string]any {
	kind := Text("what to look for")
	kind["enum"] = []string{"file", "folder"}
	return Object(map[string]any{"kind": kind, "where": Text("a path")}, "kind")
}

// Raw is the schema of another.
func Raw() json.RawMessage {
	return json.RawMessage(`{"type":"object","properties":{"id":{"type":"string"}},"required":["id"]}`)
}

// Typed is one in the form of a library.
func Typed() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "object", Properties: map[string]*jsonschema.Schema{"n": {Type: "integer"}}}
}

// Parameter is the program's own form.
type Parameter struct {
	Name, Type string
	Required   bool
}

// Number is a parameter.
func Number(name string) Parameter { return Parameter{Name: name, Type: "number", Required: true} }

// Schema makes a schema of parameters.
func Schema(params ...Parameter) map[string]any {
	properties, required := map[string]any{}, []string{}
	for _, p := range params {
		properties[p.Name] = map[string]any{"type": p.Type}
		if p.Required {
			required = append(required, p.Name)
		}
	}
	return Object(properties, required...)
}
