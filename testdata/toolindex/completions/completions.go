// Package completions completes arguments of prompts and resources.
package completions

import (
	"context"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type prompts struct{ dir string }

func (p prompts) CompletePromptArgument(_ context.Context, name string, arg mcp.CompleteArgument, _ mcp.CompleteContext) (*mcp.Completion, error) {
	return complete(p.dir + name + arg.Value)
}

type resources struct{}

func (*resources) CompleteResourceArgument(_ context.Context, uri string, arg mcp.CompleteArgument, c mcp.CompleteContext) (*mcp.Completion, error) {
	return complete(uri + arg.Value + c.Arguments["dir"])
}

func complete(dir string) (*mcp.Completion, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	out := &mcp.Completion{}
	for _, e := range entries {
		out.Values = append(out.Values, e.Name())
	}
	return out, nil
}

// Serve makes the server.
func Serve() *server.MCPServer {
	return server.NewMCPServer("completions", "1",
		server.WithPromptCompletionProvider(prompts{"/srv/"}), server.WithResourceCompletionProvider(&resources{}))
}
