// Package handedover hands tools and their handlers to a library of another
// module, which wraps an SDK: it registers them where nobody looks.
package handedover

import (
	"context"

	"example.org/wrapsdk"
	mcpgo "github.com/mark3labs/mcp-go/mcp"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type in struct {
	ID   string `json:"id"`
	Note string `json:"note,omitempty"`
}

func find(base string) mcp.ToolHandlerFor[in, any] {
	return func(ctx context.Context, r *mcp.CallToolRequest, v in) (*mcp.CallToolResult, any, error) {
		return nil, base, nil
	}
}

// allowed registers for those that name a tool.
func allowed[In, Out any](s *wrapsdk.Server, on map[string]bool, t *mcp.Tool, h mcp.ToolHandlerFor[In, Out]) error {
	if !on[t.Name] {
		return nil
	}
	return wrapsdk.Register(s, t, h)
}

func list(ctx context.Context, r mcpgo.CallToolRequest) (*mcpgo.CallToolResult, error) {
	return mcpgo.NewToolResultText(r.GetString("of", "")), nil
}

// Run makes the server.
func Run(on map[string]bool) error {
	s := wrapsdk.New("handedover")
	if err := allowed(s, on, &mcp.Tool{Name: "handedover_find", Description: "finds"}, find("x")); err != nil {
		return err
	}
	t := mcpgo.NewTool("handedover_list", mcpgo.WithString("of", mcpgo.Required()))
	s.Add(t, wrapsdk.Timed(t, list))
	return nil
}
