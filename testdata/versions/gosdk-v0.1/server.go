// Package server is written for go-sdk v0.1: tools come as structs, and handlers
// get the session and the parameters.
package server

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type diskArgs struct {
	Path string `json:"path"`
	Mode string `json:"mode,omitempty"`
}

// Serve offers one tool of each make.
func Serve() *mcp.Server {
	s := mcp.NewServer("disk", "v1", &mcp.ServerOptions{CompletionHandler: complete})
	s.AddTools(
		mcp.NewServerTool("wipe", "erase a disk", wipe, mcp.Input(
			mcp.Property("path", mcp.Description("where")),
			mcp.Property("mode", mcp.Enum("fast", "slow"), mcp.Required(true)),
		)),
		&mcp.ServerTool{Tool: &mcp.Tool{Name: "stat"}, Handler: stat},
	)
	s.AddPrompts(&mcp.ServerPrompt{Prompt: &mcp.Prompt{Name: "ask"}, Handler: ask})
	s.AddResources(&mcp.ServerResource{Resource: &mcp.Resource{URI: "disk://all"}, Handler: read})
	s.AddReceivingMiddleware(trace)
	return s
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

// call is how a client asks: no handler.
func call(ctx context.Context, cs *mcp.ClientSession, params *mcp.GetPromptParams) (*mcp.GetPromptResult, error) {
	return cs.GetPrompt(ctx, params)
}
