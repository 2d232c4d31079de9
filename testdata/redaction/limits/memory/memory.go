// Package memory logs values that came through a variable or a context.
package memory

import (
	"context"
	"log"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Query string `json:"query"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type key struct{}

var last string

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "write"}, write)
	mcp.AddTool(s, &mcp.Tool{Name: "read"}, read)
	return s
}

func write(ctx context.Context, _ request, in input) (result, any, error) {
	last = in.Query
	show(context.WithValue(ctx, key{}, in.Query))
	return nil, nil, nil
}

func read(context.Context, request, input) (result, any, error) {
	log.Print(last) // limit(#4): missed, want `\[redaction/argument\]`
	return nil, nil, nil
}

func show(ctx context.Context) {
	log.Print(ctx.Value(key{})) // limit(#4): missed, want `\[redaction/argument\]`
}
