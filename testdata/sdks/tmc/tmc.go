// Package tmc has tools behind middleware that is a value, and tools that nothing
// guards.
package tmc

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"os"
	"os/exec"

	"github.com/tmc/mcp"
)

type pathArgs struct {
	Path string `json:"path"`
}

// New registers tools that nothing checks.
func New() (*mcp.Server, error) {
	s := mcp.NewServer("test", "1")
	s.Use(logged{})
	err := mcp.RegisterTypedTool(s, "remove", "Removes", badRemove)       // want `tool "remove" reaches the file system .*\[authz/missing\]`
	err = errors.Join(err, s.RegisterTool(mcp.Tool{Name: "run"}, badRun)) // want `tool "run" reaches the process.*\[authz/missing\]`
	return s, err
}

// Guarded registers a tool behind a check.
func Guarded() (*mcp.Server, error) {
	s := mcp.NewServer("test", "1")
	s.Use(&guard{scope: "remove"})
	return s, mcp.RegisterTypedToolWithServer(s, "kept", "Removes", remove)
}

func badRemove(ctx context.Context, args pathArgs) (string, error) {
	log.Print(args.Path) // want `tool "remove" writes argument "path" raw into a log record`
	return "", os.Remove(args.Path)
}

func badRun(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	log.Print(req.Name)
	var in struct {
		Script string `json:"script"`
	}
	if err := json.Unmarshal(req.Arguments, &in); err != nil {
		return nil, err
	}
	return nil, exec.Command("sh", "-c", in.Script).Run() // want `tool "run" executes argument "Script" as the text of sh -c`
}

func remove(ctx context.Context, args pathArgs) (string, error) { return "", os.Remove(args.Path) }

type logged struct{}

func (logged) Name() string  { return "log" }
func (logged) Priority() int { return 0 }

func (logged) Apply(next mcp.MCPHandler) mcp.MCPHandler {
	return mcp.MCPHandlerFunc(func(ctx context.Context, req mcp.MCPRequest) (mcp.MCPResponse, error) {
		log.Print(req.Method())
		log.Print(string(req.Params())) // want `raw into a log record`
		return next.Handle(ctx, req)
	})
}

type guard struct{ scope string }

func (g *guard) Name() string  { return "guard" }
func (g *guard) Priority() int { return 1 }

func (g *guard) Apply(next mcp.MCPHandler) mcp.MCPHandler {
	return mcp.MCPHandlerFunc(func(ctx context.Context, req mcp.MCPRequest) (mcp.MCPResponse, error) {
		if err := allowed(ctx, g.scope); err != nil {
			return nil, err
		}
		return next.Handle(ctx, req)
	})
}

//mcplint:scope-check
func allowed(ctx context.Context, scope string) error {
	if ctx.Value("scope") != scope {
		return errors.New("denied")
	}
	return nil
}
