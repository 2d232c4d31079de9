// Package handlers holds handlers whose tools another package describes.
package handlers

import (
	"context"
	"errors"
	"os"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// A Backend carries out what it is told, in another program.
type Backend interface {
	Send(ctx context.Context, text string) (string, error)
}

// Files picks by a free string. It is told where the tool is described.
func Files(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, change(r.GetString("action", ""), r.GetString("path", ""))
}

func change(action, path string) error {
	switch action {
	case "create":
		return os.Mkdir(path, 0o755)
	case "remove":
		return os.Remove(path)
	case "chmod":
		return os.Chmod(path, 0o644)
	}
	return nil
}

// Folders makes a handler that does the same.
func Folders() server.ToolHandlerFunc {
	return func(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return nil, change(r.GetString("action", ""), r.GetString("path", ""))
	}
}

// Rejecting makes one that turns other actions away.
func Rejecting() server.ToolHandlerFunc {
	return func(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		switch action := r.GetString("action", ""); action {
		case "create", "remove", "chmod":
			return nil, change(action, "/tmp/x")
		}
		return nil, errors.New("no such action")
	}
}

// Query makes one that hands its text on.
func Query(b Backend) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		text, err := r.RequireString("text")
		if err != nil {
			return nil, err
		}
		out, err := b.Send(ctx, text)
		return mcp.NewToolResultText(out), err
	}
}

// Shell makes one that runs its text.
func Shell() server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		text := r.GetString("text", "")
		return nil, exec.CommandContext(ctx, "sh", "-c", text).Run() // want `executes argument "text" as the text of sh -c`
	}
}
