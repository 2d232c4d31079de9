// Package registry is a server without an SDK that other packages register
// their tools with.
package registry

import "errors"

// A Tool is what can be called.
type Tool interface {
	Name() string
	Description() string
	InputSchema() map[string]any
	Scopes() []string
	Execute(args map[string]any, by Caller) (string, error)
}

// A Caller is who calls; it is not among the arguments.
type Caller struct {
	ID string `json:"id"`
}

// A Server answers messages.
type Server struct{ tools map[string]Tool }

// New returns a server without tools.
func New() *Server { return &Server{tools: map[string]Tool{}} }

// Register adds a tool.
func (s *Server) Register(t Tool) { s.tools[t.Name()] = t }

// Handle answers a message.
func (s *Server) Handle(method string, params any) (any, error) {
	switch method {
	case "tools/list":
		var all []map[string]any
		for _, t := range s.tools {
			all = append(all, map[string]any{"name": t.Name(), "description": t.Description(), "inputSchema": t.InputSchema()})
		}
		return all, nil
	case "tools/call":
		p, ok := params.(map[string]any)
		if !ok {
			return nil, errors.New("bad parameters")
		}
		return s.call(p)
	}
	return nil, errors.New("no such method")
}

func (s *Server) call(params map[string]any) (any, error) {
	name, _ := params["name"].(string)
	t, ok := s.tools[name]
	if !ok {
		return nil, errors.New("no such tool")
	}
	args, _ := params["arguments"].(map[string]any)
	return t.Execute(args, Caller{})
}
