// Package catchall has tools that are verbs without an object.
package catchall

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// A backend carries out what it is told, in another program.
type backend interface {
	Send(ctx context.Context, text string) (string, error)
	Post(ctx context.Context, endpoint string, body any) (string, error)
}

type tools struct{ backend backend }

// New returns the server.
func New(t *tools) *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("execute", mcp.WithString("text", mcp.Required())), t.badText)                                    // want `tool "execute" is a verb without an object: all it takes is argument "text", which goes to Send as it is; .* \[omnibus/catch-all\]`
	s.AddTool(mcp.NewTool("execute_command", mcp.WithString("text", mcp.Required()), mcp.WithNumber("timeout")), t.badText) // want `tool "execute_command" is a verb without an object.* \[omnibus/catch-all\]`
	s.AddTool(mcp.NewTool("ledger-query", mcp.WithString("text", mcp.Required()), mcp.WithString("format")), t.badText)     // want `tool "ledger-query" is a verb without an object.* \[omnibus/catch-all\]`
	s.AddTool(mcp.NewTool("deviceExec", mcp.WithString("text", mcp.Required())), t.badText)                                 // want `tool "deviceExec" is a verb without an object.* \[omnibus/catch-all\]`
	s.AddTool(mcp.NewTool("command", mcp.WithString("text", mcp.Required())), t.badForwarded)                               // want `tool "command" is a verb without an object: all it takes is argument "text", which goes to Post as it is; .* \[omnibus/catch-all\]`
	return s
}

func (t *tools) badText(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	text, err := r.RequireString("text")
	if err != nil {
		return nil, err
	}
	out, err := t.backend.Send(ctx, text)
	return mcp.NewToolResultText(out), err
}

// badForwarded hands all arguments on at once.
func (t *tools) badForwarded(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	out, err := t.backend.Post(ctx, "/api/command", r.GetArguments())
	return mcp.NewToolResultText(out), err
}
