// Package joined knows both the server and the catalog of its tools.
package joined

import (
	"encoding/json"
	"os"

	"example.com/toolindex/rolled/apart/catalog"
	"example.com/toolindex/rolled/apart/proto"
	"example.com/toolindex/rolled/apart/shell"
)

type read struct{}

func (read) Name() string { return "read" }

func (read) InputSchema() map[string]any {
	return map[string]any{"type": "object", "properties": map[string]any{"path": map[string]any{"type": "string"}}, "required": []string{"path"}}
}

func (read) Execute(args json.RawMessage) ([]byte, error) {
	var in struct{ Path string }
	if err := json.Unmarshal(args, &in); err != nil {
		return nil, err
	}
	return os.ReadFile(in.Path)
}

// Serve makes the server.
func Serve() (*shell.Server, error) {
	c := catalog.New()
	for _, t := range all() {
		if err := c.Add(t); err != nil {
			return nil, err
		}
	}
	return &shell.Server{Tools: c}, nil
}

func all() []proto.Tool { return []proto.Tool{read{}} }
