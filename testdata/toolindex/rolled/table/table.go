// Package table is a server without an SDK that looks methods and tools up in
// maps.
package table

import (
	"context"
	"encoding/json"
	"errors"
)

type handler func(ctx context.Context, params json.RawMessage) (any, error)

type tool struct {
	Description string
	InputSchema json.RawMessage
	Run         func(ctx context.Context, args json.RawMessage) (any, error)
}

type server struct {
	methods map[string]handler
	tools   map[string]tool
}

// New returns a server with its tools.
func New() *server {
	s := &server{}
	s.methods = map[string]handler{
		"tools/list": s.list,
		"tools/call": s.call,
	}
	s.tools = map[string]tool{
		"open": {Description: "open a door", InputSchema: json.RawMessage(`{"type":"object","properties":{"door":{"type":"string"}}}`), Run: open},
		"shut": {Description: "shut a door", Run: s.shut},
	}
	return s
}

func (s *server) list(ctx context.Context, params json.RawMessage) (any, error) { return s.tools, nil }

func (s *server) call(ctx context.Context, params json.RawMessage) (any, error) {
	var call struct {
		Name string          `json:"name"`
		Args json.RawMessage `json:"arguments"`
	}
	if err := json.Unmarshal(params, &call); err != nil {
		return nil, err
	}
	t, ok := s.tools[call.Name]
	if !ok {
		return nil, errors.New("no such tool")
	}
	return s.timed(ctx, t, call.Args)
}

// timed does the work of a tool.
func (s *server) timed(ctx context.Context, t tool, args json.RawMessage) (any, error) {
	return t.Run(ctx, args)
}

func open(ctx context.Context, args json.RawMessage) (any, error) { return nil, nil }

func (s *server) shut(ctx context.Context, args json.RawMessage) (any, error) { return nil, nil }

// forward only looks at the message on its way: this package has a server
// besides, so it counts as one who is shown calls.
func forward(method string, params any) any {
	if method != "tools/call" {
		return nil
	}
	return params
}
