// Package wasmcp has typed handlers whose arguments nothing validates.
package wasmcp

import (
	"context"
	"log"
	"os"

	mcp "github.com/fastertools/wasmcp/src/sdk/wasmcp-go"
)

type unitArgs struct {
	Unit string `json:"unit"`
}

// New registers a tool that nothing checks.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "remove"}, badRemove) // want `tool "remove" reaches the file system .*\[authz/missing\]`
	return s
}

func badRemove(ctx context.Context, args unitArgs) (*mcp.CallToolResult, error) {
	log.Print(args.Unit) // want `tool "remove" writes argument "unit" raw into a log record`
	return nil, os.Remove(args.Unit)
}
