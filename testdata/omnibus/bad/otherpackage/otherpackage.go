// Package otherpackage registers handlers that take no SDK type.
package otherpackage

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"omnibus.test/bad/otherpackage/handlers"
)

func adapt[In, Out any](h func(context.Context, In) (Out, error)) mcp.ToolHandlerFor[In, Out] {
	return func(ctx context.Context, _ *mcp.CallToolRequest, in In) (*mcp.CallToolResult, Out, error) {
		out, err := h(ctx, in)
		return nil, out, err
	}
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	Register(s, &handlers.Service{})
	return s
}

// Register fills a server. What happens in another package is told here, by no
// package that calls this one, and once.
func Register(s *mcp.Server, service *handlers.Service) {
	mcp.AddTool(s, &mcp.Tool{Name: "run"}, adapt(handlers.Run)) // want `tool "run" executes argument "command" as the text of sh -c`
	mcp.AddTool(s, &mcp.Tool{Name: "greet"}, adapt(handlers.Greet))
	mcp.AddTool(s, &mcp.Tool{Name: "either"}, adapt(handlers.Either)) // want `tool "either" executes argument "command" as the text of bash -c`
	mcp.AddTool(s, &mcp.Tool{Name: "eval"}, adapt(service.Eval))      // want `tool "eval" executes argument "code" as the text of python3 -c`
}
