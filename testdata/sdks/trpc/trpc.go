// Package trpc has tools on the servers of trpc-mcp-go.
package trpc

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"

	mcp "trpc.group/trpc-go/trpc-mcp-go"
)

type args struct {
	Script string `json:"script" jsonschema:"required"`
}

// New returns a server whose tools nothing checks.
func New() *mcp.Server {
	s := mcp.NewServer("test", "1", mcp.WithMiddleware(logged))
	s.RegisterTool(mcp.NewTool("remove", mcp.WithString("path", mcp.Required())), badRemove)         // want `tool "remove" reaches the file system .*\[authz/missing\]`
	s.RegisterTool(mcp.NewTool("run", mcp.WithInputStruct[args]()), mcp.NewTypedToolHandler(badRun)) // want `tool "run" reaches the process.*\[authz/missing\]`
	return s
}

// Guarded returns a server with a check.
func Guarded() *mcp.Server {
	s := mcp.NewServer("test", "1", mcp.WithMiddleware(guard))
	s.RegisterTool(mcp.NewTool("keep", mcp.WithString("path")), remove)
	return s
}

func badRemove(ctx context.Context, req *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	path, _ := req.Params.Arguments["path"].(string)
	log.Print(path) // want `tool "remove" writes argument "path" raw into a log record`
	return nil, os.Remove(path)
}

func badRun(ctx context.Context, req *mcp.CallToolRequest, in args) (*mcp.CallToolResult, error) {
	log.Print(in)                                         // want `tool "run" writes the arguments raw into a log record`
	return nil, exec.Command("sh", "-c", in.Script).Run() // want `tool "run" executes argument "script" as the text of sh -c`
}

func remove(ctx context.Context, req *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	path, _ := req.Params.Arguments["path"].(string)
	log.Print(len(path))
	return nil, exec.Command("rm", "--", path).Run()
}

func logged(next mcp.HandlerFunc) mcp.HandlerFunc {
	return func(ctx context.Context, req *mcp.JSONRPCRequest) (mcp.JSONRPCMessage, error) {
		log.Print(req.Method)
		log.Print(req.Params) // want `raw into a log record`
		return next(ctx, req)
	}
}

func guard(next mcp.HandlerFunc) mcp.HandlerFunc {
	return func(ctx context.Context, req *mcp.JSONRPCRequest) (mcp.JSONRPCMessage, error) {
		if err := allowed(ctx, req.Method); err != nil {
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
