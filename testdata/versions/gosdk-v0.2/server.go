// Package server is written for go-sdk v0.2: tools are added one by one, and
// both ways of adding them validate the arguments.
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
	s := mcp.NewServer(&mcp.Implementation{Name: "disk"}, &mcp.ServerOptions{CompletionHandler: complete})
	mcp.AddTool(s, &mcp.Tool{Name: "wipe", Description: "erase a disk"}, wipe)
	must(s, "wipe_twice", wipe)
	s.AddTool(&mcp.Tool{Name: "stat"}, stat)
	s.AddPrompt(&mcp.Prompt{Name: "ask"}, ask)
	s.AddResourceTemplate(&mcp.ResourceTemplate{URITemplate: "disk://{name}"}, read)
	s.AddReceivingMiddleware(trace)
	return s
}

// must adds a tool without knowing the type of its arguments.
func must[In any](s *mcp.Server, name string, h mcp.ToolHandlerFor[In, any]) {
	mcp.AddTool(s, &mcp.Tool{Name: name}, h)
}

func wipe(ctx context.Context, ss *mcp.ServerSession, params *mcp.CallToolParamsFor[diskArgs]) (*mcp.CallToolResultFor[any], error) {
	return nil, nil
}

func stat(ctx context.Context, ss *mcp.ServerSession, params *mcp.CallToolParamsFor[map[string]any]) (*mcp.CallToolResult, error) {
	return nil, nil
}

func ask(ctx context.Context, ss *mcp.ServerSession, params *mcp.GetPromptParams) (*mcp.GetPromptResult, error) {
	return nil, nil
}

func read(ctx context.Context, ss *mcp.ServerSession, params *mcp.ReadResourceParams) (*mcp.ReadResourceResult, error) {
	return nil, nil
}

func complete(ctx context.Context, ss *mcp.ServerSession, params *mcp.CompleteParams) (*mcp.CompleteResult, error) {
	return nil, nil
}

func trace(next mcp.MethodHandler[*mcp.ServerSession]) mcp.MethodHandler[*mcp.ServerSession] {
	return func(ctx context.Context, ss *mcp.ServerSession, method string, params mcp.Params) (mcp.Result, error) {
		return next(ctx, ss, method, params)
	}
}
