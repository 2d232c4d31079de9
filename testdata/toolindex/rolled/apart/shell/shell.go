// Package shell answers messages with what other packages have: a call goes on
// in a struct, to a package it imports, and to one that only its importers know.
package shell

import (
	"encoding/json"
	"errors"
	"strings"

	"example.com/toolindex/rolled/apart/proto"
	"example.com/toolindex/rolled/apart/verbs"
)

// Runner has the tools.
type Runner interface {
	Run(name string, args json.RawMessage) ([]byte, error)
}

// Server answers messages.
type Server struct{ Tools Runner }

type call struct {
	msg  proto.Request
	from string
}

// Handle answers a message.
func (s *Server) Handle(msg proto.Request) (any, error) {
	switch msg.Method {
	case "tools/list":
		return nil, nil
	case "tools/call":
		return s.serve(&call{msg: msg, from: "stdio"})
	}
	return nil, errors.New("no such method")
}

func (s *Server) serve(c *call) (any, error) {
	var params struct {
		Name      string          `json:"name"`
		Arguments json.RawMessage `json:"arguments"`
	}
	if err := json.Unmarshal(c.msg.Params, &params); err != nil {
		return nil, err
	}
	name := strings.TrimSpace(params.Name)
	if out, err := s.Tools.Run(name, params.Arguments); err == nil {
		return out, nil
	}
	var args map[string]any
	if err := json.Unmarshal(params.Arguments, &args); err != nil {
		return nil, err
	}
	return verbs.Do(name, args)
}
