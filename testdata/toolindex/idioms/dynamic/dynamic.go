// Package dynamic has tools whose names only a running server knows.
package dynamic

import (
	"context"
	"encoding/json"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type config struct{ Tools []struct{ Name string } }

func do(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

// Run makes the server.
func Run() {
	s := server.NewMCPServer("dynamic", "1")
	data, _ := os.ReadFile("tools.json")
	var c config
	_ = json.Unmarshal(data, &c)
	for _, t := range c.Tools {
		s.AddTool(mcp.NewTool(t.Name), do)
	}
	s.AddTool(mcp.NewTool(os.Getenv("PREFIX")+"_list"), do)
	var none []server.ServerTool
	s.AddTools(none...)
}
