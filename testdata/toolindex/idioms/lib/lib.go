// Package lib registers its tools on a server that it is given.
package lib

import (
	"context"
	"errors"
	"reflect"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// Tool is a tool with its handler.
type Tool struct {
	Tool    mcp.Tool
	Handler server.ToolHandlerFunc
}

// Register registers the tool on s.
func (t *Tool) Register(s *server.MCPServer) { s.AddTool(t.Tool, t.Handler) }

// Must makes a tool of a function without a type of the SDK in it.
func Must[T, R any](name, desc string, h func(context.Context, T) (R, error), opts ...mcp.ToolOption) Tool {
	t, handler, err := convert(name, desc, h, opts...)
	if err != nil {
		panic(err)
	}
	return Tool{Tool: t, Handler: handler}
}

func convert[T, R any](name, desc string, h func(context.Context, T) (R, error), opts ...mcp.ToolOption) (mcp.Tool, server.ToolHandlerFunc, error) {
	v := reflect.ValueOf(h)
	if v.Type().NumIn() != 2 {
		return mcp.Tool{}, nil, errors.New("wrong handler")
	}
	t := mcp.Tool{Name: name, Description: desc}
	for _, opt := range opts {
		opt(&t)
	}
	return t, func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		out := v.Call([]reflect.Value{reflect.ValueOf(ctx), reflect.New(v.Type().In(1)).Elem()})
		return mcp.NewToolResultText(out[0].String()), nil
	}, nil
}

type listIn struct {
	Kind string `json:"kind" jsonschema:"required,enum=pod,enum=node,description=what to list"`
}

func list(ctx context.Context, in listIn) (string, error) { return in.Kind, nil }

// List is a package variable, the way of mcp-grafana.
var List = Must("lib_list", "list things", list)

// Add registers the tools of this package.
func Add(s *server.MCPServer) {
	List.Register(s)
	add(s, "lib_helped", helped)
}

func add(s *server.MCPServer, name string, h server.ToolHandlerFunc) {
	s.AddTool(mcp.NewTool(name), h)
}

func helped(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }
