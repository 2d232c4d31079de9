// Package catchall has tools that are named by what they do, or do little.
package catchall

import (
	"context"
	"errors"
	"strings"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// A backend carries out what it is told, in another program.
type backend interface {
	Send(ctx context.Context, text string) (string, error)
	SearchNotes(ctx context.Context, text string) (string, error)
}

type tools struct{ backend backend }

// New returns the server.
func New(t *tools) *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("query_notes", mcp.WithString("text", mcp.Required())), t.goodText) // it has an object
	s.AddTool(mcp.NewTool("read_query", mcp.WithString("text", mcp.Required())), t.goodText)  // another verb comes first
	s.AddTool(mcp.NewTool("send_raw", mcp.WithString("text", mcp.Required())), t.goodText)
	s.AddTool(mcp.NewTool("call", mcp.WithString("text", mcp.Required()), mcp.WithString("number", mcp.Required())), t.goodText) // more than one text
	s.AddTool(mcp.NewTool("run", mcp.WithString("text")), t.goodText)                                                            // nothing is required
	s.AddTool(mcp.NewTool("query", mcp.WithString("text", mcp.Required())), t.goodSearch)                                        // a language that only reads
	s.AddTool(mcp.NewTool("raw", mcp.WithString("text", mcp.Required()), mcp.WithReadOnlyHintAnnotation(true)), t.goodText)      // says that it only reads
	s.AddTool(mcp.NewTool("eval", mcp.WithString("text", mcp.Required())), t.goodPure)                                           // leaves nowhere
	s.AddTool(mcp.NewTool("action", mcp.WithString("text", mcp.Required())), t.goodChecked)
	return s
}

func (t *tools) goodText(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	out, err := t.backend.Send(ctx, r.GetString("text", ""))
	return mcp.NewToolResultText(out), err
}

func (t *tools) goodSearch(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	out, err := t.backend.SearchNotes(ctx, r.GetString("text", ""))
	return mcp.NewToolResultText(out), err
}

func (t *tools) goodPure(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return mcp.NewToolResultText(strings.ToUpper(r.GetString("text", ""))), nil
}

func (t *tools) goodChecked(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	text := r.GetString("text", "")
	if text != "start" && text != "stop" {
		return nil, errors.New("no such action")
	}
	out, err := t.backend.Send(ctx, text)
	return mcp.NewToolResultText(out), err
}
