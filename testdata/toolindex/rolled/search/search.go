// Package search is a server without an SDK that looks for the tool in a slice.
package search

import "fmt"

type tool struct {
	Name        string
	Description string
	Parameters  map[string]any
	Call        func(args map[string]any) (string, error)
}

var tools = []tool{
	{"one", "the first", map[string]any{"properties": map[string]any{"a": map[string]any{"type": "string"}}}, one},
	{"two", "the second", nil, func(args map[string]any) (string, error) { return "", nil }},
}

func one(args map[string]any) (string, error) { return fmt.Sprint(args["a"]), nil }

// Register binds the methods.
func Register(on func(method string, h func(params map[string]any) (any, error))) {
	on("tools/list", func(params map[string]any) (any, error) { return tools, nil })
	on("tools/call", call)
}

func call(params map[string]any) (any, error) {
	name := params["name"].(string)
	for _, t := range tools {
		if t.Name == name {
			args, _ := params["arguments"].(map[string]any)
			return t.Call(args)
		}
	}
	return nil, fmt.Errorf("no tool %q", name)
}
