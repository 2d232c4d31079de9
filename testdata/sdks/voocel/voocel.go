// Package voocel has tools that validate their arguments, and tools that do not.
package voocel

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"

	"github.com/voocel/mcp-sdk-go/protocol"
	"github.com/voocel/mcp-sdk-go/server"
)

type unitInput struct {
	Op   string `json:"op" jsonschema:"required,enum=start,enum=stop"`
	Unit string `json:"unit" jsonschema:"required"`
}

// New registers tools that nothing checks.
func New() *server.Server {
	s := server.NewServer(&protocol.ServerInfo{Name: "test"}, nil)
	server.AddTool(s, &protocol.Tool{Name: "unit"}, badUnit)               // want `tool "unit" reaches the process.*\[authz/missing\]`
	s.AddTool(&protocol.Tool{Name: "script", InputSchema: nil}, badScript) // want `tool "script" reaches the process.*\[authz/missing\]`
	return s
}

// Guarded registers a tool behind middleware.
func Guarded() *server.Server {
	s := server.NewServer(&protocol.ServerInfo{Name: "test"}, nil)
	s.AddTool(&protocol.Tool{Name: "kept"}, remove)
	s.Use(guard)
	return s
}

func badUnit(ctx context.Context, req *server.CallToolRequest, in unitInput) (*protocol.CallToolResult, any, error) {
	log.Print(in.Op)   // one of two words
	log.Print(in.Unit) // want `tool "unit" writes argument "unit" raw into a log record`
	return nil, nil, exec.Command("systemctl", in.Op, "--", in.Unit).Run()
}

func badScript(ctx context.Context, req *server.CallToolRequest) (*protocol.CallToolResult, error) {
	script := server.GetString(req, "script", "true")
	log.Print(req.Params.Name)
	return nil, exec.Command("sh", "-c", script).Run() // want `tool "script" executes argument "script" as the text of sh -c`
}

func remove(ctx context.Context, req *server.CallToolRequest) (*protocol.CallToolResult, error) {
	path, _ := req.Params.Arguments["path"].(string)
	return nil, os.Remove(path)
}

func guard(next server.ToolHandler) server.ToolHandler {
	return func(ctx context.Context, req *server.CallToolRequest) (*protocol.CallToolResult, error) {
		if err := allowed(ctx, req.Params.Name); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

//mcplint:scope-check
func allowed(ctx context.Context, scope string) error {
	if ctx.Value("scope") != scope {
		return errors.New("denied")
	}
	return nil
}
