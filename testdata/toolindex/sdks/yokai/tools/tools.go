// Package tools has what the constructors make.
package tools

import (
	"context"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// A Reader reads files.
type Reader struct{ root string }

// NewReader makes one.
func NewReader() *Reader { return &Reader{root: "/srv"} }

// Name is what the tool is called.
func (r *Reader) Name() string { return "read_file" }

// Options are those of the tool.
func (r *Reader) Options() []mcp.ToolOption {
	return []mcp.ToolOption{
		mcp.WithDescription("Reads a file"),
		mcp.WithString("path", mcp.Required(), mcp.Description("What to read")),
	}
}

// Handle makes the handler.
func (r *Reader) Handle() server.ToolHandlerFunc {
	return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		data, err := os.ReadFile(r.root + req.GetString("path", ""))
		return mcp.NewToolResultText(string(data)), err
	}
}

// A Remover removes files.
type Remover struct{}

// NewRemover makes one.
func NewRemover(root string) (Remover, error) { return Remover{}, nil }

// Name is what the tool is called.
func (Remover) Name() string { return "remove_file" }

// Options are those of the tool.
func (Remover) Options() []mcp.ToolOption { return []mcp.ToolOption{mcp.WithString("path")} }

// Handle makes the handler.
func (r Remover) Handle() server.ToolHandlerFunc { return r.remove }

func (Remover) remove(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove(req.GetString("path", ""))
}
