// Package server is written for go-sdk v0.3: the first release with requests,
// whose arguments may be of any type, and the first whose servers add raw
// handlers that validate nothing.
package server

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type diskArgs struct {
	Path string `json:"path" jsonschema:"where"`
	Mode string `json:"mode,omitempty"`
}

// Serve offers one tool of each make.
func Serve() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "disk"}, &mcp.ServerOptions{
		SubscribeHandler: func(ctx context.Context, req *mcp.SubscribeRequest) error { return nil },
	})
	mcp.AddTool(s, &mcp.Tool{Name: "wipe", Description: "erase a disk"}, wipe)
	s.AddTool(&mcp.Tool{Name: "stat"}, stat)
	s.AddPrompt(&mcp.Prompt{Name: "ask"}, ask)
	s.AddReceivingMiddleware(trace)
	return s
}

func wipe(ctx context.Context, req *mcp.CallToolRequest, in diskArgs) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}

func stat(ctx context.Context, req *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, nil
}

func ask(ctx context.Context, req *mcp.GetPromptRequest) (*mcp.GetPromptResult, error) {
	return nil, nil
}

func trace(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		return next(ctx, method, req)
	}
}
