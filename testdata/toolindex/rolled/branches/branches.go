// Package branches is a server without an SDK: it compares the method of a
// message with constants, and the name of the tool too.
package branches

import (
	"encoding/json"
	"os"
)

type request struct {
	ID     any             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

type callParams struct {
	Name      string         `json:"name"`
	Arguments map[string]any `json:"arguments"`
}

// Server answers messages.
type Server struct{ dir string }

// Handle answers a message.
func (s *Server) Handle(line []byte) (any, error) {
	var req request
	if err := json.Unmarshal(line, &req); err != nil {
		return nil, err
	}
	switch req.Method {
	case "initialize":
		return map[string]any{"protocolVersion": "2025-06-18"}, nil
	case "tools/list":
		return map[string]any{"tools": list()}, nil
	case "tools/call":
		return s.callTool(req)
	}
	return nil, os.ErrInvalid
}

func list() []map[string]any {
	return []map[string]any{
		{
			"name": "remove", "description": "remove a file",
			"inputSchema": map[string]any{
				"type":       "object",
				"properties": map[string]any{"path": map[string]any{"type": "string"}, "how": map[string]any{"type": "string", "enum": []string{"now", "later"}}},
				"required":   []string{"path"},
			},
		},
		{"name": "status", "description": "say how it goes", "inputSchema": map[string]any{"type": "object"}},
	}
}

func (s *Server) callTool(req request) (any, error) {
	var params callParams
	if err := json.Unmarshal(req.Params, &params); err != nil {
		return nil, err
	}
	switch params.Name {
	case "remove":
		return s.remove(params.Arguments)
	case "status", "health":
		return s.status()
	case "echo":
		return params.Arguments["text"], nil
	}
	return nil, os.ErrNotExist
}

func (s *Server) remove(args map[string]any) (any, error) {
	path, _ := args["path"].(string)
	return nil, os.Remove(path)
}

func (s *Server) status() (any, error) { return s.dir, nil }
