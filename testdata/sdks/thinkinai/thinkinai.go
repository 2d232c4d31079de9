// Package thinkinai has tools of ThinkInAI's go-mcp, some behind middleware.
package thinkinai

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"

	"github.com/ThinkInAIXYZ/go-mcp/pkg"
	"github.com/ThinkInAIXYZ/go-mcp/protocol"
	"github.com/ThinkInAIXYZ/go-mcp/server"
	"github.com/ThinkInAIXYZ/go-mcp/transport"
)

type request struct {
	Script string `json:"script"`
	Shell  string `json:"shell" enum:"sh,bash"`
}

// New registers the tools. What is registered before Use goes without its guard.
func New(t transport.ServerTransport) error {
	s, err := server.NewServer(t)
	if err != nil {
		return err
	}
	tool, err := protocol.NewTool("run", "Runs", request{})
	if err != nil {
		return err
	}
	s.RegisterTool(tool, badRun)                                      // want `tool "run" reaches the process.*\[authz/missing\]`
	s.RegisterTool(&protocol.Tool{Name: "remove"}, badRemove, logged) // want `tool "remove" reaches the file system .*\[authz/missing\]`
	s.RegisterTool(&protocol.Tool{Name: "one"}, remove, guard)
	s.Use(guard)
	closed, err := protocol.NewTool("shell", "Runs a shell", request{})
	if err != nil {
		return err
	}
	s.RegisterTool(closed, goodShell)
	return nil
}

func badRun(ctx context.Context, req *protocol.CallToolRequest) (*protocol.CallToolResult, error) {
	var in request
	if err := pkg.JSONUnmarshal(req.RawArguments, &in); err != nil {
		return nil, err
	}
	log.Print(in.Script)                                   // want `tool "run" writes argument "script" raw into a log record`
	return nil, exec.Command(in.Shell, "-c", "true").Run() // want `tool "run" executes argument "shell" as the program of a process`
}

func badRemove(ctx context.Context, req *protocol.CallToolRequest) (*protocol.CallToolResult, error) {
	path, _ := req.Arguments["path"].(string)
	log.Printf("%v", req.Arguments) // want `tool "remove" writes the arguments raw into a log record`
	return nil, os.Remove(path)
}

func logged(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, req *protocol.CallToolRequest) (*protocol.CallToolResult, error) {
		log.Printf("%s: %s", req.Name, req.RawArguments) // want `writes the arguments raw into a log record`
		return next(ctx, req)
	}
}

func remove(ctx context.Context, req *protocol.CallToolRequest) (*protocol.CallToolResult, error) {
	path, _ := req.Arguments["path"].(string)
	return nil, os.Remove(path)
}

// goodShell rejects what the enum does not have.
func goodShell(ctx context.Context, req *protocol.CallToolRequest) (*protocol.CallToolResult, error) {
	var in request
	if err := protocol.VerifyAndUnmarshal(req.RawArguments, &in); err != nil {
		return nil, err
	}
	log.Printf("starting %s", in.Shell)
	return nil, exec.Command(in.Shell, "--version").Run()
}

func guard(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, req *protocol.CallToolRequest) (*protocol.CallToolResult, error) {
		if err := allowed(ctx, req.Name); err != nil {
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
