// Package answers logs answers that are not known as such.
package answers

import (
	"context"
	"log"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Name string `json:"name"`
}

type output struct {
	Text string `json:"text"`
}

// A client asks another service.
type client interface {
	Summary(ctx context.Context) (string, error)
}

type tools struct{ client client }

// New returns the server.
func New(t *tools) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "own"}, own)
	mcp.AddTool(s, &mcp.Tool{Name: "text"}, t.text)
	return s
}

// What a typed handler answers is a value like any other until it is returned.
func own(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, output, error) {
	out := output{"done"}
	log.Printf("%+v", out) // limit(#4): missed, want `\[redaction/response\]`
	return nil, out, nil
}

// A string by itself is a name or an id as a rule.
func (t *tools) text(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	summary, err := t.client.Summary(ctx)
	log.Print(summary) // limit(#4): missed, want `\[redaction/response\]`
	return nil, summary, err
}
